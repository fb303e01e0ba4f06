import { ingest as ingestInputs } from "../../ingest/ingest.js";
import type { Command } from "../command.js";
import { EXTRACTOR_DETAILS, EXTRACTOR_OPTION, extractorOf } from "../extractor-option.js";
import { inputsOf } from "../inputs.js";
import { startProgress } from "../progress.js";
import { withGraph } from "../with-graph.js";
import { write } from "../write.js";

/** `benchgraph ingest FILE… [--extractor NAMES]` */
export const ingest: Command = {
  usage: "FILE… [--extractor NAMES]",
  details: `Brings papers into the graph, from listings of papers as text and from facts files (JSON Lines), in any mix;
- stands for standard input. The facts of listed papers are extracted on the way. What is there already stays
as it is; new facts of a paper replace its old ones, but never facts that a person has reviewed.

What can't be read is told on standard error with file, line, path and reason; the rest goes on, and the exit
status is 1. The graph is the one that NEO4J_URI or DATA_DIR names: see benchgraph serve --help.

${EXTRACTOR_DETAILS}`,
  example: "benchgraph ingest listing.txt reviewed.jsonl",
  operands: { least: 1, most: Number.POSITIVE_INFINITY },
  options: { extractor: EXTRACTOR_OPTION },
  async run({ operands, options }, io) {
    const progress = startProgress(io.stderr, "papers loaded");
    const extractor = await extractorOf(options.extractor, io, progress);
    return withGraph(io, async (engine) => {
      const report = await ingestInputs(engine, inputsOf(operands, io), extractor, {
        onRefused: (error) => progress.note(error.describe()),
        onProgress: progress.update,
      });
      progress.end();
      for (const line of extractor.summary?.() ?? []) progress.note(line);
      const { created, replaced, unchanged, keptReviewed, refused } = report;
      await write(
        io.stdout,
        `${created} papers new, ${replaced} changed, ${unchanged} unchanged, ${keptReviewed} kept as reviewed, ${refused} refused.\n`,
      );
      return refused > 0 ? 1 : 0;
    });
  },
};
