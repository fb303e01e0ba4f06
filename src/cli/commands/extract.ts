import { factsLine } from "../../ingest/facts-line.js";
import { papersOf } from "../../ingest/papers-of.js";
import type { Command } from "../command.js";
import { EXTRACTOR_DETAILS, EXTRACTOR_OPTION, extractorOf } from "../extractor-option.js";
import { inputsOf } from "../inputs.js";
import { startProgress } from "../progress.js";
import { write } from "../write.js";

/** `benchgraph extract FILE… [--extractor NAMES]` */
export const extract: Command = {
  usage: "FILE… [--extractor NAMES]",
  details: `Finds what listed papers say about techniques, hardware and metrics, and prints it as facts (JSON Lines), one
paper a line, ready to be reviewed and ingested. - stands for standard input. No graph is needed.

What can't be read is told on standard error with file, line, path and reason; the rest goes on, and the exit
status is 1.

${EXTRACTOR_DETAILS}`,
  example: "benchgraph extract listing.txt > facts.jsonl",
  operands: { least: 1, most: Number.POSITIVE_INFINITY },
  options: { extractor: EXTRACTOR_OPTION },
  async run({ operands, options }, io) {
    const progress = startProgress(io.stderr, "papers read");
    const extractor = await extractorOf(options.extractor, io, progress);
    let refused = 0;
    const papers = papersOf(inputsOf(operands, io), extractor, {
      onRefused: (error, leftOut) => {
        refused += leftOut;
        progress.note(error.describe());
      },
    });
    let done = 0;
    for await (const paper of papers) {
      await write(io.stdout, `${factsLine(paper)}\n`);
      done += 1;
      progress.update(done);
    }
    progress.end();
    for (const line of extractor.summary?.() ?? []) progress.note(line);
    return refused > 0 ? 1 : 0;
  },
};
