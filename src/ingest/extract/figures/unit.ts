import type { Token } from "../text/token.js";
import { tokenize } from "../text/token.js";
import { TokenTrie } from "../text/token-trie.js";
import units from "./units.json" with { type: "json" };

/** What a unit measures, as units.json names it; "rate" is anything per time, "ratio" and "share" say no dimension. */
export type Dimension = string;

/** A unit as found in a text. */
export interface Unit {
  /** In ASCII, as facts give it. */
  readonly unit: string;
  readonly dimension: Dimension;
  /** Index of the token after it. */
  readonly to: number;
}

const ATOMS = new Map(
  units.atoms.flatMap(({ unit, dimension, written }) => written.map((form) => [form, { unit, dimension }] as const)),
);
const PHRASES = new TokenTrie<{ unit: string; dimension: Dimension }>();
for (const { unit, dimension, words } of units.phrases) {
  for (const phrase of words) PHRASES.add(tokenize(phrase), { unit, dimension });
}

/** The letters of a unit in ASCII: micro signs and what remains of `\mu` become u. */
const ascii = (text: string): string => text.replace(/^(mu|micro)(?=[A-Z]|s$|m)/, "u").replace(/^[µμ]/, "u");

function atomAt(tokens: readonly Token[], at: number): Unit | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind === "number") return undefined;
  const lone = token.text === "mu" || token.text === "µ" || token.text === "μ";
  const letters = lone ? `u${tokens[at + 1]?.text ?? ""}` : ascii(token.text);
  const found = ATOMS.get(letters) ?? (letters.length > 3 ? ATOMS.get(letters.toLowerCase()) : undefined);
  return found && { ...found, to: lone ? at + 2 : at + 1 };
}

/** Where the denominator begins, if one follows: after `/` or "per". */
const denominator = (tokens: readonly Token[], at: number): number | undefined =>
  tokens[at]?.text === "/" || tokens[at]?.text.toLowerCase() === "per" ? at + 1 : undefined;

/** The dimension of a quotient: anything per time is a rate, work per energy an efficiency. */
function quotient(above: Dimension, below: Dimension): Dimension {
  if (below === "time" || below === "long time")
    return above === "memory" ? "bandwidth" : above === "length" ? "velocity" : "rate";
  if (below === "power" || below === "energy") return "efficiency";
  if (below === "area") return above === "throughput" ? "area efficiency" : above;
  return above;
}

/** Dimensions whose figures are given per thing: "0.9 uJ per beat" is in uJ/beat. */
const PER_THING = new Set(["energy", "power", "area"]);
const NOT_UNITS = new Set(["x", "%", "pp"]);

/** Units that may follow their number behind a hyphen as a figure: "3-fold"; "a 10-day forecast" is none. */
const HYPHENATED = new Set(["x", "%", "pp", "params"]);

/**
 * The unit that begins at token `at`, a hyphen before it allowed ("3-fold"). Quotients are read whole
 * (tokens/s, TOPS/W, "requests per second"), their counted noun being any word.
 */
export function readUnit(tokens: readonly Token[], at: number): Unit | undefined {
  if (tokens[at]?.text !== "-") return unitAt(tokens, at);
  const unit = unitAt(tokens, at + 1);
  return unit !== undefined && HYPHENATED.has(unit.unit) && tokens[at + 1]?.key !== "point" ? unit : undefined;
}

function unitAt(tokens: readonly Token[], start: number): Unit | undefined {
  const phrase = PHRASES.longestAt(tokens, start);
  if (phrase !== undefined) return { ...phrase.value, to: phrase.to };
  const atom = atomAt(tokens, start);
  const first = tokens[start];
  if (first === undefined || (atom === undefined && (first.kind !== "word" || first.text.length < 3))) return undefined;
  const below = denominator(tokens, atom?.to ?? start + 1);
  const atomBelow = below === undefined ? undefined : atomAt(tokens, below);
  const name = atom?.unit ?? first.text.toLowerCase();
  if (atom !== undefined && NOT_UNITS.has(name)) return atom;
  if (atomBelow !== undefined && !NOT_UNITS.has(atomBelow.unit) && atomBelow.dimension !== "tokens") {
    return {
      unit: `${name}/${atomBelow.unit}`,
      dimension: quotient(atom?.dimension ?? "count", atomBelow.dimension),
      to: atomBelow.to,
    };
  }
  const noun = below === undefined ? undefined : tokens[below];
  if (
    atom !== undefined &&
    noun?.kind === "word" &&
    PER_THING.has(atom.dimension) &&
    noun.text.length > 3 &&
    below !== undefined
  ) {
    return { ...atom, unit: `${name}/${noun.key}`, to: below + 1 };
  }
  return atom;
}
