import { NODE_LABELS, type NodeLabel } from "./vocabulary.js";

/** All that an engine needs to know to prepare its store. */
export interface GraphModel {
  /** Every label in the store; a node's `id` is unique among those of its label. */
  readonly labels: readonly string[];
  /** Which kinds are searched, and which of their properties hold names: strings, or lists of them. */
  readonly searched: Readonly<Partial<Record<NodeLabel, readonly string[]>>>;
}

const named = ["name", "aliases"];

/**
 * The product's graph. Beside the kinds of nodes that the API shows stands `Name`: one node for each normalised
 * name, with a NAMES edge to whatever bears it. Measurements have no name to be found by; a paper is found by its title.
 */
export const GRAPH_MODEL: GraphModel = {
  labels: [...NODE_LABELS, "Name"],
  searched: {
    Paper: ["title"],
    Technique: named,
    HardwarePlatform: named,
    Metric: named,
    Dataset: named,
    Task: named,
  },
};
