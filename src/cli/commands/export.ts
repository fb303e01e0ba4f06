import { factsLine } from "../../ingest/facts-line.js";
import { exportPapers } from "../../ingest/load/export-papers.js";
import type { Command } from "../command.js";
import { withGraph } from "../with-graph.js";
import { write } from "../write.js";

/** `benchgraph export` */
export const exportFacts: Command = {
  usage: "",
  details: `Prints the facts of every paper in the graph (JSON Lines), one paper a line, sorted by id: the same lines from
every store that holds the same papers. benchgraph ingest reads them.

The graph is the one that NEO4J_URI or DATA_DIR names: see benchgraph serve --help.`,
  example: "benchgraph export > facts.jsonl",
  operands: { least: 0, most: 0 },
  options: {},
  run: (_given, io) =>
    withGraph(io, async (engine) => {
      for await (const paper of exportPapers(engine)) await write(io.stdout, `${factsLine(paper)}\n`);
      return 0;
    }),
};
