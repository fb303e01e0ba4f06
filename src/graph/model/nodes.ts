import {
  BETTER,
  DIRECTIONS,
  FIELDS,
  GRANULARITIES,
  HARDWARE_KINDS,
  MEASUREMENT_FORMS,
  type NodeLabel,
  QUALIFIERS,
  STATUSES,
  TECHNIQUE_KINDS,
} from "./vocabulary.js";

/** What a property holds in the store. `date` is an ISO string; `listings` a JSON string of a list of listings. */
export type PropertyType = "string" | "number" | "integer" | "date" | "strings" | "listings";

/** One property of a node or of an asserted edge. */
export interface PropertyDefinition {
  readonly type: PropertyType;
  readonly description: string;
  /** Never null in the store. */
  readonly required?: true;
  /** The closed set of values, where there is one. */
  readonly values?: readonly string[];
}

/** One kind of node. */
export interface NodeDefinition {
  readonly description: string;
  /** Ids of this kind begin with it and a colon. */
  readonly idPrefix: string;
  readonly properties: Readonly<Record<string, PropertyDefinition>>;
}

const name = { type: "string", description: "The canonical name.", required: true } as const;
const aliases = {
  type: "strings",
  description: "Other names found for it in texts or in the catalogue.",
  required: true,
} as const;

/** Every kind of node with its properties. `id` is implied: a readable string, unique and stable. */
export const NODES: Readonly<Record<NodeLabel, NodeDefinition>> = {
  Paper: {
    description: "A paper, with what it says about techniques, hardware and metrics.",
    idPrefix: "paper",
    properties: {
      title: { type: "string", description: "The title as printed.", required: true },
      arxivId: { type: "string", description: "The arXiv identifier without version, such as 2407.00123." },
      submitted: { type: "date", description: "The day of first submission." },
      authors: { type: "strings", description: "Authors in the order printed; empty where unknown.", required: true },
      url: { type: "string", description: "Where the paper can be read." },
      tldr: { type: "string", description: "One sentence on what the paper does." },
      abstract: { type: "string", description: "The abstract, only where the ingested source holds it." },
      codeUrls: {
        type: "strings",
        description: "Code, model, data or project links that the text names.",
        required: true,
      },
      listed: {
        type: "listings",
        description: "The documents that list the paper, with the date each shows.",
        required: true,
      },
    },
  },
  Technique: {
    description: "A named or clearly delimited method, model, system, accelerator design or benchmark.",
    idPrefix: "technique",
    properties: {
      name,
      aliases,
      kind: { type: "string", description: "What sort of technique it is.", required: true, values: TECHNIQUE_KINDS },
    },
  },
  HardwarePlatform: {
    description: "A product, family or class of hardware that papers target, evaluate on or mention.",
    idPrefix: "hardware",
    properties: {
      name,
      aliases,
      kind: { type: "string", description: "What sort of hardware it is.", required: true, values: HARDWARE_KINDS },
      vendor: { type: "string", description: "Who makes it; null for classes and where unknown." },
      granularity: {
        type: "string",
        description: "Whether it is one product, a family or a class.",
        required: true,
        values: GRANULARITIES,
      },
    },
  },
  Metric: {
    description: "A quantity that papers measure, optimise or report.",
    idPrefix: "metric",
    properties: {
      name,
      aliases,
      better: { type: "string", description: "Which direction is good.", required: true, values: BETTER },
      canonicalUnit: {
        type: "string",
        description: "The unit that absolute values are brought to; null where there is none.",
      },
    },
  },
  Dataset: {
    description: "A dataset or an evaluation suite of data.",
    idPrefix: "dataset",
    properties: { name, aliases },
  },
  Task: {
    description: "What the work is for, such as object detection.",
    idPrefix: "task",
    properties: { name, aliases },
  },
  Measurement: {
    description: "One reported figure: a value of a metric with what it was obtained for, against and on.",
    idPrefix: "measurement",
    properties: {
      value: { type: "number", description: "The value as written; of a range, its lower end.", required: true },
      valueHigh: { type: "number", description: "The upper end of a range; else null." },
      unit: {
        type: "string",
        description: "The unit as written, in ASCII; empty where the quantity has none.",
        required: true,
      },
      form: { type: "string", description: "How the figure is given.", required: true, values: MEASUREMENT_FORMS },
      direction: {
        type: "string",
        description: "Whether the metric's value went up or down; null for absolute values.",
        values: DIRECTIONS,
      },
      qualifier: {
        type: "string",
        description: "How the text qualifies the value.",
        required: true,
        values: QUALIFIERS,
      },
      canonicalValue: {
        type: "number",
        description: "An absolute value in the canonical unit of its dimension, so that it sorts and compares.",
      },
      canonicalUnit: { type: "string", description: "The unit of `canonicalValue`." },
      gain: {
        type: "number",
        description:
          "How many times better, in the metric's good direction; below 1 is worse; null where it can't be said.",
      },
      baselineText: { type: "string", description: "What it is compared with, in the words of the facts." },
      evidence: { type: "string", description: "The words of the text that hold the figure." },
      field: { type: "string", description: "The part of the paper that holds the evidence.", values: FIELDS },
      start: { type: "integer", description: "Where the evidence begins, in UTF-16 code units; null where unknown." },
      end: { type: "integer", description: "Where the evidence ends, exclusive." },
      extractor: { type: "string", description: "Who or what found it, as name@version.", required: true },
      confidence: { type: "number", description: "How sure the extractor is, from 0 to 1.", required: true },
      status: {
        type: "string",
        description: "Whether a person has confirmed or rejected it.",
        required: true,
        values: STATUSES,
      },
    },
  },
};
