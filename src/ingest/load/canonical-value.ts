import { BenchgraphError } from "../../errors.js";
import type { MeasurementFact } from "../facts.js";
import { unitOf } from "./units.js";

/** A value in the canonical unit of its dimension. */
export interface CanonicalValue {
  readonly value: number;
  /** Equal for all values that may be compared with each other. */
  readonly unit: string;
}

/**
 * An absolute value in the canonical unit of its dimension, so that `3 ms` and `0.003 s` sort together. Of a range it
 * is the lower end. Units: units.ts; rules: README.md beside this file.
 *
 * @returns null for ratios and changes, which have no value of their own, and for values without a unit
 */
export function canonicalValue({
  value,
  unit,
  form,
}: Pick<MeasurementFact, "value" | "unit" | "form">): CanonicalValue | null {
  if (form !== "absolute") return null;
  const known = unitOf(unit);
  if (known === null) return null;
  // Twelve digits: what the factor's rounding adds ("0.1 ms" = 0.00010000000000000002 s) is no part of the figure.
  return { value: Number((value * known.factor).toPrecision(12)), unit: known.canonical };
}

/**
 * Less than, equal or greater than 0, as with sort functions.
 *
 * @throws BenchgraphError BAD_INPUT when the values are of unlike dimensions
 */
export function compareValues(one: CanonicalValue, other: CanonicalValue): number {
  if (one.unit === other.unit) return one.value - other.value;
  throw new BenchgraphError("BAD_INPUT", `A value in ${one.unit} can't be compared with one in ${other.unit}.`, {
    hint: "Compare values of one dimension only.",
  });
}
