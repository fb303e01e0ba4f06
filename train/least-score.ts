import { REAL, type Scored } from "./calibrate.js";

export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const STEP = 0.02;
/** What a higher threshold may cost of F1: where many thresholds do as well, surer facts are the better ones. */
const WORTH = 0.01;

/** What findings, or what there is to find, weigh: those of real papers more. */
export const weigh = (some: readonly { readonly practice: boolean }[]): number =>
  some.reduce((sum, { practice }) => sum + (practice ? 1 : REAL), 0);

/** How good it is to keep what has at least such a score, where things of such a weight are to be found. */
export function quality(scored: readonly Scored[], least: number, declared: number): Quality {
  const kept = scored.filter(({ score }) => score >= least);
  const right = weigh(kept.filter((each) => each.right));
  const all = weigh(kept);
  return {
    precision: right / Math.max(1, all),
    recall: right / Math.max(1, declared),
    f1: (2 * right) / (all + declared),
  };
}

/** The highest score from which on F1 is about as good as it gets. */
export function leastScore(scored: readonly Scored[], declared: number): number {
  const steps = Array.from({ length: Math.floor(0.5 / STEP) }, (_, index) => Number((0.1 + index * STEP).toFixed(2)));
  const measured = steps.map((least) => ({ least, ...quality(scored, least, declared) }));
  const best = Math.max(...measured.map(({ f1 }) => f1));
  return measured.findLast(({ f1 }) => f1 >= best - WORTH)?.least ?? 0.5;
}
