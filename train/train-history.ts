import { type Count, headOf, historyKey, type NameHistory } from "../src/ingest/extract/filter/name-history.js";
import type { TagKind } from "../src/ingest/extract/tagger/tag-kinds.js";
import { tokenize } from "../src/ingest/extract/text/token.js";
import { TokenTrie } from "../src/ingest/extract/text/token-trie.js";
import type { AnnotatedText } from "./annotated-text.js";

type Counts = Map<string, [number, number]>;

function add(counts: Counts, key: string, right: boolean): void {
  const [before, seen] = counts.get(key) ?? [0, 0];
  counts.set(key, [before + (right ? 1 : 0), seen + 1]);
}

/** Names in few papers say little, and their spelling less. */
const LEAST_SEEN = 2;

/**
 * Counts in the practice papers among the texts how often each name and each last word was annotated where a paper
 * holds it. Real papers are left out: no name gets into the data because one of them has it.
 */
export function historyOf(texts: readonly AnnotatedText[]): NameHistory {
  const practice = texts.filter(({ paper }) => paper.practice);
  const of = (kind: TagKind): { names: ReadonlyMap<string, Count>; heads: ReadonlyMap<string, Count> } => {
    const trie = new TokenTrie<string>();
    const allHeads = new Set<string>();
    for (const { declared } of practice)
      for (const { names } of declared[kind])
        for (const name of names) {
          trie.add(tokenize(name), historyKey(name));
          allHeads.add(headOf(name));
        }
    const names: Counts = new Map();
    const heads: Counts = new Map();
    for (const { reading, declared } of practice) {
      const right = new Set(declared[kind].flatMap((each) => each.names.map(historyKey)));
      const rightHeads = new Set(declared[kind].flatMap((each) => each.names.map(headOf)));
      const found = new Set<string>();
      const foundHeads = new Set<string>();
      for (const { tokens } of reading.passages)
        tokens.forEach(({ key }, at) => {
          const match = trie.longestAt(tokens, at);
          if (match !== undefined) found.add(match.value);
          if (allHeads.has(key)) foundHeads.add(key);
        });
      for (const key of found) add(names, key, right.has(key));
      for (const key of foundHeads) add(heads, key, rightHeads.has(key));
    }
    return { names: often(names), heads: often(heads) };
  };
  return {
    technique: of("technique"),
    hardware: of("hardware"),
    dataset: of("dataset"),
    metric: of("metric"),
    task: of("task"),
  };
}

const often = (counts: Counts): Map<string, Count> =>
  new Map([...counts].filter(([, [, seen]]) => seen >= LEAST_SEEN).sort(([a], [b]) => (a < b ? -1 : 1)));
