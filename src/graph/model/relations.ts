import type { EdgeKind } from "./edges.js";
import type { NodeLabel } from "./vocabulary.js";

export type RelationName = keyof typeof RELATIONS;

/** A way from one kind of node to another, as the API offers it: one or more edge kinds in one direction. */
export interface RelationDefinition {
  readonly from: NodeLabel;
  readonly to: NodeLabel;
  readonly edges: readonly EdgeKind[];
  readonly direction: "out" | "in";
  /** At most one node at the other end. */
  readonly single?: true;
  /** Asked of a node, the answer includes what holds for narrower nodes (along BROADER). */
  readonly narrower?: true;
  readonly description: string;
}

const out = (
  from: NodeLabel,
  to: NodeLabel,
  edges: readonly EdgeKind[],
  description: string,
  more: Pick<RelationDefinition, "single" | "narrower"> = {},
): RelationDefinition => ({ from, to, edges, direction: "out", description, ...more });
const into = (
  from: NodeLabel,
  to: NodeLabel,
  edges: readonly EdgeKind[],
  description: string,
  more: Pick<RelationDefinition, "single" | "narrower"> = {},
): RelationDefinition => ({ from, to, edges, direction: "in", description, ...more });
const techniqueRoles = ["INTRODUCES", "USES", "STUDIES", "COMPARES"] as const;
const hardwareRoles = ["EVALUATES_ON", "TARGETS", "MENTIONS"] as const;

/** Every relation, keyed `Label.name`: declared once, read by the plan compiler, the filters and the schema. */
export const RELATIONS = {
  "Paper.techniques": out(
    "Paper",
    "Technique",
    techniqueRoles,
    "Techniques that the paper introduces, uses, studies or compares with.",
  ),
  "Paper.hardware": out(
    "Paper",
    "HardwarePlatform",
    hardwareRoles,
    "Platforms that the paper evaluates on, targets or mentions.",
  ),
  "Paper.metrics": out("Paper", "Metric", ["CONSIDERS"], "Metrics that the paper measures, optimises or reports on."),
  "Paper.datasets": out("Paper", "Dataset", ["EVALUATES_WITH"], "Datasets that the paper uses."),
  "Paper.tasks": out("Paper", "Task", ["ADDRESSES"], "Tasks that the paper addresses."),
  "Paper.measurements": out("Paper", "Measurement", ["REPORTS"], "Figures that the paper reports."),
  "Technique.papers": into(
    "Technique",
    "Paper",
    techniqueRoles,
    "Papers that introduce, use, study or compare with the technique.",
  ),
  "Technique.evaluatedOn": out(
    "Technique",
    "HardwarePlatform",
    ["EVALUATED_ON"],
    "Platforms that results of the technique are reported on.",
  ),
  "Technique.comparedAgainst": out(
    "Technique",
    "Technique",
    ["COMPARED_AGAINST"],
    "Techniques that a text sets this one against, as baselines.",
  ),
  "Technique.comparedBy": into(
    "Technique",
    "Technique",
    ["COMPARED_AGAINST"],
    "Techniques that a text compares with this one as their baseline.",
  ),
  "Technique.measurements": into("Technique", "Measurement", ["MEASURES"], "Figures obtained for the technique."),
  "Technique.baselineOf": into(
    "Technique",
    "Measurement",
    ["AGAINST"],
    "Figures that have the technique as their baseline.",
  ),
  "Technique.broader": out("Technique", "Technique", ["BROADER"], "Techniques that this one is a kind of."),
  "Technique.narrower": into("Technique", "Technique", ["BROADER"], "Techniques that are a kind of this one."),
  "HardwarePlatform.papers": into(
    "HardwarePlatform",
    "Paper",
    hardwareRoles,
    "Papers that evaluate on, target or mention the platform.",
    { narrower: true },
  ),
  "HardwarePlatform.techniques": into(
    "HardwarePlatform",
    "Technique",
    ["EVALUATED_ON"],
    "Techniques with reported results on the platform.",
    { narrower: true },
  ),
  "HardwarePlatform.comparedAgainst": out(
    "HardwarePlatform",
    "HardwarePlatform",
    ["COMPARED_AGAINST"],
    "Platforms that a text sets this one against, as baselines.",
    { narrower: true },
  ),
  "HardwarePlatform.comparedBy": into(
    "HardwarePlatform",
    "HardwarePlatform",
    ["COMPARED_AGAINST"],
    "Platforms that a text compares with this one as their baseline.",
    { narrower: true },
  ),
  "HardwarePlatform.measurements": into(
    "HardwarePlatform",
    "Measurement",
    ["MEASURED_ON"],
    "Figures obtained on the platform.",
    { narrower: true },
  ),
  "HardwarePlatform.subjectOf": into(
    "HardwarePlatform",
    "Measurement",
    ["MEASURES"],
    "Figures that describe the platform itself.",
    { narrower: true },
  ),
  "HardwarePlatform.baselineOf": into(
    "HardwarePlatform",
    "Measurement",
    ["AGAINST"],
    "Figures that have the platform as their baseline.",
    { narrower: true },
  ),
  "HardwarePlatform.broader": out(
    "HardwarePlatform",
    "HardwarePlatform",
    ["BROADER"],
    "The family or class that the platform belongs to.",
  ),
  "HardwarePlatform.narrower": into(
    "HardwarePlatform",
    "HardwarePlatform",
    ["BROADER"],
    "Families and products that belong to the platform.",
  ),
  "Metric.papers": into("Metric", "Paper", ["CONSIDERS"], "Papers that measure, optimise or report on the metric."),
  "Metric.measurements": into("Metric", "Measurement", ["OF_METRIC"], "Reported values of the metric."),
  "Dataset.papers": into("Dataset", "Paper", ["EVALUATES_WITH"], "Papers that use the dataset."),
  "Dataset.measurements": into("Dataset", "Measurement", ["MEASURED_WITH"], "Figures obtained with the dataset."),
  "Task.papers": into("Task", "Paper", ["ADDRESSES"], "Papers that address the task."),
  "Measurement.paper": into("Measurement", "Paper", ["REPORTS"], "The paper that reports the figure.", {
    single: true,
  }),
  "Measurement.metric": out("Measurement", "Metric", ["OF_METRIC"], "What is measured.", { single: true }),
  "Measurement.subjectTechnique": out(
    "Measurement",
    "Technique",
    ["MEASURES"],
    "The technique that the figure was obtained for.",
    { single: true },
  ),
  "Measurement.subjectHardware": out(
    "Measurement",
    "HardwarePlatform",
    ["MEASURES"],
    "The platform that the figure describes.",
    { single: true },
  ),
  "Measurement.baselineTechnique": out(
    "Measurement",
    "Technique",
    ["AGAINST"],
    "The technique that the figure is compared with.",
    { single: true },
  ),
  "Measurement.baselineHardware": out(
    "Measurement",
    "HardwarePlatform",
    ["AGAINST"],
    "The platform that the figure is compared with.",
    { single: true },
  ),
  "Measurement.hardware": out(
    "Measurement",
    "HardwarePlatform",
    ["MEASURED_ON"],
    "The platform that the figure was obtained on.",
    { single: true },
  ),
  "Measurement.dataset": out(
    "Measurement",
    "Dataset",
    ["MEASURED_WITH"],
    "The dataset that the figure was obtained with.",
    { single: true },
  ),
} as const satisfies Record<string, RelationDefinition>;

/** The definition of a relation, as the general type. */
export function relation(relationName: RelationName): RelationDefinition {
  return RELATIONS[relationName];
}
