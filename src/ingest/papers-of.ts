import { BenchgraphError } from "../errors.js";
import { titleKey } from "../graph/title-key.js";
import type { Extractor } from "./extract/extractor.js";
import { type Listing, type PaperFacts, type PaperText, paperFacts } from "./facts.js";
import { assertsNothing, mergeListings } from "./load/merge-paper.js";
import { problemsOf } from "./sources/facts-problems.js";
import { readSource } from "./sources/source.js";
import type { SourceInput } from "./sources/source-input.js";

/** What happens on the way that is no paper. */
export interface SourceEvents {
  /** A source, a line of it or a paper is left out; the rest goes on. */
  readonly onRefused: (error: BenchgraphError) => void;
  /** A document lists a paper. */
  readonly onListed?: () => void;
}

interface ListedPaper {
  readonly text: PaperText;
  readonly listed: readonly Listing[];
}

/**
 * The papers that documents and facts files hold, in any mix. Facts are handed on as they come. Listed papers follow
 * after the last source, so that a paper in several documents is extracted once and has all its listings; of its
 * titles and abstracts the last ones count. Their facts carry the abstract, since their spans point into it. Where one of
 * the facts files says what is in a paper, its text is not searched, and only listings and abstract follow.
 */
export async function* papersOf(
  inputs: Iterable<SourceInput>,
  extractor: Extractor,
  { onRefused, onListed }: SourceEvents,
): AsyncGenerator<PaperFacts> {
  const papers = new Map<string, ListedPaper>();
  const told = new Set<string>();
  for (const input of inputs)
    for await (const item of readSource(input)) {
      if (item.kind === "facts") {
        if (!assertsNothing(item.facts)) told.add(titleKey(item.facts.title));
        yield item.facts;
      } else if (item.kind === "refused") onRefused(item.error);
      else {
        const key = titleKey(item.paper.title);
        papers.set(key, withListing(papers.get(key), item.paper, item.listing));
        onListed?.();
      }
    }
  for (const [key, paper] of papers) {
    const facts = told.has(key) ? descriptionOf(paper) : await extractedFacts(paper, extractor);
    if (facts instanceof BenchgraphError) onRefused(facts);
    else yield facts;
  }
}

function withListing(known: ListedPaper | undefined, text: PaperText, listing: Listing): ListedPaper {
  return {
    text: { title: text.title, abstract: text.abstract ?? known?.text.abstract ?? null },
    listed: mergeListings(known?.listed ?? [], [listing]),
  };
}

const descriptionOf = ({ text, listed }: ListedPaper) => paperFacts.parse({ ...text, listed });

async function extractedFacts({ text, listed }: ListedPaper, extractor: Extractor) {
  const facts = await extractor.extract(text);
  const checked = paperFacts.safeParse({ ...facts, ...text, listed, extractor: extractor.id });
  if (checked.success) return checked.data;
  const { path, message } = problemsOf(checked.error.issues);
  return new BenchgraphError("REFUSED", `${extractor.id} gives no valid facts for “${text.title}”: ${message}`, {
    hint: "This is a fault of the extractor; a facts file can say what the paper does instead.",
    place: { file: listed[0]?.document, path },
    cause: checked.error,
  });
}
