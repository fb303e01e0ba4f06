import { BenchgraphError } from "../../errors.js";
import { extractPapers, type OnRefused } from "../../ingest/extract-papers.js";
import type { PaperFacts } from "../../ingest/facts.js";
import { scorePapers } from "../../ingest/score/score-papers.js";
import { papersOfFacts, withTexts } from "../../ingest/score/scored-papers.js";
import type { Command, Given, Io } from "../command.js";
import { EXTRACTOR_DETAILS, EXTRACTOR_OPTION, extractorOf } from "../extractor-option.js";
import { inputOf, inputsOf } from "../inputs.js";
import { type Progress, startProgress } from "../progress.js";
import { SCORE_FORMATS } from "../score-report.js";
import { write } from "../write.js";

/** `benchgraph score --gold FILE [--pred FILE | DOCUMENT…]` */
export const score: Command = {
  usage: "--gold FILE [--pred FILE | DOCUMENT…]",
  details: `Compares facts with annotated ones and prints precision, recall and F1 of each kind of fact. The facts are those
of --pred; without it they are extracted from the abstracts that the annotated papers carry, and from documents
that list these papers. Papers are found by their titles. Both files are facts files (JSON Lines); - stands for
standard input. No graph is needed.

What can't be read is told on standard error with file, line, path and reason; the rest is scored, and the exit
status is 1.

${EXTRACTOR_DETAILS}`,
  example: "benchgraph score --gold annotated.jsonl listing.txt",
  operands: { least: 0, most: Number.POSITIVE_INFINITY },
  options: {
    gold: { value: "FILE", description: "The annotated papers." },
    pred: { value: "FILE", description: "The facts to be compared with them." },
    extractor: EXTRACTOR_OPTION,
    format: { value: "FORMAT", description: "table or json. Default: table" },
    errors: { description: "List what was missed and what is spurious, too." },
  },
  async run(given, io) {
    const { gold, pred, print } = readOptions(given);
    const progress = startProgress(io.stderr, "papers read");
    let refused = 0;
    const onRefused: OnRefused = (error, leftOut) => {
      refused += leftOut;
      progress.note(error.describe());
    };

    const annotated = await papersOfFacts(inputOf(gold, io), onRefused);
    if (annotated.length === 0) return 1;
    const { compared, predicted } =
      pred === undefined
        ? await extracted(annotated, given, { io, onRefused, progress })
        : { compared: annotated, predicted: await papersOfFacts(inputOf(pred, io), onRefused) };
    progress.end();
    if (predicted.length === 0) return 1;
    await write(io.stdout, print(scorePapers(compared, predicted), given.flags.has("errors")));
    return refused > 0 ? 1 : 0;
  },
};

function readOptions({ operands, options }: Given) {
  const { gold, pred, extractor, format = "table" } = options;
  const print = SCORE_FORMATS.get(format);
  if (gold === undefined) throw misused("score needs --gold FILE.");
  if (pred !== undefined && (operands.length > 0 || extractor !== undefined))
    throw misused("score takes either --pred FILE or documents to extract and who extracts, not both.");
  if (print === undefined)
    throw misused(`--format is ${JSON.stringify(format)}, but must be ${[...SCORE_FORMATS.keys()].join(" or ")}.`);
  return { gold, pred, print };
}

function misused(message: string): BenchgraphError {
  return new BenchgraphError("MISCONFIGURED", message, { hint: "How it is called: benchgraph score --help" });
}

/** The annotated papers whose text is known, and what is extracted from it. */
async function extracted(
  annotated: readonly PaperFacts[],
  { operands, options }: Given,
  { io, onRefused, progress }: { io: Io; onRefused: OnRefused; progress: Progress },
) {
  const extractor = await extractorOf(options.extractor, io, progress);
  const texts = await withTexts(annotated, inputsOf(operands, io), onRefused);
  if (texts.length === 0)
    throw new BenchgraphError("BAD_INPUT", "None of the annotated papers comes with its abstract.", {
      hint: "Name the documents that list them, or their facts with --pred.",
    });
  const without = annotated.length - texts.length;
  if (without > 0) progress.note(`${without} annotated papers are left out: their abstracts are nowhere here.`);
  const predicted: PaperFacts[] = [];
  const papers = texts.map(({ paper }) => paper);
  for await (const paper of extractPapers(papers, extractor, onRefused)) {
    predicted.push(paper);
    progress.update(predicted.length);
  }
  for (const line of extractor.summary?.() ?? []) progress.note(line);
  return { compared: texts.map((text) => text.annotated), predicted };
}
