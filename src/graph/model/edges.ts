import type { PropertyDefinition } from "./nodes.js";
import { FIELDS, type HARDWARE_ROLES, STATUSES, type TECHNIQUE_ROLES } from "./vocabulary.js";

/** The kinds of edges in the store. Those that a text asserts carry {@link PROVENANCE}. */
export const EDGE_KINDS = {
  INTRODUCES: { asserted: true, description: "The paper proposes the technique." },
  USES: { asserted: true, description: "The paper builds on the technique." },
  STUDIES: { asserted: true, description: "The paper examines the technique or uses it as a workload." },
  COMPARES: { asserted: true, description: "The paper compares its work with the technique." },
  TARGETS: { asserted: true, description: "The paper is designed for the platform." },
  EVALUATES_ON: { asserted: true, description: "The paper reports results on the platform." },
  MENTIONS: { asserted: true, description: "The paper names the platform in passing." },
  EVALUATED_ON: {
    asserted: true,
    description: "Results or a deployment of the technique on the platform are reported.",
  },
  COMPARED_AGAINST: { asserted: true, description: "A text sets the one against the other." },
  CONSIDERS: { asserted: true, description: "The paper measures, optimises or reports on the metric." },
  EVALUATES_WITH: { asserted: true, description: "The paper uses the dataset." },
  ADDRESSES: { asserted: true, description: "The paper addresses the task." },
  REPORTS: { asserted: false, description: "The paper reports the figure." },
  OF_METRIC: { asserted: false, description: "The metric that the figure is a value of." },
  MEASURES: { asserted: false, description: "What the figure was obtained for." },
  AGAINST: { asserted: false, description: "What the figure is compared with." },
  MEASURED_ON: { asserted: false, description: "The platform that the figure was obtained on." },
  MEASURED_WITH: { asserted: false, description: "The dataset that the figure was obtained with." },
  BROADER: { asserted: false, description: "From a product to its family, from a family to its class." },
} as const satisfies Record<string, { asserted: boolean; description: string }>;
export type EdgeKind = keyof typeof EDGE_KINDS;

/** Which edge kind stands for which role of a technique in a paper. */
export const TECHNIQUE_ROLE_EDGES = {
  introduced: "INTRODUCES",
  used: "USES",
  studied: "STUDIES",
  baseline: "COMPARES",
} as const satisfies Record<(typeof TECHNIQUE_ROLES)[number], EdgeKind>;

/** Which edge kind stands for which role of a platform in a paper. */
export const HARDWARE_ROLE_EDGES = {
  evaluated: "EVALUATES_ON",
  targeted: "TARGETS",
  mentioned: "MENTIONS",
} as const satisfies Record<(typeof HARDWARE_ROLES)[number], EdgeKind>;

/**
 * What every asserted edge carries. Two papers that assert the same edge make two parallel relationships.
 * Measurements carry it as node properties; a measurement's own edges are part of it and carry nothing.
 */
export const PROVENANCE: Readonly<Record<string, PropertyDefinition>> = {
  paper: { type: "string", description: "Id of the paper that says so.", required: true },
  field: { type: "string", description: "The part of the paper that says so; null where unknown.", values: FIELDS },
  start: { type: "integer", description: "Where the mention begins, in UTF-16 code units; null where unknown." },
  end: { type: "integer", description: "Where the mention ends, exclusive." },
  mention: { type: "string", description: "The words of the text; null where the facts hold none." },
  extractor: { type: "string", description: "Who or what found it, as name@version.", required: true },
  confidence: { type: "number", description: "How sure the extractor is, from 0 to 1.", required: true },
  status: {
    type: "string",
    description: "Whether a person has confirmed or rejected it.",
    required: true,
    values: STATUSES,
  },
  resolution: { type: "string", description: "Why the name in the text was taken for this node.", required: true },
};
