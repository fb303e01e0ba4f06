import { counted, pluralOf } from "./counted.js";
import { BASES, type PlainUnit, type Quantities, UNITS } from "./units.js";

/** How a unit as written relates to the unit that its dimension is kept in. */
export interface Unit {
  /** Equal for all units that compare with each other. */
  readonly canonical: string;
  /** What it measures, such as `time` or `energy/inference`. */
  readonly dimension: string;
  /** A value times `multiply`, over `divide`, is the value in the canonical unit. */
  readonly multiply: number;
  readonly divide: number;
}

/** The field's own names for what flows and for what it costs. */
const NAMED: readonly (readonly [Quantities, string])[] = [
  ...["FLOP", "OP", "SOP"].map((one) => [{ [one]: 1, time: -1 }, `${one}S`] as const),
  ...["FLOP", "OP", "SOP"].map((one) => [{ [one]: 1, energy: -1 }, `${one}S/W`] as const),
  [{ frame: 1, time: -1 }, "fps"],
  [{ energy: 1, time: -1 }, "W"],
];
const CO2 = /^(\S*?)\s*(?:of )?CO2(?:e|eq|-eq)?$/u;
const MACHINE_TIME =
  /^(?:(\S+)[ -]|(GPU|TPU|CPU|core|node))(s|seconds?|min|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?)$/u;

/**
 * Takes a unit as facts write it apart: prefixes (`mW`, `KiB`), quotients (`mJ/inference`, `TOPS/W`, `USD per 1M tokens`),
 * products (`J·s`), counts (`M params`). Units of the same dimension get the same canonical unit. What is both above
 * and below a stroke (`ns/day`) stays as written.
 *
 * @returns null for what is no unit; the empty unit is that of plain numbers
 */
export function unitOf(written: string): Unit | null {
  const clean = tidy(written);
  if (clean === "") return { canonical: "", dimension: "number", multiply: 1, divide: 1 };
  const [above = "", ...below] = UNITS.has(clean) ? [clean] : clean.split(/\s*\/\s*|(?:^|\s+)per\s+/u);
  const factors = above === "" ? [] : above.split(/\s*[·⋅*]\s*/u).map(factor);
  const divisors = below.map(factor);
  const parts = [...factors, ...divisors.map(inverse)];
  if (!parts.every((part) => part !== null)) return null;
  if (factors.some((one) => divisors.some((other) => measureAlike(one, other))))
    return { canonical: clean, dimension: clean, multiply: 1, divide: 1 };
  const of = product(parts);
  // Without a prefix a bit is the width of a number, but not where it flows.
  const flows = contains(of, { "bit width": 1, time: -1 });
  const quantities = flows ? { ...without(of, ["bit width"]), data: 1 } : of;
  return {
    canonical: canonical(quantities),
    dimension: quotient(quantities, pluralOf, (base) => base) || "number",
    multiply: parts.reduce((whole, part) => whole * part.multiply, 1),
    divide: parts.reduce((whole, part) => whole * part.divide, flows ? 8 : 1),
  };
}

function tidy(written: string): string {
  return written
    .trim()
    .replace(/[µμ]/gu, "u")
    .replace(/²/gu, "2")
    .replace(/℃/gu, "°C")
    .replace(/₂/gu, "2")
    .replace(/\s+/gu, " ");
}

function factor(text: string): PlainUnit | null {
  const known = UNITS.get(text) ?? UNITS.get(text.replaceAll(" ", ""));
  if (known !== undefined) return known;
  const [, mass] = CO2.exec(text) ?? [];
  const massUnit = mass === undefined ? undefined : UNITS.get(mass);
  if (massUnit !== undefined && "mass" in massUnit.of) return { ...massUnit, of: { emissions: 1 } };
  const [, word, machine = word, time = ""] = MACHINE_TIME.exec(text) ?? [];
  const timeUnit = UNITS.get(time);
  if (machine !== undefined && timeUnit !== undefined)
    return { ...timeUnit, of: { [`${machine} hours`]: 1 }, divide: timeUnit.divide * 3_600 };
  return counted(text);
}

function inverse(unit: PlainUnit | null): PlainUnit | null {
  if (unit === null) return null;
  const of = Object.fromEntries(Object.entries(unit.of).map(([base, exponent]) => [base, -exponent]));
  return { of, multiply: unit.divide, divide: unit.multiply };
}

function measureAlike(one: PlainUnit | null, other: PlainUnit | null): boolean {
  return JSON.stringify(one?.of) === JSON.stringify(other?.of);
}

function product(parts: readonly PlainUnit[]): Quantities {
  const whole: Record<string, number> = {};
  for (const [base, exponent] of parts.flatMap((part) => Object.entries(part.of)))
    whole[base] = (whole[base] ?? 0) + exponent;
  return Object.fromEntries(Object.entries(whole).filter(([, exponent]) => exponent !== 0));
}

function contains(quantities: Quantities, pair: Quantities): boolean {
  return Object.entries(pair).every(([base, exponent]) => quantities[base] === exponent);
}

function without(quantities: Quantities, bases: readonly string[]): Quantities {
  return Object.fromEntries(Object.entries(quantities).filter(([base]) => !bases.includes(base)));
}

function canonical(quantities: Quantities): string {
  const [pair, name = ""] = NAMED.find(([pair]) => contains(quantities, pair)) ?? [];
  if (pair === undefined) return named(quantities);
  const others = named(without(quantities, Object.keys(pair)));
  return others === "" || others.startsWith("/") ? name + others : `${name}·${others}`;
}

function named(quantities: Quantities): string {
  return quotient(
    quantities,
    (base) => BASES[base] ?? pluralOf(base),
    (base) => BASES[base] ?? base,
  );
}

/** What multiplies, then each divisor behind a stroke; bases in the order of their table, then things by code units. */
function quotient(quantities: Quantities, above: (base: string) => string, below: (base: string) => string): string {
  const rank = (base: string) => Object.keys(BASES).indexOf(base) + (base in BASES ? 0 : 100);
  const bases = Object.entries(quantities).sort(
    ([left], [right]) => rank(left) - rank(right) || (left < right ? -1 : 1),
  );
  const power = (name: string, exponent: number) => (Math.abs(exponent) === 1 ? name : `${name}^${Math.abs(exponent)}`);
  const top = bases.flatMap(([base, exponent]) => (exponent > 0 ? [power(above(base), exponent)] : []));
  const bottom = bases.flatMap(([base, exponent]) => (exponent < 0 ? [`/${power(below(base), exponent)}`] : []));
  return top.join("·") + bottom.join("");
}
