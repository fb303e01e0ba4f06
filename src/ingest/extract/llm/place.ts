import type { PaperText, Span } from "../../facts.js";

/** Where words stand in a text, and how the text itself writes them. */
export interface Place {
  readonly words: string;
  readonly span: Span;
}

const WORD = "[\\p{L}\\p{N}]";
/** Signs that models write for each other. */
const ALIKE = [/['’‘]/gu, /["“”]/gu, /[-‐‑–—−]/gu].map((signs) => [signs, signs.source] as const);

/**
 * The first place of the words in the title, else in the abstract: as whole words, else in any case, else within words, as
 * "GPU" is in "GPUs". White space, quotation marks and dashes may differ. Null where the text doesn't hold them.
 */
export function placeOf(words: string, { title, abstract }: PaperText): Place | null {
  const text = patternOf(words.trim());
  const whole = `${isWord(words.trim().at(0)) ? `(?<!${WORD})` : ""}${text}${isWord(words.trim().at(-1)) ? `(?!${WORD})` : ""}`;
  for (const pattern of [new RegExp(whole, "u"), new RegExp(whole, "iu"), new RegExp(text, "u")])
    for (const [field, searched] of [
      ["title", title],
      ["abstract", abstract ?? ""],
    ] as const) {
      const found = pattern.exec(searched);
      if (found !== null && found[0] !== "")
        return { words: found[0], span: { field, start: found.index, end: found.index + found[0].length } };
    }
  return null;
}

function patternOf(words: string): string {
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&").replace(/\s+/gu, "\\s+");
  return ALIKE.reduce((pattern, [signs, any]) => pattern.replace(signs, any), escaped);
}

const isWord = (sign = "") => new RegExp(WORD, "u").test(sign);
