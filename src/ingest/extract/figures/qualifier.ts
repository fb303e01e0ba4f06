import type { Token } from "../text/token.js";
import { tokenize } from "../text/token.js";
import { TokenTrie } from "../text/token-trie.js";
import { type Figure, wordAt } from "./figure.js";
import words from "./qualifier-words.json" with { type: "json" };

type Qualifier = Figure["qualifier"];

const trie = (phrases: readonly (readonly [Qualifier, readonly string[]])[]): TokenTrie<Qualifier> => {
  const found = new TokenTrie<Qualifier>();
  for (const [qualifier, forms] of phrases) for (const form of forms) found.add(tokenize(form), qualifier);
  return found;
};
const BEFORE = trie([
  ["up-to", words.before["up-to"]],
  ["at-least", words.before["at-least"]],
  ["average", words.before.average],
  ["approximately", words.before.approximately],
]);
const AFTER = trie([
  ["average", words.after.average],
  ["up-to", words.after["up-to"]],
  ["at-least", words.after["at-least"]],
]);
const TRANSPARENT = new Set(words.transparent);
const LONGEST_PHRASE = 4;

/** The qualifier that ends right before token `from`, with where it begins. */
export function qualifierBefore(
  tokens: readonly Token[],
  from: number,
): { qualifier: Qualifier; from: number } | undefined {
  let end = from;
  for (let passed = 0; passed < 3; passed++) {
    for (let start = Math.max(0, end - LONGEST_PHRASE); start < end; start++) {
      const match = BEFORE.longestAt(tokens, start);
      if (match?.to === end) return { qualifier: match.value, from: start };
    }
    if (!TRANSPARENT.has(wordAt(tokens, end - 1))) return undefined;
    end--;
  }
  return undefined;
}

/** The qualifier that begins right after a figure. */
export function qualifierAfter(tokens: readonly Token[], to: number): Qualifier | undefined {
  return AFTER.longestAt(tokens, to)?.value;
}
