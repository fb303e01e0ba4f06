import { localExtractor } from "../../ingest/extract/local-extractor.js";
import { factsLine } from "../../ingest/facts-line.js";
import { papersOf } from "../../ingest/papers-of.js";
import type { Command } from "../command.js";
import { inputsOf } from "../inputs.js";
import { startProgress } from "../progress.js";
import { write } from "../write.js";

/** `benchgraph extract FILE…` */
export const extract: Command = {
  usage: "FILE…",
  details: `Finds what listed papers say about techniques, hardware and metrics, and prints it as facts (JSON Lines), one
paper a line, ready to be reviewed and ingested. - stands for standard input. No graph is needed.

What can't be read is told on standard error with file, line, path and reason; the rest goes on, and the exit
status is 1.`,
  example: "benchgraph extract listing.txt > facts.jsonl",
  operands: { least: 1, most: Number.POSITIVE_INFINITY },
  options: {},
  async run({ operands }, io) {
    const progress = startProgress(io.stderr, "papers read");
    let refused = 0;
    const papers = papersOf(inputsOf(operands, io), localExtractor(), {
      onRefused: (error) => {
        refused += 1;
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
    return refused > 0 ? 1 : 0;
  },
};
