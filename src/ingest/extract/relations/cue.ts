import { wordAt } from "../figures/figure.js";
import type { Place } from "../text/passage.js";
import type { Token } from "../text/token.js";
import words from "./words.json" with { type: "json" };

/** By what a mention hangs on its sentence: 0 for nothing known, else a group of words of words.json, the more comparing the higher. */
export type Cue = number;
const GROUP = new Map(words.cues.flatMap((group, index) => group.map((word) => [word, index + 1] as const)));
const groupOf = (word: string): Cue => GROUP.get(word) ?? 0;
const COMPARED: Cue = groupOf("compared");
/** The least cue that sets what follows against something. */
export const LEAST_COMPARING: Cue = groupOf("unlike");

const COMPARING = new Set(words.comparing);
const SEPARATORS = new Set(words.separators);
const ARTICLES = new Set(words.articles);
/** From here on groups are of verbs and comparisons, which no enumeration goes on past. */
const LEAST_VERB: Cue = groupOf("propose");
const REACH = 10;
const MOST_WORDS = 4;

/** Whether words such as "compared to", "with respect to" end at the token. */
function comparing(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= at - 3; before--) if (COMPARING.has(wordAt(tokens, before))) return true;
  return false;
}

/** What the place hangs on by the words before it; `list` where they say that it goes on an enumeration. */
export function cueBefore({ passage: { tokens, sentences }, sentence, from }: Place): Cue | "list" {
  const start = Math.max(sentences[sentence]?.from ?? 0, from - REACH);
  for (let at = from - 1, unknown = 0; at >= start && unknown <= MOST_WORDS; at--) {
    const word = wordAt(tokens, at);
    const group = groupOf(word);
    if (group > 0) return /^(to|with|of|as|from)$/.test(word) && comparing(tokens, at) ? COMPARED : group;
    if (SEPARATORS.has(word)) return "list";
    if (tokens[at]?.kind === "mark" && !/^[-‑"“'‘]$/.test(word)) return 0;
    unknown++;
  }
  return 0;
}

/** The group of the first word with one among the few behind a place: "3 ms on", "2.1x faster than". */
export function cueAfter({ passage: { tokens } }: Place, to: number): Cue {
  for (let at = to; at < to + MOST_WORDS; at++) {
    const group = groupOf(wordAt(tokens, at));
    if (group > 0) return group;
    if (tokens[at]?.kind === "mark" && !/^[-‑"“'‘]$/.test(wordAt(tokens, at))) return 0;
  }
  return 0;
}

/**
 * How many members of an enumeration further on the second of two mentions is, by the tokens between them: 1 in
 * "A and the B", "A on one board and B on another", 2 in "A, something else, and B"; 0 if they are in none together.
 */
export function joinsBetween(tokens: readonly Token[], from: number, to: number): number {
  let joins = 0;
  let unknown = 0;
  let joined = false;
  for (let at = from; at < to; at++) {
    const word = wordAt(tokens, at);
    const separates = SEPARATORS.has(word);
    if (separates && !joined) joins++;
    if (separates || ARTICLES.has(word) || /^[-()[\]'’]$/.test(word)) {
      joined ||= separates;
      continue;
    }
    if (tokens[at]?.kind !== "word" || groupOf(word) >= LEAST_VERB || ++unknown > MOST_WORDS) return 0;
    joined = false;
  }
  return joins;
}
