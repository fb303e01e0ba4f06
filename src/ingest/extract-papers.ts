import { pMapIterable } from "p-map";
import { BenchgraphError } from "../errors.js";
import type { Extractor } from "./extract/extractor.js";
import { type Listing, type PaperFacts, type PaperText, paperFacts } from "./facts.js";
import { problemsOf } from "./sources/facts-problems.js";

/** A paper whose text is to be searched for facts, and the documents that list it. */
export interface ListedPaper {
  readonly text: PaperText;
  readonly listed: readonly Listing[];
}

/** Hears of what is left out while the rest goes on, and of how many papers that is. */
export type OnRefused = (error: BenchgraphError, leftOut: number) => void;

/** How many papers may be done, for each one that the extractor takes at once, while one before them is not. */
const AHEAD = 8;

/**
 * Finds the facts of papers, as many at once as the extractor takes, and gives them in the order of the papers. A paper
 * that the extractor finds no facts for is reported; those that it leaves for another run are reported together.
 */
export async function* extractPapers(
  papers: Iterable<ListedPaper>,
  extractor: Extractor,
  onRefused: OnRefused,
): AsyncGenerator<PaperFacts> {
  const { concurrency = 1 } = extractor;
  const undone = new Map<string, { readonly error: BenchgraphError; papers: number }>();
  const attempt = (paper: ListedPaper) => extractPaper(paper, extractor).catch(papersOwn);
  for await (const result of pMapIterable(papers, attempt, { concurrency, backpressure: AHEAD * concurrency })) {
    if (!(result instanceof BenchgraphError)) yield result;
    else if (result.code !== "LIMIT_EXCEEDED") onRefused(result, 1);
    else {
      const alike = undone.get(result.message) ?? { error: result, papers: 0 };
      alike.papers += 1;
      undone.set(result.message, alike);
    }
  }
  for (const { error, papers: count } of undone.values()) onRefused(leftUndone(error, count), count);
}

/** An error that concerns one paper, or those like it; others end the run. */
function papersOwn(error: unknown): BenchgraphError {
  const codes = ["REFUSED", "SERVICE_UNAVAILABLE", "LIMIT_EXCEEDED"];
  if (error instanceof BenchgraphError && codes.includes(error.code)) return error;
  throw error;
}

function leftUndone({ code, message, hint, cause }: BenchgraphError, papers: number): BenchgraphError {
  return new BenchgraphError(code, `${papers} papers are left undone. ${message}`, {
    ...(hint === undefined ? {} : { hint }),
    cause,
  });
}

async function extractPaper({ text, listed }: ListedPaper, extractor: Extractor): Promise<PaperFacts> {
  const facts = await extractor.extract(text);
  const checked = paperFacts.safeParse({ ...facts, ...text, listed, extractor: extractor.id });
  if (checked.success) return checked.data;
  const { path, message } = problemsOf(checked.error.issues);
  throw new BenchgraphError("REFUSED", `${extractor.id} gives no valid facts for “${text.title}”: ${message}`, {
    hint: "This is a fault of the extractor; a facts file can say what the paper does instead.",
    place: { file: listed[0]?.document, path },
    cause: checked.error,
  });
}
