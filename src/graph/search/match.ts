import { forgivesTypos } from "./index-terms.js";
import { isOneEditApart } from "./one-edit.js";
import { joined, type Word, words } from "./words.js";

/** A stretch of a text, in UTF-16 code units; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** How well a name answers a question, and which parts of it do. */
export interface Match {
  /** From 0 to 1: the better kind of match first, then the name with less beside it. */
  readonly score: number;
  /** In order, none overlapping. */
  readonly highlights: readonly Range[];
}

/** The lowest score of each kind of match; up to {@link FULLNESS} more for names that hold little else. */
const SCORES = { whole: 0.95, beginning: 0.85, words: 0.75, beginnings: 0.65, typos: 0.55, part: 0.05 } as const;
const FULLNESS = 0.05;
/** A name that answers less of the question than this share of its letters is no match. */
const SMALLEST_PART = 0.5;
/** From here on every word of the question is answered. */
export const COMPLETE = SCORES.typos;

/** Matches a name with the words asked for; undefined where too few of them are in it. */
export function match(name: string, asked: readonly Word[]): Match | undefined {
  const found = words(name);
  const question = joined(asked);
  const answer = joined(found);
  if (question === "" || answer === "") return undefined;
  const fullness = FULLNESS * Math.min(1, question.length / answer.length);
  if (answer.startsWith(question)) {
    const kind = answer === question ? "whole" : "beginning";
    return result(SCORES[kind] + fullness, highlightBeginning(found, question.length));
  }
  const answers = asked.map((word) => bestAnswer(word, asked, found));
  const answered = asked.filter((_, index) => answers[index] !== undefined);
  const share = joined(answered).length / question.length;
  if (share < SMALLEST_PART) return undefined;
  const kinds = new Set(answers.map((one) => one?.kind));
  const base = kinds.has(undefined)
    ? SCORES.part + share * (SCORES.typos - SCORES.part - 2 * FULLNESS)
    : SCORES[kinds.has("typos") ? "typos" : kinds.has("beginnings") ? "beginnings" : "words"];
  return result(base + fullness, merged(answers.flatMap((one) => one?.highlight ?? [])));
}

type WordKind = "words" | "beginnings" | "typos";
interface Answer {
  readonly kind: WordKind;
  readonly highlight: Range;
}

/** The word of a name that answers one word of the question best. */
function bestAnswer(word: Word, asked: readonly Word[], found: readonly Word[]): Answer | undefined {
  const { folded } = word;
  const position = asked.indexOf(word);
  // Neighbours may be one word in the name: "flash attention" in "FlashAttention: fast and exact attention".
  const compounds = [asked.slice(position, position + 2), asked.slice(Math.max(0, position - 1), position + 1)];
  const spellings = [folded, ...compounds.filter((pair) => pair.length === 2).map(joined)];
  const same = found.find((one) => spellings.includes(one.folded));
  if (same !== undefined) return { kind: "words", highlight: same };
  const longer = found.find((one) => one.folded.startsWith(folded) && folded.length > 1);
  if (longer !== undefined) return { kind: "beginnings", highlight: beginning(longer, folded.length) };
  const close = forgivesTypos(folded)
    ? found.find((one) => !/\p{N}/u.test(one.folded) && isOneEditApart(one.folded, folded))
    : undefined;
  return close === undefined ? undefined : { kind: "typos", highlight: close };
}

/** The first letters of a word; all of it where folding changed its length, so that no letter is cut. */
function beginning({ folded, start, end }: Word, length: number): Range {
  return { start, end: folded.length === end - start ? Math.min(end, start + length) : end };
}

/** The words that the first letters of the name as one word lie in. */
function highlightBeginning(found: readonly Word[], length: number): Range[] {
  const ranges: Range[] = [];
  let rest = length;
  for (const word of found) {
    if (rest <= 0) break;
    ranges.push(beginning(word, rest));
    rest -= word.folded.length;
  }
  return ranges;
}

function merged(ranges: readonly Range[]): Range[] {
  const ends = new Map<number, number>();
  for (const { start, end } of ranges) ends.set(start, Math.max(end, ends.get(start) ?? 0));
  return [...ends].map(([start, end]) => ({ start, end })).sort((one, other) => one.start - other.start);
}

function result(score: number, highlights: readonly Range[]): Match {
  return { score: rounded(score), highlights: highlights.map(({ start, end }) => ({ start, end })) };
}

/** To three places, so that equal matches have equal scores. */
export function rounded(score: number): number {
  return Math.round(score * 1_000) / 1_000;
}
