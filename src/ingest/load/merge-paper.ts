import type { Listing, PaperFacts } from "../facts.js";
import { factsHash, type StoredPaper } from "./stored-paper.js";

/** What loading a paper does to the one that is stored. */
export interface MergedPaper {
  readonly facts: PaperFacts;
  readonly factsHash: string;
  /** Reviewed facts stood against new ones that nobody has reviewed. */
  readonly keptReviewed: boolean;
}

/**
 * The stored paper with new facts. New facts replace the stored ones, except where they are the same that were loaded
 * before (what a person has since said of single ones stays), where the stored ones are reviewed and the new ones are
 * not, and where there are none, as in a bibliography. Bibliographic details are never erased by unknown ones. Facts that
 * are kept keep the title and abstract, too, that their spans point into.
 */
export function mergePaper(stored: StoredPaper, incoming: PaperFacts): MergedPaper {
  const incomingHash = factsHash(incoming);
  const loadedBefore = incomingHash === stored.factsHash;
  // Of two that assert nothing either may stay, but always the same one, whichever comes first.
  const silent =
    !loadedBefore && assertsNothing(incoming) && (!assertsNothing(stored.facts) || incomingHash < stored.factsHash);
  const keptReviewed =
    !loadedBefore && !silent && stored.facts.status === "confirmed" && incoming.status !== "confirmed";
  const [older, newer] = silent || keptReviewed ? [incoming, stored.facts] : [stored.facts, incoming];
  const assertions = loadedBefore ? stored.facts : newer;
  return {
    facts: {
      ...assertions,
      title: newer.title,
      arxivId: newer.arxivId ?? older.arxivId,
      submitted: newer.submitted ?? older.submitted,
      authors: newer.authors.length > 0 ? newer.authors : older.authors,
      url: newer.url ?? older.url,
      tldr: newer.tldr ?? older.tldr,
      abstract: newer.abstract ?? older.abstract,
      listed: mergeListings(older.listed, newer.listed),
    },
    factsHash: assertions === stored.facts ? stored.factsHash : incomingHash,
    keptReviewed,
  };
}

/** Whether a line only describes the paper itself. Reviewed facts that there is nothing in it say something, too. */
export function assertsNothing(facts: PaperFacts): boolean {
  const { techniques, hardware, metrics, datasets, tasks, codeUrls } = facts;
  // Relations and figures need names that one of these lists declares.
  const lists = [techniques, hardware, metrics, datasets, tasks, codeUrls];
  return facts.status !== "confirmed" && lists.every((list) => list.length === 0);
}

/** Each listing once, by document and date shown. */
export function mergeListings(...lists: readonly (readonly Listing[])[]): Listing[] {
  const distinct = new Map(lists.flat().map((listing) => [JSON.stringify([listing.document, listing.shown]), listing]));
  return [...distinct].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, listing]) => listing);
}
