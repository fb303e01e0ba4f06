import { type BoostedTreesModel, logistic } from "../src/ingest/extract/model/boosted-trees.js";
import { binned } from "./bins.js";
import { type Derivatives, growTree, type TreeOptions } from "./grow-tree.js";
import { seededRandom } from "./seeded-random.js";

/** Something whose truth is known, with its features: as many in every row, NaN where one is missing. */
export interface Row {
  readonly features: ArrayLike<number>;
  readonly label: boolean;
  /** How much the row counts for; 1 unless said. */
  readonly weight?: number;
}

export interface BoostingOptions extends TreeOptions {
  readonly trees: number;
  /** Shares in (0, 1] of the rows and of the features that each tree is grown on. */
  readonly rowShare: number;
  readonly columnShare: number;
  readonly seed: number;
}

const DEFAULTS: BoostingOptions = {
  trees: 200,
  depth: 4,
  learningRate: 0.06,
  leastLeafWeight: 3,
  l2: 2,
  rowShare: 0.7,
  columnShare: 0.5,
  seed: 1,
};

/** Learns to tell true rows from false ones by their features: gradient boosting with logistic loss. */
export function trainBoostedTrees(rows: readonly Row[], options: Partial<BoostingOptions> = {}): BoostedTreesModel {
  const settings = { ...DEFAULTS, ...options };
  const random = seededRandom(settings.seed);
  const table = rows.map(({ features }) => features);
  const columns = Array.from({ length: table[0]?.length ?? 0 }, (_, index) => ({ index, ...binned(table, index) }));
  const bias = Number(priorLogOdds(rows).toPrecision(4));
  const logOdds = new Float64Array(rows.length).fill(bias);
  const nodes: { features: number[]; values: number[] } = { features: [], values: [] };
  for (let tree = 0; tree < settings.trees; tree++) {
    const derivatives = derivativesOf(rows, logOdds, () => random() < settings.rowShare);
    const order = columns.map((column) => ({ column, at: random() })).sort((a, b) => a.at - b.at);
    const chosen = order.slice(0, Math.ceil(settings.columnShare * order.length)).map(({ column }) => column);
    growTree(chosen, derivatives, settings, nodes, logOdds);
  }
  return { bias, ...nodes };
}

/** The log-odds of a true row, held off from certainty by one row of either sort. */
function priorLogOdds(rows: readonly Row[]): number {
  let [right, wrong] = [1, 1];
  for (const { label, weight = 1 } of rows) {
    if (label) right += weight;
    else wrong += weight;
  }
  return Math.log(right / wrong);
}

/** Those of the rows that are drawn; the rest don't count. */
function derivativesOf(rows: readonly Row[], logOdds: Float64Array, drawn: () => boolean): Derivatives {
  const first = new Float64Array(rows.length);
  const second = new Float64Array(rows.length);
  rows.forEach(({ label, weight = 1 }, row) => {
    if (!drawn()) return;
    const probability = logistic(logOdds[row] ?? 0);
    first[row] = weight * (probability - (label ? 1 : 0));
    second[row] = weight * Math.max(probability * (1 - probability), 1e-6);
  });
  return { first, second };
}
