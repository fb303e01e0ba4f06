import type { FIELDS } from "../../../graph/model/vocabulary.js";
import type { PaperText, Span } from "../../facts.js";
import { type Token, tokenize } from "./token.js";

/** A run of tokens of a passage: `from` and `to` are indexes into its tokens, `to` exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The title or the abstract, ready to be searched. */
export interface Passage {
  readonly field: (typeof FIELDS)[number];
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
}

/** A place in a passage: which tokens of which sentence. */
export interface Place extends TokenRange {
  readonly passage: Passage;
  /** Index into the passage's sentences. */
  readonly sentence: number;
}

/** Words whose full stop does not end a sentence. */
const ABBREVIATIONS = new Set([
  "e",
  "i",
  "g",
  "al",
  "vs",
  "fig",
  "tab",
  "sec",
  "eq",
  "etc",
  "cf",
  "approx",
  "resp",
  "w",
  "r",
  "t",
]);

function endsSentence(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token?.kind !== "mark" || !".!?".includes(token.text)) return false;
  if (next === undefined) return true;
  if (next.glued) return false;
  const before = tokens[index - 1];
  const unit = before?.text.length === 1 && tokens[index - 2]?.kind === "number";
  if (token.text === "." && before?.kind === "word" && !unit && ABBREVIATIONS.has(before.text.toLowerCase()))
    return false;
  return next.kind !== "word" || next.text[0] !== next.text[0]?.toLowerCase();
}

/** What never ends is cut, so that all that looks about within a sentence takes time in proportion to the text. */
const LONGEST_SENTENCE = 300;

function sentencesOf(tokens: readonly Token[]): TokenRange[] {
  const sentences: TokenRange[] = [];
  let from = 0;
  tokens.forEach((_, index) => {
    const cut = index + 1 - from >= LONGEST_SENTENCE;
    if (index + 1 < tokens.length && !cut && !endsSentence(tokens, index)) return;
    sentences.push({ from, to: index + 1 });
    from = index + 1;
  });
  return sentences;
}

/** The paper's passages: its title and, where there is one, its abstract. */
export function readPassages(paper: PaperText): Passage[] {
  const passage = (field: Passage["field"], text: string): Passage => {
    const tokens = tokenize(text);
    return {
      field,
      text,
      tokens,
      sentences: field === "title" ? [{ from: 0, to: Math.min(tokens.length, LONGEST_SENTENCE) }] : sentencesOf(tokens),
    };
  };
  const passages = [passage("title", paper.title)];
  if (paper.abstract !== null) passages.push(passage("abstract", paper.abstract));
  return passages.filter(({ tokens }) => tokens.length > 0);
}

/** The place as offsets into the passage's text. */
export function spanOf({ passage, from, to }: Omit<Place, "sentence">): Span {
  return {
    field: passage.field,
    start: passage.tokens[from]?.start ?? 0,
    end: passage.tokens[to - 1]?.end ?? passage.text.length,
  };
}

/** The words of the passage at the place. */
export function textAt(place: Omit<Place, "sentence">): string {
  const { start, end } = spanOf(place);
  return place.passage.text.slice(start, end);
}

/** Whether two places share a token. */
export const overlap = (one: Place, other: Place): boolean =>
  one.passage === other.passage && one.from < other.to && other.from < one.to;
