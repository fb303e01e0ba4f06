import { EDGE_KINDS, type EdgeKind } from "../../model/edges.js";
import { NODES } from "../../model/nodes.js";
import type { NodeLabel } from "../../model/vocabulary.js";
import type { AssertionFilter } from "../../plan.js";
import { cypher, type Fragment, join, type ParameterValue, raw } from "../../statement.js";

/** Which edges a question follows from node to node, in either direction. */
export interface Walk {
  /** At least one. */
  readonly via: readonly EdgeKind[];
  /** Kinds of the nodes to step on, beside those in `always`; null for any. */
  readonly through: readonly NodeLabel[] | null;
  /** Which asserted edges and figures count; other edges always do. */
  readonly assertions: Pick<AssertionFilter, "statuses" | "minConfidence">;
  /** Nodes to step on whatever they are: those that the question names. */
  readonly always: ReadonlySet<string>;
}

export const ALL_EDGES: readonly EdgeKind[] = Object.keys(EDGE_KINDS).filter(
  (kind): kind is EdgeKind => kind in EDGE_KINDS,
);

/** The kinds of edges as a pattern has them: `USES|STUDIES`. */
export const kindsOf = ({ via }: Pick<Walk, "via">): Fragment => raw(via.join("|"));

/** Ids as a map, in which both engines look one up at once; in a list the embedded engine looks through all. */
export const among = (ids: Iterable<string>): ParameterValue => Object.fromEntries([...ids].map((id) => [id, true]));

/** Conditions on an edge: those that no text asserts carry neither status nor confidence. */
export function edgeConditions({ assertions }: Walk, edge: Fragment): Fragment[] {
  return conditionsOn(edge, assertions).map(({ property, met }) => cypher`(${property} IS NULL OR ${met})`);
}

/** Conditions on a node to step on. */
export function nodeConditions({ assertions, through, always }: Walk, node: Fragment): Fragment[] {
  const conditions = conditionsOn(node, assertions).map(({ met }) => cypher`(NOT ${node}:Measurement OR ${met})`);
  // By the id and not by labels, whose names would have to stand in the text: Neo4j plans each text anew.
  if (through !== null)
    conditions.push(cypher`split(${node}.id, ':')[0] IN ${through.map((label) => NODES[label].idPrefix)}`);
  return [cypher`(${among(always)}[${node}.id] IS NOT NULL OR (${join(conditions, " AND ")}))`];
}

function conditionsOn(holder: Fragment, { statuses, minConfidence }: Walk["assertions"]) {
  const [status, confidence] = [cypher`${holder}.status`, cypher`${holder}.confidence`];
  const conditions = [{ property: status, met: cypher`${status} IN ${[...statuses]}` }];
  if (minConfidence > 0) conditions.push({ property: confidence, met: cypher`${confidence} >= ${minConfidence}` });
  return conditions;
}

/** `WHERE` with the conditions, or nothing. */
export function where(...conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? raw("") : cypher` WHERE ${join(conditions, " AND ")}`;
}
