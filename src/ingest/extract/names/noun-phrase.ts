import type { TokenRange } from "../text/passage.js";
import type { Token } from "../text/token.js";
import words from "./words.json" with { type: "json" };

const DETERMINERS = new Set(words.determiners);
const PRAISE = new Set(words.praise);
const BOUNDARIES = new Set(words.boundaries);
const LONGEST = 14;

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.text.toLowerCase() ?? "";

/** Whether the word is no part of a name or a term: an article, praise ("novel"), or what ends a noun phrase. */
export function isFunctionWord(word: string): boolean {
  const plain = word.toLowerCase();
  return DETERMINERS.has(plain) || PRAISE.has(plain) || BOUNDARIES.has(plain);
}

/** Whether a hyphen binds the word into a compound: "in" in "in-browser", "based" in "physics-based". */
function hyphenated(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1]?.glued === true && tokens[at + 1]?.text === "-" && tokens[at + 2]?.glued === true;
  return after || (tokens[at]?.glued === true && tokens[at - 1]?.text === "-");
}

const opens = (tokens: readonly Token[], at: number): boolean => {
  const word = lower(tokens, at);
  return /^[,‘'"“`-]$/.test(word) || ((DETERMINERS.has(word) || PRAISE.has(word)) && !hyphenated(tokens, at));
};
const ends = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token?.kind === "mark") return !(token.glued && /^[-‑/+]$/.test(token.text));
  return BOUNDARIES.has(lower(tokens, at)) && !hyphenated(tokens, at);
};

/** The noun phrase that begins at `at`, without determiners and praise; undefined where it has no substance. */
export function nounPhraseAt(tokens: readonly Token[], at: number, end: number): TokenRange | undefined {
  let from = at;
  while (from < end && opens(tokens, from)) from++;
  let to = from;
  while (to < end && !ends(tokens, to)) to++;
  while (to > from && tokens[to - 1]?.kind === "mark") to--;
  return to > from && to - from <= LONGEST ? { from, to } : undefined;
}

/** The noun phrase that ends before `end`, as {@link nounPhraseAt} reads it. */
export function nounPhraseBefore(tokens: readonly Token[], start: number, end: number): TokenRange | undefined {
  let from = end;
  while (from > start && end - from <= LONGEST && !ends(tokens, from - 1)) from--;
  return nounPhraseAt(tokens, from, end);
}
