import { logProbabilities, type SoftmaxModel } from "../src/ingest/extract/model/softmax.js";
import { seededRandom } from "./seeded-random.js";

/** Something whose class is known, as an index. */
export interface ClassifiedRow {
  readonly features: readonly string[];
  readonly label: number;
  readonly weight: number;
  /** Whether its features may get into the model's data. */
  readonly practice: boolean;
}

const EPOCHS = 8;
const RATE = 0.05;
const L2 = 2e-3;
const LEAST_SEEN = 3;

/** Fits a softmax regression by stochastic gradient ascent with AdaGrad. */
export function trainSoftmax(rows: readonly ClassifiedRow[], classes: number, seed: number): SoftmaxModel {
  const seen = new Map<string, number>();
  for (const { features, practice } of rows)
    if (practice) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const weights = new Map<string, Float64Array>();
  const squares = new Map<string, Float64Array>();
  for (const [feature, times] of seen) {
    if (times < LEAST_SEEN) continue;
    weights.set(feature, new Float64Array(classes));
    squares.set(feature, new Float64Array(classes).fill(1e-2));
  }
  const model = { classes, weights };
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE * (1 - (0.9 * epoch) / EPOCHS);
    const order = rows.map((row) => ({ row, at: random() })).sort((one, other) => one.at - other.at);
    for (const { row } of order) {
      const expected = logProbabilities(model, row.features).map(Math.exp);
      for (const feature of row.features) {
        const own = weights.get(feature);
        const square = squares.get(feature);
        if (own === undefined || square === undefined) continue;
        for (let index = 0; index < classes; index++) {
          const pull = row.weight * ((row.label === index ? 1 : 0) - (expected[index] ?? 0)) - L2 * (own[index] ?? 0);
          square[index] = (square[index] ?? 0) + pull * pull;
          own[index] = (own[index] ?? 0) + (rate * pull) / Math.sqrt(square[index] ?? 1);
        }
      }
    }
  }
  return model;
}
