import { NODE_LABELS, type NodeLabel } from "./vocabulary.js";

/**
 * Every label in the store. Beside the kinds of nodes that the API shows stand `Name`, one node for each normalised
 * name, with a NAMES edge to whatever bears it; and `Word`, one node for each word that a name was ever made of, so
 * that a mistyped or half typed word finds the written ones.
 */
export const STORE_LABELS = [...NODE_LABELS, "Name", "Word"] as const;
export type StoreLabel = (typeof STORE_LABELS)[number];

/** All that an engine needs to know to prepare its store. */
export interface GraphModel {
  /** A node's `id` is unique among those of its label. */
  readonly labels: readonly StoreLabel[];
  /** Properties that nodes are looked up or ranked by so often that an index pays, beside `id`. */
  readonly indexed: Readonly<Partial<Record<NodeLabel, readonly string[]>>>;
  /** Labels with a full-text index over `searchTerms`, and which of their properties hold names: strings, or lists of them. */
  readonly searched: SearchedNames;
}
export type SearchedNames = Readonly<Partial<Record<StoreLabel, readonly string[]>>>;

const named = ["name", "aliases"];

/** The product's graph. Measurements have no name to be found by; a paper is found by its title. */
export const GRAPH_MODEL: GraphModel = {
  labels: STORE_LABELS,
  // Of 200,000 nodes, by arXiv identifier or title: 42 ms without, 0.05 ms with it; by gain on Neo4j: 47 ms and 4 ms.
  indexed: { Paper: ["arxivId", "titleKey"], Measurement: ["gain"] },
  searched: {
    Paper: ["title"],
    Technique: named,
    HardwarePlatform: named,
    Metric: named,
    Dataset: named,
    Task: named,
    Word: ["id"],
  },
};

/** The indexed properties as pairs of label and property. */
export function indexedProperties({ indexed }: GraphModel): (readonly [label: string, property: string])[] {
  return Object.entries(indexed).flatMap(([label, properties]) =>
    properties.map((property) => [label, property] as const),
  );
}
