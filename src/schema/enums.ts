import { EDGE_KINDS } from "../graph/model/edges.js";
import {
  BETTER,
  DIRECTIONS,
  FIELDS,
  GRANULARITIES,
  HARDWARE_KINDS,
  HARDWARE_ROLES,
  MEASUREMENT_FORMS,
  NODE_LABELS,
  QUALIFIERS,
  STATUSES,
  TECHNIQUE_KINDS,
  TECHNIQUE_ROLES,
} from "../graph/model/vocabulary.js";
import { EMPTY_REASONS } from "../graph/questions/compare-pair.js";
import { MATRIX_AXES } from "../graph/questions/matrix-axis.js";
import { LEFT_OUT_REASONS, RANKED_BY } from "../graph/questions/ranking.js";
import { NEIGHBOUR_SORTS } from "../graph/questions/shared-neighbours.js";
import { builder } from "./builder.js";

/** An enum in upper case over words in the store's spelling, each with its description. */
function enumOf<Word extends string>(
  name: string,
  description: string,
  words: readonly Word[],
  meanings: Readonly<Record<Word, string>>,
) {
  const values: Record<string, { value: string; description: string }> = {};
  for (const word of words) values[constantCase(word)] = { value: word, description: meanings[word] };
  return builder.enumType(name, { description, values });
}

/** `hardware-design` → `HARDWARE_DESIGN`, `HardwarePlatform` → `HARDWARE_PLATFORM`. */
export function constantCase(word: string): string {
  return word
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .replaceAll("-", "_")
    .toUpperCase();
}

export const TechniqueKind = enumOf("TechniqueKind", "What sort of technique it is.", TECHNIQUE_KINDS, {
  method: "An algorithm, a training or compression scheme.",
  model: "A network architecture or a trained model.",
  system: "A software framework, engine, runtime, compiler or pipeline.",
  "hardware-design": "An accelerator, chip, circuit or memory design, proposed or compared.",
  benchmark: "A benchmark suite or an evaluation platform.",
});

export const TechniqueRole = enumOf("TechniqueRole", "What a technique is to a paper.", TECHNIQUE_ROLES, {
  introduced: "The paper proposes it.",
  used: "The paper builds on it or applies it.",
  baseline: "The paper only compares its work with it.",
  studied: "The paper examines it, or uses it as a workload.",
});

const HardwareKind = enumOf("HardwareKind", "What sort of hardware it is.", HARDWARE_KINDS, {
  gpu: "Graphics processor.",
  cpu: "General-purpose processor.",
  fpga: "Field-programmable gate array.",
  asic: "Application-specific circuit, or a process node that one is made in.",
  mcu: "Microcontroller.",
  npu: "Processor for neural networks.",
  dsp: "Digital signal processor.",
  soc: "System on a chip.",
  phone: "Smartphone.",
  sbc: "Single-board computer, such as a Jetson or a Raspberry Pi.",
  neuromorphic: "Neuromorphic chip.",
  "in-memory": "Computing in or near memory.",
  storage: "Storage, also such that computes.",
  server: "Server.",
  cluster: "Several machines that work as one.",
  sensor: "Sensor or camera.",
  quantum: "Quantum computer.",
  "edge-device": "Mobile, wearable or other device at the edge.",
  other: "Anything else.",
});

export const HardwareRole = enumOf("HardwareRole", "What a platform is to a paper.", HARDWARE_ROLES, {
  evaluated: "Results, a deployment or a measurement on it are reported.",
  targeted: "The work is designed for it, without a stated evaluation on it.",
  mentioned: "Compared in passing, or background that matters to the paper.",
});

const Granularity = enumOf("Granularity", "How specific a platform is.", GRANULARITIES, {
  product: "One product, such as A100.",
  family: "A family of products, such as Jetson.",
  class: "A class, such as GPU.",
});

const MeasurementForm = enumOf("MeasurementForm", "How a figure is given.", MEASUREMENT_FORMS, {
  absolute: "A value in a unit.",
  ratio: "How many times as much.",
  "percent-change": "By how many percent it changed.",
  "percentage-points": "A difference of two percentages.",
});

export const Direction = enumOf("Direction", "Whether the metric's value went up or down.", DIRECTIONS, {
  increase: "It went up.",
  decrease: "It went down.",
});

export const Qualifier = enumOf("Qualifier", "How the text qualifies a value.", QUALIFIERS, {
  exact: "As it stands.",
  "up-to": "At the most.",
  "at-least": "At the least.",
  average: "On average.",
  approximately: "About.",
  range: "Between two values.",
});

export const Status = enumOf("Status", "Whether a person has looked at an assertion.", STATUSES, {
  asserted: "Found in a text, not reviewed.",
  confirmed: "A person has confirmed it.",
  rejected: "A person has rejected it; left out unless asked for.",
});

export const TextField = enumOf("TextField", "A part of a paper's text.", FIELDS, {
  title: "The title.",
  abstract: "The abstract.",
});

