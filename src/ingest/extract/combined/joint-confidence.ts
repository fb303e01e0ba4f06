/**
 * How much of one extractor's errors another one shares: both read the same text, and what misleads the one may mislead
 * the other. Nobody has measured it yet; half is the middle between errors of their own only and the same errors always.
 */
const SHARED = 0.5;

/**
 * How sure a fact is that several extractors have found, each with a confidence of its own. It is wrong when all of them are.
 * Were their errors independent, that would be the product of their doubts (noisy-or); were they always the same, the
 * least doubt. The result lies between: never less than the surest, and never as much as independence would promise.
 */
export function jointConfidence(confidences: readonly number[]): number {
  const doubts = confidences.map((confidence) => 1 - confidence);
  const independent = doubts.reduce((product, doubt) => product * doubt, 1);
  const doubt = SHARED * Math.min(...doubts) + (1 - SHARED) * independent;
  return Math.round((1 - doubt) * 1_000) / 1_000;
}
