import type { Token } from "../text/token.js";
import words from "./number-words.json" with { type: "json" };

/** A number as the text writes it, up to but without its unit. */
export interface WrittenNumber {
  readonly value: number;
  /** Index of the token after it. */
  readonly to: number;
  /** Spelled out ("two"): a figure only where a unit follows. */
  readonly spelled: boolean;
}

const COUNTS = new Map(Object.entries(words.counts));
const SCALES = new Map(Object.entries(words.scales));
/** Words that may stand glued to a number without making it part of a name: LaTeX commands that lost their backslash. */
const RESIDUE = new Set(["sim", "approx", "times", "leq", "geq", "le", "ge", "pm", "by", "to", "sub"]);

const digits = (text: string): number => Number(text.replaceAll("{,}", "").replaceAll(",", ""));

/** Whether the number belongs to a name: `A100`, `ResNet-50`, `top-1`. */
function partOfName(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.glued !== true) return false;
  const dashed = tokens[at - 1]?.text === "-" && tokens[at - 1]?.glued === true;
  const word = dashed ? at - 2 : at - 1;
  const before = tokens[word];
  if (before?.text === "@") return true;
  if (before?.kind !== "word" || RESIDUE.has(before.text.toLowerCase())) return false;
  return !(before.text === "x" && before.glued && tokens[word - 1]?.kind === "number");
}

/** The exponent that begins at `at`, after the base: `^6`, `^-5`. */
function exponent(tokens: readonly Token[], at: number): { power: number; to: number } | undefined {
  const negative = tokens[at]?.text === "-" || tokens[at]?.text === "−";
  const magnitude = tokens[negative ? at + 1 : at];
  if (magnitude?.kind !== "number" || magnitude.text.length > 2) return undefined;
  return { power: (negative ? -1 : 1) * digits(magnitude.text), to: at + (negative ? 2 : 1) };
}

/** The number as tens: `8e^-5`, `1.5e-3`, `10^6`, `1.2 x 10^6`; undefined where nothing of the kind follows. */
function scientific(tokens: readonly Token[], at: number, base: number): { value: number; to: number } | undefined {
  const next = tokens[at];
  if (next?.glued === true && /^e$/i.test(next.text)) {
    const power = exponent(tokens, tokens[at + 1]?.text === "^" ? at + 2 : at + 1);
    return power && { value: Number(`${base}e${power.power}`), to: power.to };
  }
  if (base === 10 && next?.text === "^") {
    const power = exponent(tokens, at + 1);
    return power && { value: Number(`1e${power.power}`), to: power.to };
  }
  const multiplied = next !== undefined && ["×", "times", "x", "·", "cdot"].includes(next.text);
  if (multiplied && tokens[at + 1]?.text === "10" && tokens[at + 2]?.text === "^") {
    const power = exponent(tokens, at + 3);
    return power && { value: Number(`${base}e${power.power}`), to: power.to };
  }
  return undefined;
}

/** The scale that follows a number: a glued letter (`55M`), or a word (`2.7 million`). */
function scale(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  const factor = token === undefined ? undefined : SCALES.get(token.text);
  if (token === undefined || factor === undefined) return undefined;
  if (token.text.length > 1 || token.glued) return factor;
  const next = tokens[at + 1];
  return /^(param|parameter|weight|flop|mac|base|dollar)$/.test((next?.text === "-" ? tokens[at + 2] : next)?.key ?? "")
    ? factor
    : undefined;
}

/** The number that begins at token `at`; undefined where none does, or where it belongs to a name such as A100. */
export function readNumber(tokens: readonly Token[], at: number): WrittenNumber | undefined {
  const token = tokens[at];
  if (token?.kind === "word") {
    const value = COUNTS.get(token.text.toLowerCase());
    const factor = value === undefined ? undefined : scale(tokens, at + 1);
    return value === undefined
      ? undefined
      : { value: value * (factor ?? 1), to: at + (factor === undefined ? 1 : 2), spelled: factor === undefined };
  }
  if (token?.kind !== "number" || partOfName(tokens, at)) return undefined;
  const base = digits(token.text);
  const tens = scientific(tokens, at + 1, base);
  if (tens !== undefined) return { ...tens, spelled: false };
  const factor = scale(tokens, at + 1);
  return factor === undefined
    ? { value: base, to: at + 1, spelled: false }
    : { value: Number((base * factor).toPrecision(12)), to: at + 2, spelled: false };
}
