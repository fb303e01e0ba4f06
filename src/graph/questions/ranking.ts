import type { Scope } from "../compile/scope.js";
import type { BETTER } from "../model/vocabulary.js";
import { cypher, type Fragment, raw } from "../statement.js";

/** What figures of a metric are compared by: `gain`, or `value`, their canonical values. */
export const RANKED_BY = ["gain", "value"] as const;

/** Why figures are left out of a comparison; the first that applies counts. */
export const LEFT_OUT_REASONS = [
  "no-row",
  "no-column",
  "no-subject",
  "no-metric",
  "no-hardware",
  "no-direction",
  "no-value",
  "unlike-unit",
  "no-baseline",
  "no-year",
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** How many figures are left out for a reason. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly figures: number;
}

/** How figures of one metric are compared. */
export interface Ranking {
  readonly by: (typeof RANKED_BY)[number];
  /** Which direction of the metric is good. */
  readonly better: (typeof BETTER)[number];
  /** By value: the canonical unit of what is compared; null for the one that most of the figures have. */
  readonly unit: string | null;
}

/** A ranking as Cypher. */
export interface CompiledRanking {
  /** Turns the rows of figures into one row with the variables `figures`, a list of them all, and `unit`. */
  readonly gathered: Fragment;
  /** Begins a subquery of that row: binds `figure` to each, `value` to what it is compared by, and `reason`, why not. */
  readonly each: Fragment;
  /** Whether a greater value is the better one. */
  readonly descending: boolean;
}

/** Prepares the comparison of the figures in the variable `figure`. */
export function compileRanking({ by, better, unit }: Ranking, figure: Fragment, scope: Scope): CompiledRanking {
  const value = by === "gain" ? cypher`${figure}.gain` : cypher`${figure}.canonicalValue`;
  const given = by === "gain" || unit !== null;
  return {
    gathered: given
      ? cypher`WITH collect(${figure}) AS figures WITH figures, ${by === "gain" ? null : unit} AS unit`
      : cypher`WITH collect(${figure}) AS figures CALL (figures) { ${mostFrequentUnit(scope)} }`,
    each: cypher`UNWIND figures AS ${figure} WITH unit, ${figure}, ${value} AS value, ${reasonOf(by, better, figure)} AS reason`,
    descending: by === "gain" || better === "higher",
  };
}

/** Ties go to the first by spelling; null where no figure has a canonical value. */
function mostFrequentUnit(scope: Scope): Fragment {
  const figure = scope.variable("m");
  return cypher`UNWIND figures AS ${figure} WITH ${figure}.canonicalUnit AS unit, count(${figure}.canonicalValue) AS having WHERE having > 0 WITH unit ORDER BY having DESC, unit LIMIT 1 RETURN max(unit) AS unit`;
}

/** Null for what is compared. */
function reasonOf(by: Ranking["by"], better: Ranking["better"], figure: Fragment): Fragment {
  if (better === "neither") return raw("'no-direction'");
  return by === "gain"
    ? cypher`CASE WHEN ${figure}.gain IS NOT NULL THEN null WHEN ${figure}.direction IS NULL AND ${figure}.form IN ['ratio', 'percent-change'] THEN 'no-direction' ELSE 'no-value' END`
    : cypher`CASE WHEN ${figure}.canonicalValue IS NULL THEN 'no-value' WHEN ${figure}.canonicalUnit <> unit THEN 'unlike-unit' ELSE null END`;
}

/** The reasons with their numbers, in the order of {@link LEFT_OUT_REASONS}. */
export function leftOut(
  counts: readonly { readonly reason: LeftOutReason | null; readonly figures: number }[],
): LeftOut[] {
  return LEFT_OUT_REASONS.flatMap((reason) => {
    const figures = counts.filter((one) => one.reason === reason).reduce((sum, one) => sum + one.figures, 0);
    return figures === 0 ? [] : [{ reason, figures }];
  });
}
