import type { BoostedTreesModel } from "../src/ingest/extract/model/boosted-trees.js";
import { binned } from "./bins.js";
import { type Derivatives, growTree, type TreeOptions } from "./grow-tree.js";
import { seededRandom } from "./seeded-random.js";

/** Something whose truth is known, with its features: as many in every row, NaN where one is missing. */
export interface Row {
  readonly features: ArrayLike<number>;
  readonly label: boolean;
  /** How much the row counts for; 1 unless said. */
  readonly weight?: number;
  /** Rows of one group are rivals: at most one of them is true. Rows without a group have no rivals. */
  readonly group?: number;
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

/**
 * Learns to tell true rows from false ones by their features: gradient boosting with logistic loss, or with that of a
 * choice among rivals where rows have them; to choose none of them has the log-odds 0.
 */
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

/** Sums of the odds of all rows of a group. */
function oddsByGroup(rows: readonly Row[], logOdds: Float64Array): Map<number, number> {
  const odds = new Map<number, number>();
  rows.forEach(({ group }, row) => {
    if (group !== undefined) odds.set(group, (odds.get(group) ?? 0) + Math.exp(logOdds[row] ?? 0));
  });
  return odds;
}

/** Those of the rows that are drawn; the rest don't count. */
function derivativesOf(rows: readonly Row[], logOdds: Float64Array, drawn: () => boolean): Derivatives {
  const first = new Float64Array(rows.length);
  const second = new Float64Array(rows.length);
  const rivals = oddsByGroup(rows, logOdds);
  rows.forEach(({ label, weight = 1, group }, row) => {
    if (!drawn()) return;
    const odds = Math.exp(logOdds[row] ?? 0);
    const probability = odds / (1 + (group === undefined ? odds : (rivals.get(group) ?? odds)));
    first[row] = weight * (probability - (label ? 1 : 0));
    second[row] = weight * Math.max(probability * (1 - probability), 1e-6);
  });
  return { first, second };
}
