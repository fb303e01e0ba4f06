/** A word, a number or any other single character of a text, with its place. */
export interface Token {
  readonly kind: "word" | "number" | "mark";
  /** As written. */
  readonly text: string;
  /** Lower case, singular, American spelling: what names are compared by. */
  readonly key: string;
  /** UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** No space stands between it and the token before. */
  readonly glued: boolean;
}

const LETTER = /^[\p{L}\p{M}²³]$/u;
const SPACE = /^\s$/u;
/** What LaTeX leaves behind in abstracts and what no name or figure needs: `3.2$\times$` reads as `3.2times`. */
const RESIDUE = "$\\{}";

/** What is longer is neither a word nor a number that anybody means. */
const LONGEST_WORD = 60;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The sort of a character. Most text is ASCII; Unicode's tables are slow. */
function sortOf(code: number): "space" | "digit" | "letter" | "mark" {
  if (code > 127) {
    const character = String.fromCodePoint(code);
    return LETTER.test(character) ? "letter" : SPACE.test(character) ? "space" : "mark";
  }
  if (code <= 32) return "space";
  if (isDigit(code)) return "digit";
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? "letter" : "mark";
}

/**
 * The word as names are compared by it. The plural rule is blunt (a final s goes from words of four letters and more,
 * except from ss), which does no harm as long as both sides of a comparison go through it.
 */
export function wordKey(word: string): string {
  const lower = (/^[a-z]+$/i.test(word) ? word : word.normalize("NFKC")).toLowerCase();
  const singular = lower.length > 3 && lower.endsWith("s") && !lower.endsWith("ss") ? lower.slice(0, -1) : lower;
  return /is|ll|our/.test(singular) ? american(singular) : singular;
}

function american(word: string): string {
  return word
    .replace("isation", "ization")
    .replace(/(?<=[a-z]{3})is(?=(e|ed|ing)$)/, "iz")
    .replace(/(?<=[a-z]{2}[ae])ll(?=(ed|ing|er)$)/, "l")
    .replace(/(?<=behavi|neighb|col)our/, "or");
}

/** Where the number that begins at `start` ends: digits, thousands separators (`,` or `{,}`) and one decimal point. */
function numberEnd(text: string, start: number): number {
  const digitsFrom = (from: number): number => {
    let end = from;
    while (end < text.length && isDigit(text.charCodeAt(end))) end++;
    return end;
  };
  let end = digitsFrom(start);
  for (;;) {
    const group = text.startsWith("{,}", end) ? end + 3 : text[end] === "," ? end + 1 : undefined;
    if (group === undefined || end - start > 15 || digitsFrom(group) !== group + 3) break;
    end = group + 3;
  }
  return text[end] === "." && digitsFrom(end + 1) > end + 1 ? digitsFrom(end + 1) : end;
}

/**
 * The text's tokens in order, LaTeX residue left out. `3.2times` is a number and a word, `A100` a word and a number,
 * `'s` one mark.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let glued = false;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const sort = sortOf(code);
    let end = at + (code > 0xffff ? 2 : 1);
    if (sort === "space") glued = false;
    if (sort === "space" || RESIDUE.includes(text.slice(at, end))) {
      at = end;
      continue;
    }
    if (sort === "digit") end = numberEnd(text, at);
    else if (sort === "letter") end = wordEnd(text, end);
    else if (glued && isPossessive(text, at)) end = at + 2;
    const written = text.slice(at, end);
    const kind = end - at > LONGEST_WORD || sort === "mark" ? "mark" : sort === "digit" ? "number" : "word";
    tokens.push({ kind, text: written, key: kind === "word" ? wordKey(written) : written, start: at, end, glued });
    at = end;
    glued = true;
  }
  return tokens;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  for (;;) {
    const code = text.codePointAt(end);
    if (code === undefined || sortOf(code) !== "letter") return end;
    end += code > 0xffff ? 2 : 1;
  }
}

const isPossessive = (text: string, at: number): boolean =>
  (text[at] === "'" || text[at] === "’") && text[at + 1] === "s" && sortOf(text.codePointAt(at + 2) ?? 32) !== "letter";
