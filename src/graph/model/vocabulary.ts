/** The kinds of nodes; each stands in the store as a label of the same name. */
export const NODE_LABELS = [
  "Paper",
  "Technique",
  "HardwarePlatform",
  "Metric",
  "Dataset",
  "Task",
  "Measurement",
] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];

export const TECHNIQUE_KINDS = ["method", "model", "system", "hardware-design", "benchmark"] as const;
export const TECHNIQUE_ROLES = ["introduced", "used", "baseline", "studied"] as const;
export const HARDWARE_KINDS = [
  "gpu",
  "cpu",
  "fpga",
  "asic",
  "mcu",
  "npu",
  "dsp",
  "soc",
  "phone",
  "sbc",
  "neuromorphic",
  "in-memory",
  "storage",
  "server",
  "cluster",
  "sensor",
  "quantum",
  "edge-device",
  "other",
] as const;
export const HARDWARE_ROLES = ["evaluated", "targeted", "mentioned"] as const;
export const GRANULARITIES = ["product", "family", "class"] as const;
export const MEASUREMENT_FORMS = ["absolute", "ratio", "percent-change", "percentage-points"] as const;
export const DIRECTIONS = ["increase", "decrease"] as const;
export const QUALIFIERS = ["exact", "up-to", "at-least", "average", "approximately", "range"] as const;
export const STATUSES = ["asserted", "confirmed", "rejected"] as const;
export const FIELDS = ["title", "abstract"] as const;
export const BETTER = ["higher", "lower", "neither"] as const;
