import { abbreviates } from "../../resolve/acronym.js";
import { type Passage, type Place, type TokenRange, textAt } from "../text/passage.js";
import { runAt } from "./name-run.js";

/** A name with the short form that the text gives it in brackets, or the other way round. */
export interface ShortForm {
  readonly long: Place;
  readonly short: Place;
}

const LONGEST = 12;

/** The shortest run of words before token `end` that the short form abbreviates. */
function longBefore(passage: Passage, sentence: TokenRange, end: number, short: string): number | undefined {
  for (let from = end - 1; from >= Math.max(sentence.from, end - LONGEST); from--) {
    if (passage.tokens[from]?.kind !== "word") continue;
    if (passage.tokens[from]?.text[0]?.toLowerCase() !== short[0]?.toLowerCase()) continue;
    if (abbreviates(short, textAt({ passage, from, to: end }))) return from;
  }
  return undefined;
}

/** Every "Long Form (LF)" and "LF (Long Form)" of the passage. */
export function shortForms(passage: Passage): ShortForm[] {
  const found: ShortForm[] = [];
  const { tokens } = passage;
  passage.sentences.forEach((range, sentence) => {
    for (let open = range.from + 1; open < range.to; open++) {
      if (tokens[open]?.text !== "(") continue;
      const inside = runAt(tokens, open + 1);
      if (inside === undefined) continue;
      const at = (from: number, to: number): Place => ({ passage, sentence, from, to });
      if (/^[),;:]$/.test(tokens[inside.to]?.text ?? "")) {
        const short = at(inside.from, inside.to);
        const from = longBefore(passage, range, open, textAt(short).replace(/(?<=[A-Z])s$/, ""));
        if (from !== undefined) found.push({ long: at(from, open), short });
        continue;
      }
      const close = tokens.slice(open, open + LONGEST).findIndex(({ text }) => text === ")");
      const start = startOfRun(tokens, open - 1);
      if (close < 0 || start === undefined) continue;
      const short = at(start, open);
      if (abbreviates(textAt(short), textAt(at(open + 1, open + close)))) {
        found.push({ long: at(open + 1, open + close), short });
      }
    }
  });
  return found;
}

/** Where the run of glued tokens begins that ends with token `last`. */
function startOfRun(tokens: Passage["tokens"], last: number): number | undefined {
  let from = last;
  while (tokens[from]?.glued === true && from > last - LONGEST) from--;
  return runAt(tokens, from)?.to === last + 1 ? from : undefined;
}
