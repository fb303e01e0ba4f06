import { EDGE_KINDS } from "../model/edges.js";
import { NODES } from "../model/nodes.js";
import type { NodeLabel } from "../model/vocabulary.js";
import type { ListPlan, NodePlan } from "../plan.js";
import { cypher, type Fragment, join, raw, type Statement, statement } from "../statement.js";
import { compileList, compileNode } from "./list.js";
import { Scope } from "./scope.js";

/** A page of nodes of one kind: one row with `list`, a ListResult. */
export function listStatement(plan: ListPlan): Statement {
  const scope = new Scope();
  const node = scope.variable("n");
  const { subqueries, value } = compileList(plan, cypher`MATCH (${node}:${raw(plan.label)})`, node, scope);
  return statement(cypher`${join(subqueries, " ")} RETURN ${value} AS list`);
}

/** Nodes by their ids: a row `{id, node}` for each id that exists, in no particular order. */
export function nodesStatement(plan: NodePlan, ids: readonly string[]): Statement {
  return found(
    plan,
    (node) => cypher`UNWIND ${[...new Set(ids)]} AS wanted MATCH (${node}:${raw(plan.label)} {id: wanted})`,
  );
}

/**
 * The node that a name or alias stands for: at most one row `{id, node}`. Where several nodes bear the name, the one
 * whose canonical name it is comes first, then the order of ids.
 *
 * @param key the normalised name, as nameKey gives it
 */
export function namedStatement(plan: NodePlan, key: string): Statement {
  const id = `${NODES[plan.label].idPrefix}:${key}`;
  return found(
    plan,
    (node) =>
      cypher`MATCH (:Name {id: ${id}})-[:NAMES]->(${node}:${raw(plan.label)}) WITH DISTINCT ${node} ORDER BY ${node}.id <> ${id}, ${node}.id LIMIT 1`,
  );
}

/** The paper with a property of this value: at most one row `{id, node}`. */
export function paperStatement(plan: NodePlan, property: "arxivId" | "titleKey", value: string): Statement {
  return found(
    plan,
    (node) => cypher`MATCH (${node}:Paper {${raw(property)}: ${value}}) WITH ${node} ORDER BY ${node}.id LIMIT 1`,
  );
}

function found(plan: NodePlan, source: (node: Fragment) => Fragment): Statement {
  const scope = new Scope();
  const node = scope.variable("n");
  const { subqueries, value } = compileNode(plan, node, scope);
  return statement(join([source(node), ...subqueries, cypher`RETURN ${node}.id AS id, ${value} AS node`], " "));
}

/** How many nodes of each kind there are: one row, a number under each label. */
export function countStatement(labels: readonly NodeLabel[]): Statement {
  const counts = labels.map((label) => raw(`CALL () { MATCH (n:${label}) RETURN count(n) AS ${label} }`));
  return statement(cypher`${join(counts, " ")} RETURN ${raw(labels.join(", "))}`);
}

/** How many edges of each kind there are: rows `{kind, count}`, by kind. */
export function edgeCountStatement(): Statement {
  const kinds = Object.keys(EDGE_KINDS).sort();
  const counts = kinds.map((kind, index) => raw(`CALL () { MATCH ()-[r:${kind}]->() RETURN count(r) AS c${index} }`));
  const rows = kinds.map((kind, index) => raw(`{kind: '${kind}', count: c${index}}`));
  return statement(
    cypher`${join(counts, " ")} UNWIND [${join(rows, ", ")}] AS row RETURN row.kind AS kind, row.count AS count ORDER BY kind`,
  );
}
