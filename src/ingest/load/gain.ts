import type { BETTER } from "../../graph/model/vocabulary.js";
import type { MeasurementFact } from "../facts.js";

/** Which direction of a metric is good. */
export type Better = (typeof BETTER)[number];

/** What of a figure the gain depends on. */
export type ComparedFigure = Pick<MeasurementFact, "value" | "unit" | "form" | "direction">;

/**
 * How many times better a figure says that something is, in the metric's good direction: 3 for a speedup of 3x, 1/0.63
 * for 37 % less energy, 1.5 for 50 % more throughput; below 1 is worse. Of a range it is that of the lower end, so that
 * it promises no more than the text. Rules: README.md beside this file.
 *
 * @returns null where it can't be said: absolute values, percentage points, no direction, a metric without a good
 * direction, a decrease by 100 % or more, and values that aren't positive
 */
export function gain(figure: ComparedFigure, better: Better): number | null {
  const change = changeOf(figure);
  if (change === null || better === "neither") return null;
  // Twelve digits: what the rounding of fractions adds (666.6666666666414 for -99.85 %) is no part of the figure.
  return Number((better === "higher" ? change : 1 / change).toPrecision(12));
}

/** The metric's value over that of the baseline, or null. */
function changeOf({ value, unit, form, direction }: ComparedFigure): number | null {
  if (direction === null || !(value > 0) || !Number.isFinite(value)) return null;
  if (form === "percent-change") {
    const change = direction === "increase" ? 1 + value / 100 : 1 - value / 100;
    return change > 0 ? change : null;
  }
  if (form !== "ratio") return null;
  const ratio = unit === "%" ? value / 100 : value;
  // "3x less" and "a third of" say the same: a decrease is taken by its size.
  return direction === "increase" ? ratio : Math.min(ratio, 1 / ratio);
}
