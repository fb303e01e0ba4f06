import { BEGIN, type Emissions, INSIDE, LABELS, lattice, OUTSIDE } from "../src/ingest/extract/tagger/crf.js";
import { seededRandom } from "./seeded-random.js";

/** The features of each token of a sentence, as indexes into the weights. */
export type Sequence = readonly Int32Array[];

/** What is learned of one kind of name: three numbers a feature, and nine for the steps from label to label. */
export interface ChainWeights {
  readonly emissions: Float64Array;
  readonly transitions: Float64Array;
}

/** A sentence whose labels are known. */
export interface LabelledSequence {
  readonly sequence: Sequence;
  readonly labels: Uint8Array;
  readonly weight: number;
}

const EPOCHS = 8;
const RATE = 0.07;
const L2 = 1e-3;
/** Tokens about which the chain is surer than this teach it nothing. */
const SETTLED = 5e-3;

/** Maximises the likelihood of the labels by stochastic gradient ascent with AdaGrad, one sentence after the other. */
export function trainChain(sentences: readonly LabelledSequence[], features: number, seed: number): ChainWeights {
  const random = seededRandom(seed);
  const weights = {
    emissions: new Float64Array(features * LABELS),
    transitions: new Float64Array(LABELS * LABELS),
  };
  const squares = {
    emissions: new Float64Array(features * LABELS).fill(1e-2),
    transitions: new Float64Array(LABELS * LABELS).fill(1e-2),
  };
  const order = sentences.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    const rate = RATE * (1 - (0.9 * epoch) / EPOCHS);
    for (const index of order) {
      const sentence = sentences[index];
      if (sentence !== undefined && sentence.sequence.length > 0) learn(sentence, weights, squares, rate);
    }
  }
  return weights;
}

/** What each label of each token scores by itself. */
function emissionsOf(sequence: Sequence, weights: Float64Array): Emissions {
  const scores = new Float64Array(sequence.length * LABELS);
  for (let at = 0; at < sequence.length; at++) {
    const features = sequence[at] ?? [];
    let [outside, begin, inside] = [0, 0, 0];
    for (let index = 0; index < features.length; index++) {
      const offset = (features[index] ?? 0) * LABELS;
      outside += weights[offset] ?? 0;
      begin += weights[offset + BEGIN] ?? 0;
      inside += weights[offset + INSIDE] ?? 0;
    }
    scores[at * LABELS] = outside;
    scores[at * LABELS + BEGIN] = begin;
    scores[at * LABELS + INSIDE] = inside;
  }
  return scores;
}

/** One step of AdaGrad on one weight. */
function step(weights: Float64Array, squares: Float64Array, index: number, gradient: number, rate: number): void {
  const weight = weights[index] ?? 0;
  const pull = gradient - L2 * weight;
  const square = (squares[index] ?? 0) + pull * pull;
  squares[index] = square;
  weights[index] = weight + (rate * pull) / Math.sqrt(square);
}

function learn(
  { sequence, labels, weight }: LabelledSequence,
  weights: ChainWeights,
  squares: ChainWeights,
  rate: number,
): void {
  const {
    emission,
    forward,
    backward,
    scale,
    step: worth,
  } = lattice(emissionsOf(sequence, weights.emissions), weights.transitions);
  const moves = new Float64Array(LABELS * LABELS);
  for (let at = 1; at < sequence.length; at++)
    for (let to = 0; to < LABELS; to++) {
      const here = at * LABELS + to;
      const onward = ((emission[here] ?? 0) * (backward[here] ?? 0)) / (scale[at] ?? 1);
      for (let from = 0; from < LABELS; from++) {
        const move = from * LABELS + to;
        const expected = (forward[(at - 1) * LABELS + from] ?? 0) * (worth[move] ?? 0) * onward;
        const seen = labels[at - 1] === from && labels[at] === to ? 1 : 0;
        moves[move] = (moves[move] ?? 0) + weight * (seen - expected);
      }
    }
  for (let at = 0; at < sequence.length; at++) {
    const gradient = (label: number): number => {
      const here = at * LABELS + label;
      return weight * ((labels[at] === label ? 1 : 0) - (forward[here] ?? 0) * (backward[here] ?? 0));
    };
    const [outside, begin, inside] = [gradient(OUTSIDE), gradient(BEGIN), gradient(INSIDE)];
    if (Math.abs(outside) + Math.abs(begin) + Math.abs(inside) < SETTLED) continue;
    for (const feature of sequence[at] ?? []) {
      const offset = feature * LABELS;
      step(weights.emissions, squares.emissions, offset, outside, rate);
      step(weights.emissions, squares.emissions, offset + BEGIN, begin, rate);
      step(weights.emissions, squares.emissions, offset + INSIDE, inside, rate);
    }
  }
  for (let index = 0; index < moves.length; index++)
    step(weights.transitions, squares.transitions, index, moves[index] ?? 0, rate);
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}
