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

/** The noun phrase that begins at `at`, without determiners and praise; undefined where it has no substance. */
export function nounPhraseAt(
  tokens: readonly Token[],
  at: number,
  end: number,
): { from: number; to: number } | undefined {
  let from = at;
  while (
    from < end &&
    (DETERMINERS.has(lower(tokens, from)) || PRAISE.has(lower(tokens, from)) || /^[,‘'"“`-]$/.test(lower(tokens, from)))
  )
    from++;
  let to = from;
  while (to < end && (!BOUNDARIES.has(lower(tokens, to)) || hyphenated(tokens, to))) {
    const token = tokens[to];
    if (token?.kind === "mark" && !(token.glued && /^[-‑/+]$/.test(token.text))) break;
    to++;
  }
  while (to > from && tokens[to - 1]?.kind === "mark") to--;
  return to > from && to - from <= LONGEST ? { from, to } : undefined;
}
