import type { PropertyDefinition } from "./nodes.js";
import { BETTER, type NodeLabel } from "./vocabulary.js";

type Properties = Readonly<Record<string, PropertyDefinition>>;

const searchTerms = { type: "string", description: "The terms of the full-text index.", required: true } as const;
const entityHash = {
  type: "string",
  description: "Hash of the node with its names and what it belongs to: tells whether a load has to write it again.",
  required: true,
} as const;
const status = {
  type: "string",
  description: "`rejected` where papers name the node but each of these assertions was rejected; lists pass over it.",
} as const;
const ordinal = { type: "number", description: "The place in the paper's own list, from 0.", required: true } as const;

/**
 * Properties that nodes have in the store beside those of NODES. No answer shows them: they let a load tell what
 * has changed, and an export give back what a paper says in the paper's own words and order.
 */
export const NODE_BOOKKEEPING: Readonly<Record<NodeLabel, Properties>> = {
  Paper: {
    searchTerms,
    titleKey: { type: "string", description: "The title as `titleKey` folds it.", required: true },
    factsHash: { type: "string", description: "Hash of the facts that were loaded last.", required: true },
    extractor: { type: "string", description: "Who found the facts, but for those that say so.", required: true },
    confidence: { type: "number", description: "How sure, but for the facts that say so.", required: true },
    status: { type: "string", description: "Whether a person has confirmed the facts as a whole.", required: true },
  },
  Technique: { searchTerms, entityHash, status },
  HardwarePlatform: { searchTerms, entityHash, status },
  Metric: { searchTerms, entityHash, status },
  Dataset: { searchTerms, entityHash, status },
  Task: { searchTerms, entityHash, status },
  Measurement: {
    ordinal,
    metricName: { type: "string", description: "What the paper calls the metric.", required: true },
    subjectName: { type: "string", description: "What the paper calls the subject." },
    hardwareName: { type: "string", description: "What the paper calls the platform." },
    datasetName: { type: "string", description: "What the paper calls the dataset." },
  },
};

/** Properties that asserted edges have in the store beside PROVENANCE: what the paper says of what it names. */
export const EDGE_BOOKKEEPING: Properties = {
  ordinal,
  name: { type: "string", description: "What the paper calls the thing at the end of the edge." },
  aliases: { type: "strings", description: "Further names for it in the paper." },
  kind: { type: "string", description: "What kind of thing the paper takes it for." },
  vendor: { type: "string", description: "Who makes it, to the paper." },
  granularity: { type: "string", description: "Whether the paper means a product, a family or a class." },
  better: {
    type: "string",
    description: "Of CONSIDERS: which direction of the metric the gains of the paper's figures take for the good one.",
    values: BETTER,
  },
  technique: { type: "string", description: "Of EVALUATED_ON: what the paper calls the technique." },
  hardware: { type: "string", description: "Of EVALUATED_ON: what the paper calls the platform." },
  subject: { type: "string", description: "Of COMPARED_AGAINST: what the paper calls the one." },
  baseline: { type: "string", description: "Of COMPARED_AGAINST: what the paper calls the other." },
};
