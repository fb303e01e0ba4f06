import type { PaperFacts } from "../facts.js";
import { factsLine } from "../facts-line.js";
import { mergeListings, mergePaper } from "./merge-paper.js";
import { paperId } from "./paper-identity.js";
import { factsHash, type StoredPaper } from "./stored-paper.js";

/** What a load did to a paper, as {@link LoadReport} counts it. */
export type Outcome = "created" | "replaced" | "unchanged" | "keptReviewed";

/** What is to be stored of a paper. */
export interface Load {
  readonly paper: StoredPaper;
  /** Under which ids it is stored so far. */
  readonly previous: readonly string[];
  readonly changed: boolean;
  readonly outcome: Outcome;
}

/** What becomes of an incoming paper, given the stored ones that it is. */
export function loadOf(incoming: PaperFacts, stored: readonly StoredPaper[]): Load {
  const [first, ...others] = stored;
  if (first === undefined) {
    const facts = { ...incoming, listed: mergeListings(incoming.listed) };
    const paper = { id: paperId(facts), facts, factsHash: factsHash(facts) };
    return { paper, previous: [], changed: true, outcome: "created" };
  }
  const known = others.reduce((one, other) => ({ ...mergePaper(other, one.facts), id: one.id }), first);
  const { facts, factsHash: hash, keptReviewed } = mergePaper(known, incoming);
  const paper = { id: paperId(facts), facts, factsHash: hash };
  const changed =
    others.length > 0 ||
    paper.id !== first.id ||
    paper.factsHash !== first.factsHash ||
    factsLine(paper.facts) !== factsLine(first.facts);
  return {
    paper,
    previous: stored.map(({ id }) => id),
    changed,
    outcome: keptReviewed ? "keptReviewed" : changed ? "replaced" : "unchanged",
  };
}
