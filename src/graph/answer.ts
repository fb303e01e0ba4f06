import type { EdgeKind } from "./model/edges.js";
import type { STATUSES } from "./model/vocabulary.js";

/**
 * The key that a plan gives to a relation or to the node of a row. It begins with an underscore, which no property of
 * the model does, so that what stands under it never meets a property.
 */
export type PlanKey = `_${string}`;

/** The key that a plan gives to the assertions behind an edge. */
export type EvidenceKey = `evidence.${string}`;

/** A node as the store answers it: its id, its planned properties by name, its planned relations by key. */
export interface NodeRow {
  readonly id: string;
  readonly [relation: PlanKey]: ListResult | undefined;
  readonly [property: string]: unknown;
}

/** A page as the store answers it. */
export interface ListResult {
  /** Absent unless the plan asked for rows; one more than the page holds when there is a next page. */
  readonly rows?: readonly ListRow[];
  /** Absent unless the plan asked for it. */
  readonly total?: number;
}

/** One row of a page: its place in the order, the node under each planned key, and the planned values of the edge. */
export interface ListRow {
  /** The values of the order keys, then the id. */
  readonly key: readonly (string | number | null)[];
  readonly support?: number;
  readonly confidence?: number;
  readonly edges?: readonly EdgeKind[];
  readonly bestGain?: number | null;
  readonly [node: PlanKey]: NodeRow | undefined;
  readonly [evidence: EvidenceKey]: readonly EvidenceRow[] | undefined;
}

/** One assertion behind an edge, with the asserting paper under each planned key. */
export interface EvidenceRow {
  readonly kind: EdgeKind;
  readonly mention: string | null;
  readonly field: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly extractor: string;
  readonly confidence: number;
  readonly status: (typeof STATUSES)[number];
  readonly resolution: string;
  readonly [paper: PlanKey]: NodeRow | undefined;
}
