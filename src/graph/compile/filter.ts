import type { Filter } from "../plan.js";
import { cypher, type Fragment, join, raw } from "../statement.js";
import { countOf, patternOf } from "./pattern.js";
import type { Scope } from "./scope.js";

const TRUE = raw("true");
const OPERATORS = { eq: "=", ne: "<>", lt: "<", lte: "<=", gt: ">", gte: ">=" } as const;

/**
 * A condition on the variable `node` as a boolean expression that is never null: a comparison with an absent
 * property is false, so that NOT includes what has no value. (Cypher's own NOT would leave it out.)
 */
export function filterExpression(filter: Filter, node: Fragment, scope: Scope): Fragment {
  switch (filter.kind) {
    case "and":
    case "or": {
      const parts = filter.filters.map((part) => filterExpression(part, node, scope));
      if (parts.length === 0) return filter.kind === "and" ? TRUE : raw("false");
      return cypher`(${join(parts, filter.kind === "and" ? " AND " : " OR ")})`;
    }
    case "not":
      return cypher`NOT (${filterExpression(filter.filter, node, scope)})`;
    case "compare":
      return comparison(filter, cypher`${node}.${raw(filter.property)}`);
    case "in": {
      const property = cypher`${node}.${raw(filter.property)}`;
      return cypher`(${property} IS NOT NULL AND ${property} IN ${[...filter.values]})`;
    }
    case "present":
      return cypher`${node}.${raw(filter.property)} IS ${raw(filter.present ? "NOT NULL" : "NULL")}`;
    case "within":
      return cypher`(${node}.id = ${filter.id} OR COUNT { MATCH (${node})-[:BROADER*1..8]->(${scope.variable("w")} {id: ${filter.id}}) } > 0)`;
    case "related":
      return related(filter, node, scope);
  }
}

function comparison(filter: Extract<Filter, { kind: "compare" }>, property: Fragment): Fragment {
  const { operator, value } = filter;
  const present = cypher`${property} IS NOT NULL`;
  switch (operator) {
    case "ne":
      return cypher`(${property} IS NULL OR ${property} <> ${value})`;
    case "contains":
      return cypher`(${present} AND toLower(${property}) CONTAINS ${String(value).toLowerCase()})`;
    case "startsWith":
      return cypher`(${present} AND toLower(${property}) STARTS WITH ${String(value).toLowerCase()})`;
    case "has":
      return cypher`(${present} AND ${value} IN ${property})`;
    default:
      return cypher`(${present} AND ${property} ${raw(OPERATORS[operator])} ${value})`;
  }
}

/** COUNT, not EXISTS: the embedded engine runs it about 25 times as fast, Neo4j plans both alike. */
function related(filter: Extract<Filter, { kind: "related" }>, node: Fragment, scope: Scope): Fragment {
  const end = scope.variable("n");
  const pattern = patternOf(filter.relation, filter.assertions, node, end, scope);
  const condition = filter.filter === null ? null : filterExpression(filter.filter, end, scope);
  if (filter.quantifier === "some") return cypher`${countOf(pattern, condition)} > 0`;
  if (filter.quantifier === "none") return cypher`${countOf(pattern, condition)} = 0`;
  return condition === null ? TRUE : cypher`${countOf(pattern, cypher`NOT (${condition})`)} = 0`;
}
