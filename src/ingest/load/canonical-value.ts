import { BenchgraphError } from "../../errors.js";
import type { MeasurementFact } from "../facts.js";
import { unitOf } from "./unit.js";

/** A value in the canonical unit of its dimension. */
export interface CanonicalValue {
  readonly value: number;
  /** Equal for all values that may be compared with each other. */
  readonly unit: string;
}

/**
 * An absolute value in the canonical unit of its dimension, so that `3 ms` and `0.003 s` sort together. Of a range it
 * is the lower end. Units: unit.ts; rules: README.md beside this file.
 *
 * @returns null for ratios and changes, which have no value of their own, and for what is no unit
 */
export function canonicalValue({
  value,
  unit: written,
  form,
}: Pick<MeasurementFact, "value" | "unit" | "form">): CanonicalValue | null {
  const unit = form === "absolute" ? unitOf(written) : null;
  if (unit === null) return null;
  // Twelve digits: what binary fractions add ("0.1 ms" = 0.00010000000000000002 s) is no part of the figure.
  return { value: Number(((value * unit.multiply) / unit.divide).toPrecision(12)), unit: unit.canonical };
}

/** What a unit measures, such as `time` or `energy/inference`; null for what is no unit. */
export function dimension(unit: string): string | null {
  return unitOf(unit)?.dimension ?? null;
}

/**
 * Less than, equal or greater than 0, as with sort functions.
 *
 * @throws BenchgraphError BAD_INPUT when the values are of unlike dimensions
 */
export function compareValues(one: CanonicalValue, other: CanonicalValue): number {
  if (one.unit === other.unit) return one.value - other.value;
  throw new BenchgraphError(
    "BAD_INPUT",
    `A value in ${one.unit || "plain numbers"} can't be compared with one in ${other.unit || "plain numbers"}.`,
    { hint: "Compare values of one dimension only." },
  );
}
