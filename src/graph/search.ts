import type { GraphEngine } from "./engine.js";
import { GRAPH_MODEL } from "./model/graph-model.js";
import { NODE_LABELS, type NodeLabel } from "./model/vocabulary.js";
import { COMPLETE, type Match, match } from "./search/match.js";
import { spellings } from "./search/spellings.js";
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
  const kinds = NODE_LABELS.filter((label) => label in GRAPH_MODEL.searched && (labels?.includes(label) ?? true));
  const searched = Object.fromEntries(kinds.map((label) => [label, GRAPH_MODEL.searched[label] ?? []]));
  const found = new Map<string, SearchHit>();
  const lookFor = async (terms: readonly string[]) => {
    if (terms.length === 0) return;
    for (const { id, label, names } of await engine.search({
      terms: [...new Set(terms)],
      searched,
      limit: CANDIDATES,
    })) {
      const kind = kinds.find((one) => one === label);
      const best = bestMatch(names, asked);
      if (kind !== undefined && best !== undefined) found.set(id, { id, label: kind, ...best });
    }
  };

  const [vocabulary] = await Promise.all([
    Promise.all(asked.map(({ folded }) => spellings(engine, folded))),
    lookFor(asWritten(asked)),
  ]);
  // The last word may be half typed; a word that no name has is taken for half typed or mistyped.
  const isLast = (index: number) => index === asked.length - 1;
  await lookFor(
    vocabulary.flatMap(({ known, longer, close }, index) =>
      known ? (isLast(index) ? longer : []) : [...longer, ...close],
    ),
  );
  if (![...found.values()].some(({ score }) => score >= COMPLETE - ALIAS_MALUS)) {
    await lookFor(vocabulary.flatMap(({ longer, close }) => [...longer, ...close]));
  }
  const order = (hit: SearchHit) => kinds.indexOf(hit.label);
  const hits = [...found.values()].sort(
    (one, other) => other.score - one.score || order(one) - order(other) || (one.id < other.id ? -1 : 1),
  );
  return { hits: hits.slice(0, limit), total: hits.length };
}

/** The name that matches best; the first is the canonical one. */
function bestMatch(names: readonly string[], asked: readonly Word[]): (Match & { matched: string }) | undefined {
  const matches = names.flatMap((name, index) => {
    const found = match(name, asked);
    if (found === undefined) return [];
    const score = Math.round((found.score - (index === 0 ? 0 : ALIAS_MALUS)) * 1_000) / 1_000;
    return [{ ...found, matched: name, score }];
  });
  return matches.reduce<(typeof matches)[number] | undefined>(
    (best, one) => (best === undefined || one.score > best.score ? one : best),
    undefined,
  );
}

/** The words asked for, neighbours as one word, all as one word. */
function asWritten(asked: readonly Word[]): string[] {
  const pairs = asked.slice(1).map((word, index) => `${asked[index]?.folded ?? ""}${word.folded}`);
  return [...new Set([...asked.map(({ folded }) => folded), ...pairs, joined(asked)])];
}