export const Better = enumOf("Better", "Which direction of a metric is good.", BETTER, {
  higher: "More is better.",
  lower: "Less is better.",
  neither: "Neither is better as such.",
});

export const NodeKind = enumOf("NodeKind", "The kinds of nodes.", NODE_LABELS, {
  Paper: "Papers.",
  Technique: "Techniques.",
  HardwarePlatform: "Hardware platforms.",
  Metric: "Metrics.",
  Dataset: "Datasets.",
  Task: "Tasks.",
  Measurement: "Measurements.",
});

export const EdgeKind = enumOf(
  "EdgeKind",
  "The kinds of edges.",
  Object.keys(EDGE_KINDS),
  Object.fromEntries(Object.entries(EDGE_KINDS).map(([kind, { description }]) => [kind, description])),
);

export const SortDirection = enumOf(
  "SortDirection",
  "Absent values come last in both directions.",
  ["ascending", "descending"],
  {
    ascending: "Smallest first, A to Z, oldest first.",
    descending: "Greatest first, Z to A, newest first.",
  },
);

export const RankBy = enumOf("RankBy", "What figures of a metric are compared by.", RANKED_BY, {
  gain: "How many times better than their baseline, whatever the unit.",
  value: "Their absolute values, in one canonical unit.",
});

export const MatrixAxis = enumOf("MatrixAxis", "What the rows or the columns of a matrix are.", MATRIX_AXES, {
  technique: "Techniques that figures are obtained for, and those they are kinds of.",
  "technique-kind": "Kinds of the techniques that figures are obtained for.",
  hardware: "Platforms that figures are obtained on, and the families and classes that those belong to.",
  "hardware-kind": "Kinds of the platforms that figures are obtained on.",
  "hardware-class":
    "Classes of platforms, such as GPU, that figures are obtained on or that their platforms belong to; several classes where one belongs to another.",
  metric: "Metrics.",
  task: "Tasks that the papers of the figures address.",
  dataset: "Datasets that figures are obtained with.",
  paper: "Papers that report the figures.",
  year: "Years in which the papers of the figures were submitted.",
});

export const LeftOutReason = enumOf(
  "LeftOutReason",
  "Why figures are left out of a comparison; the first that applies counts.",
  LEFT_OUT_REASONS,
  {
    "no-row": "Of a matrix: the figure has no place among the rows.",
    "no-column": "Of a matrix: the figure has no place among the columns.",
    "no-subject": "Of conflicts: nothing is named that the figure was obtained for.",
    "no-metric": "Of conflicts: no metric is named.",
    "no-hardware": "Of conflicts: no platform is named that the figure was obtained on.",
    "no-direction":
      "Neither direction of the metric is good, or a ratio or change that does not say which way it went.",
    "no-value":
      "By gain: no gain can be said, as for absolute values and percentage points. By value: there is no absolute value. Of conflicts: neither is there, or it is not above 0.",
    "unlike-unit": "The value is of another unit, and never compared across.",
    "no-baseline": "Of conflicts: a gain over something that is not named.",
    "no-year": "The paper's day of submission is unknown.",
  },
);

export const EmptyReason = enumOf(
  "EmptyReason",
  "Why two do not compare by a metric; the first that applies.",
  EMPTY_REASONS,
  {
    "no-direction": "Neither direction of the metric is good.",
    "no-figures":
      "One of both, or each, has no figure of the metric that could compare: none against a baseline that is a node, and no absolute value.",
    "unlike-unit": "Both have absolute values, but none in a common unit.",
    "nothing-shared":
      "Both have figures, but none sets the one against the other, they share no baseline, and not both have absolute values.",
  },
);

export const NeighbourSort = enumOf(
  "NeighbourSort",
  "What techniques, or platforms, can have in common with their like.",
  NEIGHBOUR_SORTS,
  {
    broader: "The technique, or the family or class of platforms, that they belong to directly.",
    baseline: "What a text sets them against.",
    task: "What papers address that introduce, use, study or compare with them, or evaluate on, target or mention them.",
    evaluation: "Platforms that techniques were evaluated on; of platforms the techniques.",
    metric: "What was measured of a technique, or on a platform.",
  },
);

/** The enum whose words are this list of the vocabulary. */
export const ENUMS = new Map<readonly string[], ReturnType<typeof enumOf>>([
  [TECHNIQUE_KINDS, TechniqueKind],
  [TECHNIQUE_ROLES, TechniqueRole],
  [HARDWARE_KINDS, HardwareKind],
  [HARDWARE_ROLES, HardwareRole],
  [GRANULARITIES, Granularity],
  [MEASUREMENT_FORMS, MeasurementForm],
  [DIRECTIONS, Direction],
  [QUALIFIERS, Qualifier],
  [STATUSES, Status],
  [FIELDS, TextField],
  [BETTER, Better],
]);
