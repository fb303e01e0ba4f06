import { EDGE_KINDS, type EdgeKind } from "../model/edges.js";
import { NODE_LABELS, type NodeLabel } from "../model/vocabulary.js";
import type { ListPlan, NodePlan } from "../plan.js";
import { cypher, type Fragment, join, raw, type Statement, statement } from "../statement.js";
import { compileList, compileNode } from "./list.js";
import { lookUp, type NodeKey } from "./look-up.js";
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

/** The node that a key stands for: at most one row `{id, node}`. */
export function lookUpStatement(plan: NodePlan, key: NodeKey): Statement {
  return found(plan, (node) => lookUp(plan.label, key, node));
}

function found(plan: NodePlan, source: (node: Fragment) => Fragment): Statement {
  const scope = new Scope();
  const node = scope.variable("n");
  const { subqueries, value } = compileNode(plan, node, scope);
  return statement(join([source(node), ...subqueries, cypher`RETURN ${node}.id AS id, ${value} AS node`], " "));
}

/** How many nodes of these kinds there are: one row, a number under each label. */
export function countStatement(labels: readonly NodeLabel[]): Statement {
  return statement(raw(`${countsOf(labels)} RETURN ${labels.join(", ")}`));
}

/** How much the graph holds; edges of every kind, in the order of their names, parallel ones each by itself. */
export type GraphCounts = {
  readonly nodes: Readonly<Record<NodeLabel, number>>;
  readonly edges: readonly { readonly kind: EdgeKind; readonly count: number }[];
};

/** How many nodes and edges of each kind there are: one row, {@link GraphCounts}. */
export function graphCountStatement(): Statement {
  const kinds = Object.keys(EDGE_KINDS).sort();
  const edges = kinds.map((kind) => `CALL () { MATCH ()-[r:${kind}]->() RETURN count(r) AS ${kind} }`).join(" ");
  const nodeCounts = NODE_LABELS.map((label) => `${label}: ${label}`).join(", ");
  const edgeCounts = kinds.map((kind) => `{kind: '${kind}', count: ${kind}}`).join(", ");
  return statement(raw(`${countsOf(NODE_LABELS)} ${edges} RETURN {${nodeCounts}} AS nodes, [${edgeCounts}] AS edges`));
}

function countsOf(labels: readonly NodeLabel[]): string {
  return labels.map((label) => `CALL () { MATCH (n:${label}) RETURN count(n) AS ${label} }`).join(" ");
}
