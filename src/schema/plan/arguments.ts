import { BenchgraphError } from "../../errors.js";
import type { EdgeKind } from "../../graph/model/edges.js";
import { type RelationName, relation } from "../../graph/model/relations.js";
import { type NodeLabel, STATUSES } from "../../graph/model/vocabulary.js";
import { type AssertionFilter, type CursorPosition, EVERYTHING_ASSERTED, type OrderKey } from "../../graph/plan.js";
import { isAsserted } from "../input/assertions.js";
import { defaultOrder, orderOf } from "../input/orders.js";
import type { CheckedInput } from "../refs.js";
import { rolesOf } from "../roles.js";
import { decodeCursor } from "./cursor.js";

/** How many nodes a page holds when the caller doesn't say, and at the most. */
export const DEFAULT_FIRST = 20;
export const MAX_FIRST = 100;

/** How many assertions `evidence` holds when the caller doesn't say. */
export const DEFAULT_EVIDENCE = 5;

/**
 * The length of a page.
 *
 * @throws BenchgraphError BAD_INPUT outside of 0 to 100
 */
export function pageLength(args: CheckedInput, otherwise = DEFAULT_FIRST): number {
  const first = typeof args.first === "number" ? args.first : otherwise;
  if (first >= 0 && first <= MAX_FIRST) return first;
  throw new BenchgraphError("BAD_INPUT", `\`first\` is ${first}; a page holds 0 to ${MAX_FIRST} nodes.`, {
    hint: "Ask for smaller pages and follow pageInfo.endCursor.",
  });
}

/**
 * A whole number that an argument gives, checked before the store is asked.
 *
 * @throws BenchgraphError BAD_INPUT outside of the bounds, which are allowed themselves
 */
export function boundedArgument(
  args: CheckedInput,
  name: string,
  { least, most, otherwise }: { readonly least: number; readonly most: number; readonly otherwise: number },
): number {
  const value = args[name];
  if (typeof value !== "number") return otherwise;
  if (value >= least && value <= most) return value;
  throw new BenchgraphError("BAD_INPUT", `\`${name}\` is ${value}; it takes ${least} to ${most}.`);
}

/** The order of a list: what orderBy says, or the default of the kind. */
export function orderArgument(args: CheckedInput, label: NodeLabel, related: boolean): readonly OrderKey[] {
  const wanted = Array.isArray(args.orderBy) ? args.orderBy : [];
  if (wanted.length === 0) return defaultOrder(label, related).keys;
  const { sortables } = orderOf(label, related);
  return wanted.flatMap((one: CheckedInput) =>
    sortables.filter(({ field }) => one[field] != null).map(({ field, key }) => key(one[field] === "descending")),
  );
}

/** The order of a relation's list. */
export function relationOrder(args: CheckedInput, relationName: RelationName): readonly OrderKey[] {
  return orderArgument(args, relation(relationName).to, isAsserted(relationName));
}

/** Where a page of nodes of a kind begins. */
export function afterArgument(args: CheckedInput, label: NodeLabel, order: readonly OrderKey[]): CursorPosition | null {
  return typeof args.after === "string" ? decodeCursor(args.after, label, order) : null;
}

/** Which assertions count. */
export function assertionArgument(args: CheckedInput, relationName?: RelationName): AssertionFilter {
  const statuses = args.statuses;
  return {
    edges: relationName === undefined ? null : edgesOfRoles(args.role, relationName),
    statuses: Array.isArray(statuses)
      ? STATUSES.filter((status) => statuses.includes(status))
      : EVERYTHING_ASSERTED.statuses,
    minConfidence: typeof args.minConfidence === "number" ? args.minConfidence : 0,
    includeNarrower: args.includeNarrower !== false,
  };
}

function edgesOfRoles(wanted: unknown, relationName: RelationName): EdgeKind[] | null {
  const roles = rolesOf(relationName);
  if (roles === null || !Array.isArray(wanted)) return null;
  return Object.entries(roles.edges).flatMap(([role, edge]) => (wanted.includes(role) ? [edge] : []));
}
