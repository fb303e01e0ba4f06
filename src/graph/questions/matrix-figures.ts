import type { BETTER } from "../model/vocabulary.js";
import { type LeftOut, type LeftOutReason, leftOut, type RANKED_BY } from "./ranking.js";

/** A figure that stands in a matrix. */
export interface PlacedFigure {
  readonly id: string;
  /** Its place on each axis. */
  readonly row: string;
  readonly column: string;
  readonly paper: string;
  /** Its gain or its canonical value. */
  readonly value: number | null;
  /** The canonical unit; null by gain. */
  readonly unit: string | null;
  /** A ratio or a change that does not say which way it went. */
  readonly undirected: boolean;
  /** The metric and its good direction, where the question says which it is. */
  readonly metric: string | null;
  readonly better: (typeof BETTER)[number] | null;
}

/** A figure with what it is compared by; null where it is not compared. */
export type ComparedFigure = Pick<PlacedFigure, "id" | "row" | "column" | "paper" | "unit" | "value">;

/** What the figures of a cell come to. */
export interface MatrixCell {
  readonly figures: readonly string[];
  readonly papers: number;
  /** How many of the figures are compared; the others have no say in what follows. */
  readonly compared: number;
  readonly unit: string | null;
  readonly best: number | null;
  readonly median: number | null;
  readonly worst: number | null;
}

/** The figures best first, then those that do not compare; by id where equal. */
export function compareAll(
  placed: readonly PlacedFigure[],
  by: (typeof RANKED_BY)[number],
  unit: string | null,
): { readonly compared: readonly ComparedFigure[]; readonly notCompared: readonly LeftOut[] } {
  const units = by === "gain" || unit !== null ? null : mostFrequentUnits(placed);
  const reasons: LeftOutReason[] = [];
  const compared = placed.map((figure) => {
    const reason = reasonOf(figure, by, units === null ? unit : (units.get(figure.metric) ?? null));
    if (reason !== null) reasons.push(reason);
    const { value, better } = figure;
    // The lesser the better, whatever the metric.
    const badness = value === null ? 0 : by === "value" && better === "lower" ? value : -value;
    return { badness, figure: reason === null ? figure : { ...figure, value: null, unit: null } };
  });
  compared.sort(
    (one, other) =>
      Number(one.figure.value === null) - Number(other.figure.value === null) ||
      (one.figure.value === null ? 0 : one.badness - other.badness) ||
      (one.figure.id < other.figure.id ? -1 : 1),
  );
  return {
    compared: compared.map(({ figure }) => figure),
    notCompared: leftOut(reasons.map((reason) => ({ reason, figures: 1 }))),
  };
}

/** As in a leaderboard. */
function reasonOf(
  { value, unit, undirected, better }: PlacedFigure,
  by: (typeof RANKED_BY)[number],
  wanted: string | null,
): LeftOutReason | null {
  if (better === "neither") return "no-direction";
  if (value === null) return by === "gain" && undirected ? "no-direction" : "no-value";
  return by === "value" && unit !== wanted ? "unlike-unit" : null;
}

/** Of each metric; ties go to the first by spelling. */
function mostFrequentUnits(figures: readonly PlacedFigure[]): ReadonlyMap<string | null, string> {
  const numbers = new Map<string | null, Map<string, number>>();
  for (const { metric, unit, value } of figures) {
    if (unit === null || value === null) continue;
    const ofMetric = numbers.get(metric) ?? new Map<string, number>();
    numbers.set(metric, ofMetric.set(unit, (ofMetric.get(unit) ?? 0) + 1));
  }
  const first = (counts: ReadonlyMap<string, number>) =>
    [...counts].reduce((most, one) => (one[1] > most[1] || (one[1] === most[1] && one[0] < most[0]) ? one : most));
  return new Map([...numbers].map(([metric, counts]) => [metric, first(counts)[0]]));
}

/** Sums up the figures of a cell, which stand in the order of {@link compareAll}. */
export function cellOf(figures: readonly ComparedFigure[]): MatrixCell {
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value]));
  const middle = (values.length - 1) / 2;
  const [upper, lower] = [values[Math.floor(middle)], values[Math.ceil(middle)]];
  return {
    figures: figures.map(({ id }) => id),
    papers: new Set(figures.map(({ paper }) => paper)).size,
    compared: values.length,
    unit: figures[0]?.unit ?? null,
    best: values[0] ?? null,
    median: upper === undefined || lower === undefined ? null : Number(((upper + lower) / 2).toPrecision(12)),
    worst: values.at(-1) ?? null,
  };
}
