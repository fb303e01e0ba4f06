import type { BETTER } from "../../graph/model/vocabulary.js";
import type { MeasurementFact } from "../facts.js";

/** Which direction of a metric is good. */
export type Better = (typeof BETTER)[number];

/** What of a figure the gain depends on. */
export type ComparedFigure = Pick<MeasurementFact, "value" | "valueHigh" | "unit" | "form" | "direction">;

/**
 * How many times better a figure says that something is, in the metric's good direction: 3 for a speedup of 3x, 1/0.63
 * for 37 % less energy, 1.5 for 50 % more throughput; below 1 is worse. Of a range it is the lesser gain of its two
 * ends, so that it promises no more than the text. Rules: README.md beside this file.
 *
 * @returns null where it can't be said: absolute values, percentage points, no direction, a metric without a good
 * direction, a decrease by 100 % or more, an increase to less than before, and values that aren't positive
 */
export function gain({ valueHigh, ...figure }: ComparedFigure, better: Better): number | null {
  if (better === "neither") return null;
  const ends = valueHigh === null ? [figure.value] : [figure.value, valueHigh];
  const gains = ends.map((value) => changeOf({ ...figure, value }, better));
  // Twelve digits: what the rounding of fractions adds (666.6666666666414 for -99.85 %) is no part of the figure.
  return gains.every((one) => one !== null) ? Number(Math.min(...gains).toPrecision(12)) : null;
}

/** The metric's value over that of the baseline, or the other way round where less is better; null where unknown. */
function changeOf(
  { value, unit, form, direction }: Omit<ComparedFigure, "valueHigh">,
  better: Exclude<Better, "neither">,
): number | null {
  if (direction === null || !(value > 0) || !Number.isFinite(value)) return null;
  const change =
    form === "percent-change"
      ? changedBy(value, direction)
      : form === "ratio"
        ? changedTo(value, unit, direction)
        : null;
  return change === null || change <= 0 ? null : better === "higher" ? change : 1 / change;
}

function changedBy(percent: number, direction: "increase" | "decrease"): number {
  return direction === "increase" ? 1 + percent / 100 : 1 - percent / 100;
}

function changedTo(value: number, unit: string, direction: "increase" | "decrease"): number | null {
  const ratio = unit === "%" ? value / 100 : value;
  // "3x less" and "a third of" say the same: a decrease is taken by its size.
  if (direction === "decrease") return Math.min(ratio, 1 / ratio);
  return ratio < 1 ? null : ratio;
}
