import { type GraphCounts, graphCountStatement } from "../../graph/compile/statements.js";
import { NODE_LABELS } from "../../graph/model/vocabulary.js";
import { columns } from "../columns.js";
import type { Command } from "../command.js";
import { withGraph } from "../with-graph.js";
import { write } from "../write.js";

/** `benchgraph stats` */
export const stats: Command = {
  usage: "",
  details: `Prints how many nodes and edges of each kind the graph holds.

The graph is the one that NEO4J_URI or DATA_DIR names: see benchgraph serve --help.`,
  example: "benchgraph stats",
  operands: { least: 0, most: 0 },
  options: {},
  run: (_given, io) =>
    withGraph(io, async (engine) => {
      const [held] = await engine.read<GraphCounts>(graphCountStatement());
      const counts: [string, number][] = [
        ...NODE_LABELS.map((label): [string, number] => [label, held?.nodes[label] ?? 0]),
        ...(held?.edges ?? []).map(({ kind, count }): [string, number] => [kind, count]),
      ];
      const width = Math.max(...counts.map(([, count]) => String(count).length));
      const rows = counts.map(([kind, count]) => [kind, String(count).padStart(width)]);
      await write(io.stdout, `${columns([["engine", engine.name], ...rows])}\n`);
      return 0;
    }),
};
