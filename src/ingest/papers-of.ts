import { titleKey } from "../graph/title-key.js";
import type { Extractor } from "./extract/extractor.js";
import { extractPapers, type ListedPaper, type OnRefused } from "./extract-papers.js";
import { type Listing, type PaperFacts, type PaperText, paperFacts } from "./facts.js";
import { assertsNothing, mergeListings } from "./load/merge-paper.js";
import { readSource } from "./sources/source.js";
import type { SourceInput } from "./sources/source-input.js";

/** What happens on the way that is no paper. */
export interface SourceEvents {
  /** A source, a line of it or some papers are left out; the rest goes on. */
  readonly onRefused: OnRefused;
  /** A document lists a paper. */
  readonly onListed?: () => void;
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
      } else if (item.kind === "refused") onRefused(item.error, 1);
      else {
        const key = titleKey(item.paper.title);
        papers.set(key, withListing(papers.get(key), item.paper, item.listing));
        onListed?.();
      }
    }
  const untold = [...papers].filter(([key]) => !told.has(key)).map(([, paper]) => paper);
  for (const [key, paper] of papers) if (told.has(key)) yield descriptionOf(paper);
  yield* extractPapers(untold, extractor, onRefused);
}

function withListing(known: ListedPaper | undefined, text: PaperText, listing: Listing): ListedPaper {
  return {
    text: { title: text.title, abstract: text.abstract ?? known?.text.abstract ?? null },
    listed: mergeListings(known?.listed ?? [], [listing]),
  };
}

const descriptionOf = ({ text, listed }: ListedPaper) => paperFacts.parse({ ...text, listed });
