/** What share of facts proved right by the score that a model gave them: knots in rising order, in between straight lines. */
export interface Calibration {
  readonly scores: readonly number[];
  readonly shares: readonly number[];
}

/** The share of right facts among those with such a score, in hundredths. */
export function calibrated({ scores, shares }: Calibration, score: number): number {
  const above = scores.findIndex((each) => each >= score);
  const last = shares.length - 1;
  const exact = above < 0 ? shares[last] : above === 0 ? shares[0] : between(scores, shares, above, score);
  return Math.round((exact ?? 0) * 100) / 100;
}

function between(scores: readonly number[], shares: readonly number[], above: number, score: number): number {
  const [low = 0, high = 1] = [scores[above - 1], scores[above]];
  const [from = 0, to = 1] = [shares[above - 1], shares[above]];
  return from + ((score - low) / (high - low)) * (to - from);
}
