import { LEAF } from "../src/ingest/extract/model/boosted-trees.js";
import { type BinnedFeature, MOST_BINS } from "./bins.js";

/** First and second derivatives of the loss by each row's log-odds. */
export interface Derivatives {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

export interface TreeOptions {
  readonly depth: number;
  readonly learningRate: number;
  /** The least sum of second derivatives in a leaf. */
  readonly leastLeafWeight: number;
  readonly l2: number;
}

/** A feature by its index among all features. */
export type Column = BinnedFeature & { readonly index: number };
interface Split {
  readonly column: Column;
  readonly bin: number;
  readonly gain: number;
}

/** Sums of the derivatives by column and bin. */
class Histogram {
  readonly first: Float64Array;
  readonly second: Float64Array;

  constructor(columns: number) {
    this.first = new Float64Array(columns * MOST_BINS);
    this.second = new Float64Array(columns * MOST_BINS);
  }

  static of(rows: Int32Array, columns: readonly Column[], { first, second }: Derivatives): Histogram {
    const histogram = new Histogram(columns.length);
    columns.forEach(({ bins }, position) => {
      const start = position * MOST_BINS;
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] ?? 0;
        const cell = start + (bins[row] ?? 0);
        histogram.first[cell] = (histogram.first[cell] ?? 0) + (first[row] ?? 0);
        histogram.second[cell] = (histogram.second[cell] ?? 0) + (second[row] ?? 0);
      }
    });
    return histogram;
  }

  /** Takes away what one side of a split holds: the other side is left. */
  subtract(side: Histogram): this {
    for (let cell = 0; cell < this.first.length; cell++) {
      this.first[cell] = (this.first[cell] ?? 0) - (side.first[cell] ?? 0);
      this.second[cell] = (this.second[cell] ?? 0) - (side.second[cell] ?? 0);
    }
    return this;
  }
}

/** What a row's leaf adds to its log-odds is written to four digits. */
const rounded = (value: number): number => Number(value.toPrecision(4));
const LEAST_GAIN = 1e-6;

/**
 * Grows one tree over all rows (second-order boosting with exact sums over bins, as in Chen and Guestrin's XGBoost),
 * appends it to `nodes` in preorder and adds its leaves to the rows' log-odds.
 */
export function growTree(
  columns: readonly Column[],
  derivatives: Derivatives,
  options: TreeOptions,
  nodes: { features: number[]; values: number[] },
  logOdds: Float64Array,
): void {
  const score = (first: number, second: number): number => (first * first) / (second + options.l2);

  function bestSplit(histogram: Histogram, first: number, second: number): Split | undefined {
    let best: Split | undefined;
    columns.forEach((column, position) => {
      let [firstLeft, secondLeft] = [0, 0];
      for (let bin = 0; bin < column.thresholds.length; bin++) {
        const cell = position * MOST_BINS + bin;
        firstLeft += histogram.first[cell] ?? 0;
        secondLeft += histogram.second[cell] ?? 0;
        if (secondLeft < options.leastLeafWeight) continue;
        if (second - secondLeft < options.leastLeafWeight) break;
        const sides = score(firstLeft, secondLeft) + score(first - firstLeft, second - secondLeft);
        const gain = sides - score(first, second);
        if (gain > (best?.gain ?? LEAST_GAIN)) best = { column, bin, gain };
      }
    });
    return best;
  }

  function grow(rows: Int32Array, depth: number, known?: Histogram): void {
    let [first, second] = [0, 0];
    for (const row of rows) {
      first += derivatives.first[row] ?? 0;
      second += derivatives.second[row] ?? 0;
    }
    const histogram = depth === 0 ? undefined : (known ?? Histogram.of(rows, columns, derivatives));
    const split = histogram && bestSplit(histogram, first, second);
    if (histogram === undefined || split === undefined) {
      const value = rounded((-first / (second + options.l2)) * options.learningRate);
      nodes.features.push(LEAF);
      nodes.values.push(value);
      for (const row of rows) logOdds[row] = (logOdds[row] ?? 0) + value;
      return;
    }
    const { column, bin } = split;
    nodes.features.push(column.index);
    nodes.values.push(column.thresholds[bin] ?? 0);
    const left = rows.filter((row) => (column.bins[row] ?? 0) <= bin);
    const right = rows.filter((row) => (column.bins[row] ?? 0) > bin);
    if (depth === 1) {
      grow(left, 0);
      grow(right, 0);
      return;
    }
    const smaller = Histogram.of(left.length < right.length ? left : right, columns, derivatives);
    const larger = histogram.subtract(smaller);
    grow(left, depth - 1, left.length < right.length ? smaller : larger);
    grow(right, depth - 1, left.length < right.length ? larger : smaller);
  }

  grow(
    Int32Array.from(logOdds, (_, row) => row),
    options.depth,
  );
}
