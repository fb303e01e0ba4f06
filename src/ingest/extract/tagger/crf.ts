/** Labels of a token in a chain: outside of any name, the begin of one, inside one. */
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const LABELS = 3;

/** What each label of each token of a sentence scores by itself, in logs: three numbers a token. */
export type Emissions = Float64Array;
/** What each step from label to label scores, in logs: nine numbers; outside → inside is never taken. */
export type Transitions = Float32Array | Float64Array;

/**
 * What forward and backward passes give, three numbers a token, scaled so that at each token forward × backward are the
 * probabilities of its labels (Rabiner 1989, section V.A).
 */
export interface Lattice {
  /** What each label of a token is worth by itself. */
  readonly emission: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** One number a token: what its forward scores were divided by. */
  readonly scale: Float64Array;
  /** What each step from label to label is worth. */
  readonly step: Float64Array;
}

/** What each label of each token is worth, relative to the best of the token's labels. */
function worthOf(emissions: Emissions): Float64Array {
  const worth = new Float64Array(emissions.length);
  for (let at = 0; at < emissions.length; at += LABELS) {
    const [outside, begin, inside] = [emissions[at] ?? 0, emissions[at + BEGIN] ?? 0, emissions[at + INSIDE] ?? 0];
    const most = Math.max(outside, begin, inside);
    worth[at] = Math.exp(outside - most);
    worth[at + BEGIN] = Math.exp(begin - most);
    worth[at + INSIDE] = Math.exp(inside - most);
  }
  return worth;
}

/** Sums over all labellings of a sentence. */
export function lattice(emissions: Emissions, transitions: Transitions): Lattice {
  const size = emissions.length;
  const emission = worthOf(emissions);
  const forward = new Float64Array(size);
  const backward = new Float64Array(size);
  const scale = new Float64Array(size / LABELS);
  const step = Float64Array.from(transitions, Math.exp);
  step[OUTSIDE * LABELS + INSIDE] = 0;
  for (let at = 0; at < size; at += LABELS) {
    let sum = 0;
    for (let to = 0; to < LABELS; to++) {
      const reached =
        at === 0
          ? to === INSIDE
            ? 0
            : 1
          : (forward[at - 3] ?? 0) * (step[to] ?? 0) +
            (forward[at - 2] ?? 0) * (step[LABELS + to] ?? 0) +
            (forward[at - 1] ?? 0) * (step[2 * LABELS + to] ?? 0);
      const score = reached * (emission[at + to] ?? 0);
      forward[at + to] = score;
      sum += score;
    }
    scale[at / LABELS] = sum;
    for (let to = 0; to < LABELS; to++) forward[at + to] = (forward[at + to] ?? 0) / sum;
  }
  backward.fill(1, Math.max(0, size - LABELS));
  for (let at = size - 2 * LABELS; at >= 0; at -= LABELS) {
    const next = at + LABELS;
    const divisor = scale[next / LABELS] ?? 1;
    const outside = ((emission[next] ?? 0) * (backward[next] ?? 0)) / divisor;
    const begin = ((emission[next + BEGIN] ?? 0) * (backward[next + BEGIN] ?? 0)) / divisor;
    const inside = ((emission[next + INSIDE] ?? 0) * (backward[next + INSIDE] ?? 0)) / divisor;
    for (let from = 0; from < LABELS; from++) {
      const row = from * LABELS;
      backward[at + from] =
        (step[row] ?? 0) * outside + (step[row + BEGIN] ?? 0) * begin + (step[row + INSIDE] ?? 0) * inside;
    }
  }
  return { emission, forward, backward, scale, step };
}

/** A run of tokens of a sentence with the probability that it is a name, from its begin to its end. */
export interface TaggedSpan {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** Every run of up to `longest` tokens that is a name with at least the given probability. */
export function spans(emissions: Emissions, transitions: Transitions, least: number, longest: number): TaggedSpan[] {
  const { emission, forward, backward, scale, step } = lattice(emissions, transitions);
  const length = scale.length;
  const found: TaggedSpan[] = [];
  for (let from = 0; from < length; from++) {
    let score = forward[from * LABELS + BEGIN] ?? 0;
    let label = BEGIN;
    for (let at = from; at < length && at < from + longest; at++) {
      const here = at * LABELS;
      if (at > from) {
        score *= ((step[label * LABELS + INSIDE] ?? 0) * (emission[here + INSIDE] ?? 0)) / (scale[at] ?? 1);
        label = INSIDE;
      }
      if (score * (backward[here + label] ?? 0) < least) break;
      const leave = (to: number): number =>
        ((step[label * LABELS + to] ?? 0) * (emission[here + LABELS + to] ?? 0) * (backward[here + LABELS + to] ?? 0)) /
        (scale[at + 1] ?? 1);
      const probability = score * (at + 1 === length ? 1 : leave(OUTSIDE) + leave(BEGIN));
      if (probability >= least) found.push({ from, to: at + 1, probability });
    }
  }
  return found;
}
