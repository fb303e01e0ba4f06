/** A linear classifier of several classes over named binary features. */
export interface SoftmaxModel {
  readonly classes: number;
  /** One weight a class for each feature. */
  readonly weights: ReadonlyMap<string, ArrayLike<number>>;
}

/** The logarithms of the probabilities of the classes. */
export function logProbabilities({ classes, weights }: SoftmaxModel, features: readonly string[]): number[] {
  const scores = new Array<number>(classes).fill(0);
  for (const feature of features) {
    const own = weights.get(feature);
    if (own === undefined) continue;
    for (let index = 0; index < classes; index++) scores[index] = (scores[index] ?? 0) + (own[index] ?? 0);
  }
  const most = Math.max(...scores);
  const total = most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0));
  return scores.map((score) => score - total);
}
