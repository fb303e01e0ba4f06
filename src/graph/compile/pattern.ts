import { EDGE_KINDS } from "../model/edges.js";
import { type RelationName, relation } from "../model/relations.js";
import { STATUSES } from "../model/vocabulary.js";
import type { AssertionFilter } from "../plan.js";
import { cypher, type Fragment, join, raw } from "../statement.js";
import type { Scope } from "./scope.js";

/** Longest chain of BROADER edges that is followed; the catalogue's chains are at most 4 long. */
export const ROLLUP_HOPS = raw("8");

/** The way from a node over a relation, ready to stand behind MATCH. */
export interface Pattern {
  /** Path patterns from the start to the other end, one after the other. */
  readonly paths: readonly Fragment[];
  /** Condition on the relationship and, for measurements, on the node at the other end; null when there is none. */
  readonly where: Fragment | null;
  /** The variable of the relationship. */
  readonly edge: Fragment;
  /** Steps in between that may be reached in several ways, and have to be made distinct. */
  readonly distinct: Fragment | null;
}

/** The pattern of a relation from the variable `start` to the variable `end`. */
export function patternOf(
  relationName: RelationName,
  assertions: AssertionFilter,
  start: Fragment,
  end: Fragment,
  scope: Scope,
): Pattern {
  const definition = relation(relationName);
  const edge = scope.variable("r");
  const { edges } = assertions;
  const kinds = raw((edges === null || edges.length === 0 ? definition.edges : edges).join("|"));
  const [left, right] = definition.direction === "out" ? [raw("-"), raw("->")] : [raw("<-"), raw("-")];
  const rollsUp = definition.narrower === true && assertions.includeNarrower;
  const from = rollsUp ? scope.variable("s") : start;
  const step = cypher`(${from})${left}[${edge}:${kinds}]${right}(${end}:${raw(definition.to)})`;
  const conditions: Fragment[] = edges?.length === 0 ? [raw("false")] : [];
  if (definition.edges.some((kind) => EDGE_KINDS[kind].asserted))
    conditions.push(...assertionConditions(edge, assertions));
  if (definition.to === "Measurement") conditions.push(...assertionConditions(end, assertions));
  return {
    paths: rollsUp
      ? [cypher`(${start})<-[:BROADER*0..${ROLLUP_HOPS}]-(${from}:${raw(definition.from)})`, step]
      : [step],
    where: conditions.length === 0 ? null : join(conditions, " AND "),
    edge,
    distinct: rollsUp ? from : null,
  };
}

/** Conditions on something that carries provenance: a relationship or a measurement. */
export function assertionConditions(
  holder: Fragment,
  { statuses, minConfidence }: Pick<AssertionFilter, "statuses" | "minConfidence">,
): Fragment[] {
  const conditions: Fragment[] = [];
  if (statuses.length < STATUSES.length) conditions.push(cypher`${holder}.status IN ${[...statuses]}`);
  if (minConfidence > 0) conditions.push(cypher`${holder}.confidence >= ${minConfidence}`);
  return conditions;
}

/** MATCH clauses of the pattern with further conditions on its end. */
export function match(pattern: Pattern, ...more: (Fragment | null)[]): Fragment {
  const conditions = [pattern.where, ...more].filter((condition) => condition !== null);
  const where = conditions.length === 0 ? raw("") : cypher` WHERE ${join(conditions, " AND ")}`;
  const [first, second] = pattern.paths;
  if (first === undefined) throw new RangeError("A pattern has at least one path.");
  if (second === undefined || pattern.distinct === null) return cypher`MATCH ${first}${where}`;
  return cypher`MATCH ${first} WITH DISTINCT ${pattern.distinct} MATCH ${second}${where}`;
}

/** The pattern as one path inside COUNT { … }, where a repeated step does no harm. */
export function countOf(pattern: Pattern, condition: Fragment | null): Fragment {
  const conditions = [pattern.where, condition].filter((one) => one !== null);
  const where = conditions.length === 0 ? raw("") : cypher` WHERE ${join(conditions, " AND ")}`;
  return cypher`COUNT { MATCH ${join(pattern.paths, ", ")}${where} }`;
}
