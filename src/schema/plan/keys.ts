import type { GraphQLResolveInfo } from "graphql";
import { BenchgraphError } from "../../errors.js";
import type { EvidenceKey, PlanKey } from "../../graph/answer.js";
import type { NodeLabel } from "../../graph/model/vocabulary.js";

type ResponseKey = string | number;

/** Where a node's row holds the relation that a connection asks for; also where evidence holds its paper. */
export const relationKey = (responseKey: ResponseKey): PlanKey => `_${responseKey}`;

/** Where a node's row holds a single relation that leads to nodes of this kind. */
export const singleKey = (responseKey: ResponseKey, to: NodeLabel): PlanKey => `_${responseKey}.${to}`;

/** Where the one row of a single relation holds its node. */
export const SINGLE_NODE_KEY = "_node" satisfies PlanKey;

/** Where a page's row holds its node for a field `nodes`, or for a field `node` below a field `edges`. */
export const nodeKey = (...responseKeys: [nodes: ResponseKey] | [edges: ResponseKey, node: ResponseKey]): PlanKey =>
  `_${responseKeys.join(".")}`;

/** Where a page's row holds the assertions for a field `evidence` below a field `edges`. */
export const evidenceKey = (edges: ResponseKey, evidence: ResponseKey): EvidenceKey => `evidence.${edges}.${evidence}`;

/** Where a figure or an assertion holds the paper whose text it is quoted from; no field has such a response key. */
export const TEXT_KEY = "_$text" satisfies PlanKey;

/**
 * What the plan of a field has put under a key.
 *
 * @throws BenchgraphError INTERNAL when there is nothing: a fault of the planner's
 */
export function planned<Value>(value: Value | undefined, { parentType, fieldName }: GraphQLResolveInfo): Value {
  if (value !== undefined) return value;
  throw new BenchgraphError("INTERNAL", `The plan has left out what ${parentType.name}.${fieldName} needs.`);
}
