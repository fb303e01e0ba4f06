import type { NodeRow } from "../graph/answer.js";
import type { NodeLabel } from "../graph/model/vocabulary.js";
import { builder } from "./builder.js";

/** An input whose shape GraphQL has checked, read by plan/. */
export type CheckedInput = Readonly<Record<string, unknown>>;

/** The object type of each kind of node; implemented in the file of its name. */
export const NODE_REFS = {
  Paper: builder.objectRef<NodeRow>("Paper"),
  Technique: builder.objectRef<NodeRow>("Technique"),
  HardwarePlatform: builder.objectRef<NodeRow>("HardwarePlatform"),
  Metric: builder.objectRef<NodeRow>("Metric"),
  Dataset: builder.objectRef<NodeRow>("Dataset"),
  Task: builder.objectRef<NodeRow>("Task"),
  Measurement: builder.objectRef<NodeRow>("Measurement"),
} as const satisfies Record<NodeLabel, unknown>;

/** How fields and types call several nodes of a kind. */
export const PLURALS: Readonly<Record<NodeLabel, string>> = {
  Paper: "papers",
  Technique: "techniques",
  HardwarePlatform: "hardwarePlatforms",
  Metric: "metrics",
  Dataset: "datasets",
  Task: "tasks",
  Measurement: "measurements",
};
