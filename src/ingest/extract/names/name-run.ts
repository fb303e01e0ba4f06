import generic from "../lexicon/generic-names.json" with { type: "json" };
import type { Passage, TokenRange } from "../text/passage.js";
import type { Token } from "../text/token.js";

const GENERIC = new Set(generic.flatMap((name) => [name, `${name}s`]));
const LINKS = new Set(["-", "‑", ".", "+", "/"]);

/** The run of glued words and numbers that begins at `at`, such as `Conv-XL` or `nn-run.js`; undefined inside one. */
export function runAt(tokens: readonly Token[], at: number): TokenRange | undefined {
  const first = tokens[at];
  const before = tokens[at - 1];
  if (first === undefined || first.kind === "mark") return undefined;
  if (first.glued && (before?.kind !== "mark" || LINKS.has(before.text) || before.text === "@")) return undefined;
  let to = at + 1;
  for (;;) {
    const next = tokens[to];
    if (next?.glued !== true) break;
    if (next.kind === "mark" && !LINKS.has(next.text)) break;
    to++;
  }
  while (tokens[to - 1]?.kind === "mark" && tokens[to - 1]?.text !== "+") to--;
  return { from: at, to };
}

/** Ends of hyphenated adjectives, which are no part of a name: `LLaMA-based`, `FPGA-accelerated`. */
const ADJECTIVE_ENDS =
  /-(based|like|style|driven|aware|enabled|guided|free|level|specific|only|centric|powered|oriented|type|assisted|inspired|accelerated|optimized|optimised|compatible|generated|equipped|supported|trained|compliant|agnostic|efficient|induced|independent|scale|class|grade|ready|side|friendly|native|to|in|and|the|related|end|augmented|compressed|quantized|tuned|capable|bound|intensive|hungry|constrained|limited|dependent|friendly)$/i;

/**
 * Whether a run looks like a name that somebody coined: capitals inside ("TinyForge"), several of them ("ABC-D"), or
 * capitals with digits ("X2Y"); not a generic acronym, nor an adjective made of one.
 */
export function looksCoined(text: string): boolean {
  if (GENERIC.has(text) || text.length < 3 || text.length > 40 || ADJECTIVE_ENDS.test(text)) return false;
  if (/^\d+(\.\d+)?[A-Za-z]{1,5}$/.test(text) || text.includes("/") || /^v?\d/.test(text)) return false;
  const singular = text.replace(/(?<=[A-Z])s$/, "");
  if (GENERIC.has(singular)) return false;
  const capitals = singular.replace(/[^\p{Lu}]/gu, "").length;
  const inner = /\p{Ll}\p{Lu}/u.test(singular);
  const parts = singular.split("-");
  if (!inner && parts.length > 1 && parts.every((part) => GENERIC.has(part) || /^\p{Lu}?\p{Ll}*$/u.test(part)))
    return false;
  return inner || capitals >= 2 || (capitals >= 1 && /\p{L}\d|\d\p{L}/u.test(singular));
}

/** Every coined-looking run of a passage. */
export function coinedRuns(passage: Passage): TokenRange[] {
  const runs: TokenRange[] = [];
  for (let at = 0; at < passage.tokens.length; at++) {
    const run = runAt(passage.tokens, at);
    if (run === undefined) continue;
    const text = passage.text.slice(passage.tokens[run.from]?.start, passage.tokens[run.to - 1]?.end);
    if (looksCoined(text)) runs.push(run);
    at = run.to - 1;
  }
  return runs;
}
