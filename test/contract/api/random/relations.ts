import type { EdgeKind } from "../../../../src/graph/model/edges.js";

/** The kinds of nodes that random questions are about. */
export const LISTED = ["Paper", "Technique", "HardwarePlatform", "Metric", "Measurement"] as const;
export type Listed = (typeof LISTED)[number];

/** A relation as the reference knows it, written down apart from the product's own table. */
export interface Relation {
  readonly to: Listed;
  readonly kinds: readonly EdgeKind[];
  readonly backwards?: true;
  /** At most one node: its condition is the node's own. */
  readonly single?: true;
  /** Holds for a platform also where it holds for a narrower one. */
  readonly narrower?: true;
}

const roleKinds = ["INTRODUCES", "USES", "STUDIES", "COMPARES"] as const;
const platformKinds = ["EVALUATES_ON", "TARGETS", "MENTIONS"] as const;

export const RELATIONS: Readonly<Record<Listed, Readonly<Record<string, Relation>>>> = {
  Paper: {
    techniques: { to: "Technique", kinds: roleKinds },
    hardware: { to: "HardwarePlatform", kinds: platformKinds },
    metrics: { to: "Metric", kinds: ["CONSIDERS"] },
    measurements: { to: "Measurement", kinds: ["REPORTS"] },
  },
  Technique: {
    papers: { to: "Paper", kinds: roleKinds, backwards: true },
    evaluatedOn: { to: "HardwarePlatform", kinds: ["EVALUATED_ON"] },
    comparedAgainst: { to: "Technique", kinds: ["COMPARED_AGAINST"] },
    comparedBy: { to: "Technique", kinds: ["COMPARED_AGAINST"], backwards: true },
    measurements: { to: "Measurement", kinds: ["MEASURES"], backwards: true },
    baselineOf: { to: "Measurement", kinds: ["AGAINST"], backwards: true },
    broader: { to: "Technique", kinds: ["BROADER"] },
    narrower: { to: "Technique", kinds: ["BROADER"], backwards: true },
  },
  HardwarePlatform: {
    papers: { to: "Paper", kinds: platformKinds, backwards: true, narrower: true },
    techniques: { to: "Technique", kinds: ["EVALUATED_ON"], backwards: true, narrower: true },
    comparedAgainst: { to: "HardwarePlatform", kinds: ["COMPARED_AGAINST"], narrower: true },
    comparedBy: { to: "HardwarePlatform", kinds: ["COMPARED_AGAINST"], backwards: true, narrower: true },
    measurements: { to: "Measurement", kinds: ["MEASURED_ON"], backwards: true, narrower: true },
    subjectOf: { to: "Measurement", kinds: ["MEASURES"], backwards: true, narrower: true },
    baselineOf: { to: "Measurement", kinds: ["AGAINST"], backwards: true, narrower: true },
    broader: { to: "HardwarePlatform", kinds: ["BROADER"] },
    narrower: { to: "HardwarePlatform", kinds: ["BROADER"], backwards: true },
  },
  Metric: {
    papers: { to: "Paper", kinds: ["CONSIDERS"], backwards: true },
    measurements: { to: "Measurement", kinds: ["OF_METRIC"], backwards: true },
  },
  Measurement: {
    paper: { to: "Paper", kinds: ["REPORTS"], backwards: true, single: true },
    metric: { to: "Metric", kinds: ["OF_METRIC"], single: true },
    subjectTechnique: { to: "Technique", kinds: ["MEASURES"], single: true },
    subjectHardware: { to: "HardwarePlatform", kinds: ["MEASURES"], single: true },
    baselineTechnique: { to: "Technique", kinds: ["AGAINST"], single: true },
    baselineHardware: { to: "HardwarePlatform", kinds: ["AGAINST"], single: true },
    hardware: { to: "HardwarePlatform", kinds: ["MEASURED_ON"], single: true },
  },
};

/** The role that an edge kind stands for, as the API names it. */
export const ROLES: Readonly<Partial<Record<EdgeKind, string>>> = {
  INTRODUCES: "INTRODUCED",
  USES: "USED",
  STUDIES: "STUDIED",
  COMPARES: "BASELINE",
  EVALUATES_ON: "EVALUATED",
  TARGETS: "TARGETED",
  MENTIONS: "MENTIONED",
};

/** Kinds of edges that papers assert. */
export const ASSERTED: readonly EdgeKind[] = [
  ...roleKinds,
  ...platformKinds,
  "EVALUATED_ON",
  "COMPARED_AGAINST",
  "CONSIDERS",
];

/** Whether papers assert the edges of a relation, so that they carry confidence and status. */
export const isAsserted = ({ kinds }: Relation): boolean => kinds.some((kind) => ASSERTED.includes(kind));
