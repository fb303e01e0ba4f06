/** A feature of all rows, cut into at most `MOST_BINS` bins: a row's bin is the index of the first threshold that holds it. */
export interface BinnedFeature {
  readonly bins: Uint8Array;
  /** Ascending; what is greater than the last, or missing, lies in the bin after it. */
  readonly thresholds: readonly number[];
}

export const MOST_BINS = 128;

/** The shortest number that is at least `low` and less than `high`, so that files of thresholds stay small. */
function between(low: number, high: number): number {
  const middle = low + (high - low) / 2;
  for (let digits = 1; digits < 16; digits++) {
    const rounded = Number(middle.toPrecision(digits));
    if (low <= rounded && rounded < high) return rounded;
  }
  return low;
}

/** Thresholds between neighbouring values, spread so that the bins hold about as many rows each. */
function thresholdsOf(values: Float64Array, missing: boolean): number[] {
  const thresholds: number[] = [];
  const share = values.length / (MOST_BINS - 2);
  let held = 0;
  let distinct = 0;
  for (let at = 1; at < values.length; at++) if (values[at] !== values[at - 1]) distinct++;
  for (let at = 1; at < values.length; at++) {
    const low = values[at - 1] ?? 0;
    const high = values[at] ?? 0;
    if (low === high || (distinct > MOST_BINS - 2 && at - held < share)) continue;
    thresholds.push(between(low, high));
    held = at;
  }
  const last = values.at(-1);
  if (missing && last !== undefined) thresholds.push(between(last, last + Math.abs(last) + 1));
  return thresholds;
}

/** One column of the rows in bins. */
export function binned(rows: readonly ArrayLike<number>[], column: number): BinnedFeature {
  const values = Float64Array.from(rows, (row) => row[column] ?? Number.NaN);
  const present = values.filter((value) => !Number.isNaN(value)).sort();
  const thresholds = thresholdsOf(present, present.length < values.length);
  const binOf = (value: number): number => {
    let [from, to] = [0, thresholds.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (value <= (thresholds[middle] ?? 0)) to = middle;
      else from = middle + 1;
    }
    return from;
  };
  return { bins: Uint8Array.from(values, binOf), thresholds };
}
