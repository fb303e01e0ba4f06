import type { GraphEngine } from "./engine.js";
import { GRAPH_MODEL } from "./model/graph-model.js";
import { NODE_LABELS, type NodeLabel } from "./model/vocabulary.js";
import { COMPLETE, type Match, match, rounded } from "./search/match.js";
import { type Spellings, spellings } from "./search/spellings.js";
import { joined, type Word, words } from "./search/words.js";

export { searchProperties } from "./search/index-terms.js";
export type { Range } from "./search/match.js";
export { storeWords } from "./search/spellings.js";

/** Further words of a question are not looked at. */
const MOST_WORDS = 12;
/** Candidates of each kind that are ranked; a question with more answers than this is too wide for a list. */
const CANDIDATES = 200;
/** An alias counts a little less than a name that matches as well. */
const ALIAS_MALUS = 0.05;

/** A node found by one of its names. */
export interface SearchHit extends Match {
  readonly id: string;
  readonly label: NodeLabel;
  /** The name, title or alias that matched. */
  readonly matched: string;
}

/** What to look for, and among which kinds. */
export interface SearchQuestion {
  /** As a person types it. */
  readonly text: string;
  /** Undefined for all kinds that have names. */
  readonly labels?: readonly NodeLabel[] | undefined;
  readonly limit: number;
}

/** The best hits, and how many there are in all, some hundreds at the most. */
export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly total: number;
}

/**
 * Finds nodes by their names, titles and aliases. The engine gives candidates; ranking is the product's own, and so
 * the same on every engine: the whole name, the beginning of it, all words, all with some cut short, all with one
 * slip of the finger a word, half of the question at least. Equal hits come by kind, then by id.
 */
export async function searchGraph(engine: GraphEngine, { text, labels, limit }: SearchQuestion): Promise<SearchResult> {
  const asked = words(text).slice(0, MOST_WORDS);
  if (asked.length === 0) return { hits: [], total: 0 };
  const find = (terms: readonly string[]) => findHits(engine, terms, labels, asked);
  const [vocabulary, written] = await Promise.all([
    Promise.all(asked.map(({ folded }) => spellings(engine, folded))),
    find(asWritten(asked)),
  ]);
  const hits = [...written, ...(await find(likelyMeant(vocabulary)))];
  if (!hits.some(({ score }) => score >= COMPLETE - ALIAS_MALUS)) hits.push(...(await find(perhapsMeant(vocabulary))));
  const distinct = [...new Map(hits.map((hit) => [hit.id, hit])).values()];
  return { hits: distinct.sort(byRank).slice(0, limit), total: distinct.length };
}

async function findHits(
  engine: GraphEngine,
  terms: readonly string[],
  labels: readonly NodeLabel[] = NODE_LABELS,
  asked: readonly Word[],
): Promise<SearchHit[]> {
  if (terms.length === 0) return [];
  const kinds = Object.entries(GRAPH_MODEL.searched).filter(([label]) => labels.some((one) => one === label));
  const candidates = await engine.search({ terms, searched: Object.fromEntries(kinds), limit: CANDIDATES });
  return candidates.flatMap(({ id, label, names }) => {
    const best = bestMatch(names, asked);
    return best === undefined || label === "Word" || label === "Name" ? [] : [{ id, label, ...best }];
  });
}

/** The name that matches best; the first is the canonical one. */
function bestMatch(names: readonly string[], asked: readonly Word[]): (Match & { matched: string }) | undefined {
  const matches = names.flatMap((name, index) => {
    const found = match(name, asked);
    if (found === undefined) return [];
    return [{ ...found, matched: name, score: index === 0 ? found.score : rounded(found.score - ALIAS_MALUS) }];
  });
  return matches.sort((one, other) => other.score - one.score)[0];
}

function byRank(one: SearchHit, other: SearchHit): number {
  const kinds = NODE_LABELS.indexOf(one.label) - NODE_LABELS.indexOf(other.label);
  return other.score - one.score || kinds || (one.id < other.id ? -1 : 1);
}

/** The words asked for, neighbours as one word, all as one word. */
function asWritten(asked: readonly Word[]): string[] {
  const pairs = asked.slice(0, -1).map((_, index) => joined(asked.slice(index, index + 2)));
  return unique([...asked.map(({ folded }) => folded), ...pairs, joined(asked)]);
}

/** The last word may be half typed; one that no name has is half typed or mistyped. */
function likelyMeant(vocabulary: readonly Spellings[]): string[] {
  const last = vocabulary.length - 1;
  return unique(
    vocabulary.flatMap(({ known, longer, close }, index) => {
      if (!known) return [...longer, ...close];
      return index === last ? longer : [];
    }),
  );
}

/** Any word may be half typed or mistyped, though some name has it. */
function perhapsMeant(vocabulary: readonly Spellings[]): string[] {
  return unique(vocabulary.flatMap(({ longer, close }) => [...longer, ...close]));
}

const unique = (terms: readonly string[]): string[] => [...new Set(terms)];
