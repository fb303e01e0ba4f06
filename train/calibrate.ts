import type { Calibration } from "../src/ingest/extract/model/calibration.js";

/** A finding with the score that a model which never saw its paper gave it, and whether it is right. */
export interface Scored {
  readonly score: number;
  readonly right: boolean;
  readonly practice: boolean;
}

const STEP = 0.02;
/** Neighbouring thresholds are averaged over: a lucky one would not be lucky again. */
const NEIGHBOURS = 2;
/** What a finding in a real paper counts for beside one in a practice paper. */
export const REAL = 12;
/** A knot of the calibration stands for at least this much weight. */
const LEAST_WEIGHT = 240;

/** The score from which on keeping findings gives the best F1 in real papers, in which `declared` are to be found. */
export function bestThreshold(
  scored: readonly Scored[],
  declared: number,
): { threshold: number; f1: number; precision: number; recall: number } {
  const real = scored.filter(({ practice }) => !practice);
  const measures = Array.from({ length: Math.floor(0.7 / STEP) }, (_, index) => {
    const threshold = Number((0.15 + index * STEP).toFixed(2));
    const kept = real.filter(({ score }) => score >= threshold);
    const right = kept.filter((each) => each.right).length;
    const precision = right / Math.max(1, kept.length);
    const recall = right / Math.max(1, declared);
    return { threshold, precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
  });
  const smooth = (index: number): number => {
    const near = measures.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
    return near.reduce((sum, { f1 }) => sum + f1, 0) / near.length;
  };
  const best = measures.reduce((found, _, index) => (smooth(index) > smooth(found) ? index : found), 0);
  return measures[best] ?? { threshold: 0.5, f1: 0, precision: 0, recall: 0 };
}

/** The share of right findings by score, never falling: pool adjacent violators (Ayer et al. 1955) over groups of findings. */
export function calibrationOf(scored: readonly Scored[]): Calibration {
  const groups: { weight: number; right: number; score: number }[] = [];
  let group = { weight: 0, right: 0, score: 0 };
  for (const { score, right, practice } of [...scored].sort((one, other) => one.score - other.score)) {
    const weight = practice ? 1 : REAL;
    group = {
      weight: group.weight + weight,
      right: group.right + (right ? weight : 0),
      score: group.score + weight * score,
    };
    if (group.weight < LEAST_WEIGHT) continue;
    groups.push(group);
    group = { weight: 0, right: 0, score: 0 };
  }
  const pooled: typeof groups = [];
  for (const each of groups) {
    let last = each;
    for (
      let before = pooled.at(-1);
      before !== undefined && before.right / before.weight >= last.right / last.weight;
      before = pooled.at(-1)
    ) {
      last = {
        weight: before.weight + last.weight,
        right: before.right + last.right,
        score: before.score + last.score,
      };
      pooled.pop();
    }
    pooled.push(last);
  }
  const round = (number: number): number => Number(number.toFixed(3));
  return {
    scores: pooled.map(({ weight, score }) => round(score / weight)),
    shares: pooled.map(({ weight, right }) => round(right / weight)),
  };
}
