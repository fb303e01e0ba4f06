import type { EvidenceKey, PlanKey } from "./answer.js";
import type { EdgeKind } from "./model/edges.js";
import type { RelationName } from "./model/relations.js";
import type { NodeLabel, STATUSES } from "./model/vocabulary.js";

/** A value that properties are compared with. */
export type FilterValue = string | number;

/**
 * A condition on a node. `present: false` means that the property has no value. `contains` and `startsWith`
 * ignore case. `has` looks into a list. A comparison with an absent property doesn't hold, and its negation does.
 */
export type Filter =
  | { readonly kind: "and" | "or"; readonly filters: readonly Filter[] }
  | { readonly kind: "not"; readonly filter: Filter }
  | {
      readonly kind: "compare";
      readonly property: string;
      readonly operator: "eq" | "ne" | "lt" | "lte" | "gt" | "gte" | "contains" | "startsWith" | "has";
      readonly value: FilterValue;
    }
  | { readonly kind: "in"; readonly property: string; readonly values: readonly FilterValue[] }
  | { readonly kind: "present"; readonly property: string; readonly present: boolean }
  /** The node with this id, or one that is narrower (along BROADER). */
  | { readonly kind: "within"; readonly id: string }
  | {
      readonly kind: "related";
      readonly relation: RelationName;
      readonly quantifier: "some" | "every" | "none";
      readonly assertions: AssertionFilter;
      /** Condition on the node at the other end; null for any. */
      readonly filter: Filter | null;
    };

/** Which assertions count: the edges that texts assert, or the measurements at the other end. */
export interface AssertionFilter {
  /** Restricts a relation of several edge kinds, such as a paper's roles; null for all, empty for none. */
  readonly edges: readonly EdgeKind[] | null;
  readonly statuses: readonly (typeof STATUSES)[number][];
  /** 0 to 1; 0 leaves nothing out. */
  readonly minConfidence: number;
  /** On relations declared `narrower`: include what holds for narrower nodes. */
  readonly includeNarrower: boolean;
}

/** What to sort by. Absent values come last in both directions; ties are broken by id. */
export type OrderKey =
  /** `foldCase` sorts text without regard to case. */
  | { readonly by: "property"; readonly property: string; readonly foldCase: boolean; readonly descending: boolean }
  /** The number of related nodes. */
  | { readonly by: "count"; readonly relation: RelationName; readonly descending: boolean }
  /** The greatest gain among related measurements. */
  | { readonly by: "bestGain"; readonly relation: RelationName; readonly descending: boolean }
  /** A value of the edge that leads here: how many papers support it, or its greatest confidence. */
  | { readonly by: "support" | "confidence"; readonly descending: boolean };

/** The place in an ordered list after which a page begins: the values of its order keys, then the id. */
export interface CursorPosition {
  readonly keys: readonly (string | number | null)[];
  readonly id: string;
}

/** What is wanted of a node: properties of the model, and relations; pure data. */
export interface NodePlan {
  readonly label: NodeLabel;
  readonly properties: readonly string[];
  readonly relations: readonly RelationPlan[];
}

/** What is wanted of the assertions behind an edge. */
export interface EvidencePlan {
  /** The key of the answer in the row. */
  readonly as: EvidenceKey;
  readonly first: number;
  /** The asserting paper, once for every key that it is asked under. */
  readonly papers: Readonly<Record<PlanKey, NodePlan>>;
}

/** A page of an ordered list of nodes. */
export interface ListPlan {
  readonly label: NodeLabel;
  readonly filter: Filter | null;
  readonly order: readonly OrderKey[];
  /** How many rows; one more is fetched to know whether there is a next page. Null when no row is wanted. */
  readonly first: number | null;
  readonly after: CursorPosition | null;
  /** Whether the number of all rows is wanted. */
  readonly total: boolean;
  /** The node of each row, once for every key that it is asked under. */
  readonly nodes: Readonly<Record<PlanKey, NodePlan>>;
}

/** The nodes at the other end of a relation. A `single` relation takes its first row. */
export interface RelationPlan extends ListPlan {
  /** The key of the answer in the node's map. */
  readonly as: PlanKey;
  readonly relation: RelationName;
  readonly assertions: AssertionFilter;
  /** Values of the edge wanted in every row. */
  readonly edge: readonly EdgeValue[];
  readonly evidence: readonly EvidencePlan[];
}

/** `support`: number of papers; `confidence`: the greatest; `edges`: which kinds; `bestGain`: of the figures for the pair. */
export type EdgeValue = "support" | "confidence" | "edges" | "bestGain";

/** Nothing rejected, everything else: what an answer rests on unless the question says otherwise. */
export const EVERYTHING_ASSERTED: AssertionFilter = {
  edges: null,
  statuses: ["asserted", "confirmed"],
  minConfidence: 0,
  includeNarrower: true,
};
