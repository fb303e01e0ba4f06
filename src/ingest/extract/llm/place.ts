import type { PaperText, Span } from "../../facts.js";

/** Where words stand in a text, and how the text itself writes them. */
export interface Place {
  readonly words: string;
  readonly span: Span;
}

const WORD = /[\p{L}\p{N}]/u;
/** Signs that models write for each other. */
const ALIKE = [/['’‘]/gu, /["“”]/gu, /[-‐‑–—−]/gu].map((signs) => [signs, signs.source] as const);
/** How words may be found, the best way first. */
const WAYS = [
  { flags: "gu", whole: true },
  { flags: "giu", whole: true },
  { flags: "gu", whole: false },
] as const;

/**
 * The first place of the words in the title, else in the abstract: as whole words, else so in any case, else within words,
 * as "GPU" is in "GPUs". White space, quotation marks and dashes may differ. Null where the text doesn't hold them.
 */
export function placeOf(words: string, { title, abstract }: PaperText): Place | null {
  const pattern = patternOf(words.trim());
  if (pattern === "") return null;
  for (const { flags, whole } of WAYS)
    for (const [field, text] of [["title", title] as const, ["abstract", abstract ?? ""] as const])
      for (const { 0: found, index } of text.matchAll(new RegExp(pattern, flags)))
        if (!whole || isWhole(text, index, index + found.length))
          return { words: found, span: { field, start: index, end: index + found.length } };
  return null;
}

function patternOf(words: string): string {
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&").replace(/\s+/gu, "\\s+");
  return ALIKE.reduce((pattern, [signs, any]) => pattern.replace(signs, any), escaped);
}

/** Whether no word goes on beyond either end. */
function isWhole(text: string, start: number, end: number): boolean {
  const joins = (at: number) => WORD.test(text[at - 1] ?? "") && WORD.test(text[at] ?? "");
  return !joins(start) && !joins(end);
}
