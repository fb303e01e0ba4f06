/**
 * Boosted decision trees as they are kept in a file: all trees one after the other, each in preorder (node, what lies
 * left of it, what lies right). An inner node has the index of a feature and a threshold, a leaf has -1 and what it adds
 * to the log-odds.
 */
export interface BoostedTreesModel {
  /** The log-odds before any tree. */
  readonly bias: number;
  readonly features: readonly number[];
  readonly values: readonly number[];
}

/** Tells how probable it is that something is so, by its features: numbers, NaN where one is missing. */
export interface Classifier {
  logOdds(features: Float64Array | readonly number[]): number;
  probability(features: Float64Array | readonly number[]): number;
}

export const LEAF = -1;

/** Goes left where the feature is at most the threshold; a missing feature is greater than any. */
export function boostedTrees(model: BoostedTreesModel): Classifier {
  const features = Int16Array.from(model.features);
  const values = Float64Array.from(model.values);
  const right = new Int32Array(features.length);
  const roots: number[] = [];
  for (let at = 0; at < features.length; ) {
    roots.push(at);
    at = endOfTree(features, right, at);
  }
  const logOdds: Classifier["logOdds"] = (row) => {
    let sum = model.bias;
    for (const root of roots) {
      let node = root;
      for (let feature = features[node] ?? LEAF; feature !== LEAF; feature = features[node] ?? LEAF) {
        node = (row[feature] ?? Number.NaN) <= (values[node] ?? 0) ? node + 1 : (right[node] ?? 0);
      }
      sum += values[node] ?? 0;
    }
    return sum;
  };
  return { logOdds, probability: (row) => 1 / (1 + Math.exp(-logOdds(row))) };
}

/** Fills in where each node's right side begins, and returns where the tree ends. */
function endOfTree(features: Int16Array, right: Int32Array, node: number): number {
  if ((features[node] ?? LEAF) === LEAF) return node + 1;
  const middle = endOfTree(features, right, node + 1);
  right[node] = middle;
  return endOfTree(features, right, middle);
}
