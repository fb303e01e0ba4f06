import type { PlanKey } from "../answer.js";
import type { ListPlan, NodePlan, RelationPlan } from "../plan.js";
import { cypher, type Fragment, Integer, join, raw } from "../statement.js";
import { type Compiled, type Entry, mapOf, subqueriesOf } from "./compiled.js";
import { compileBestGain, compileEvidence, type Folded, foldedValues, onceEach } from "./edge.js";
import { filterExpression } from "./filter.js";
import { compileKeys, isAfter, orderBy } from "./order.js";
import { match, patternOf } from "./pattern.js";
import type { Scope } from "./scope.js";

/** The nodes that a page is taken from. */
interface Source {
  /** The subquery's beginning, with the variables that it takes over from outside. */
  readonly call: Fragment;
  /** Clauses that match the nodes, perhaps several times. */
  readonly matched: Fragment;
  /** The variable that holds a node. */
  readonly node: Fragment;
  /** The clause that leaves each node once; null where it is matched once. */
  readonly once: Fragment | null;
  /** The values that this clause binds beside the node. */
  readonly folded: readonly Folded[];
  /** Further values of each row. */
  readonly details: readonly Entry[];
}

/** What a plan wants of the node in the variable: a map of its properties and relations. */
export function compileNode(plan: NodePlan, node: Fragment, scope: Scope): Compiled {
  const relations = plan.relations.map((relationPlan) => compileRelation(relationPlan, node, scope));
  const properties = [...new Set(["id", ...plan.properties])].map((property) => raw(`.${property}`));
  return { subqueries: subqueriesOf(relations), value: cypher`${node} ${mapOf(relations, ...properties)}` };
}

/** A list that starts from no other node. `matched` matches the nodes of the plan's label in the variable `node`. */
export function compileList(plan: ListPlan, matched: Fragment, node: Fragment, scope: Scope): Compiled {
  const where = plan.filter === null ? raw("") : cypher` WHERE ${filterExpression(plan.filter, node, scope)}`;
  const source = {
    call: raw("CALL ()"),
    matched: cypher`${matched}${where}`,
    node,
    once: null,
    folded: [],
    details: [],
  };
  return compilePage(plan, source, scope);
}

/** The nodes at the other end of a relation from the node in `start`. */
function compileRelation(plan: RelationPlan, start: Fragment, scope: Scope): Entry {
  const end = scope.variable("n");
  const pattern = patternOf(plan.relation, plan.assertions, start, end, scope);
  const condition = plan.filter === null ? null : filterExpression(plan.filter, end, scope);
  const ends = { start, end };
  const folded = foldedValues(plan, pattern.edge, scope);
  const source = {
    call: cypher`CALL (${start})`,
    matched: match(pattern, condition),
    node: end,
    once: onceEach(end, folded),
    folded,
    details: [
      ...plan.evidence.map((evidence) =>
        compileEvidence(evidence, plan, ends, (paper) => nodeEntries(evidence.papers, paper, scope), scope),
      ),
      ...(plan.edge.includes("bestGain") ? [compileBestGain(plan, ends, scope)] : []),
    ],
  };
  return { as: plan.as, ...compilePage(plan, source, scope) };
}

/** What is wanted of one node under several keys. */
function nodeEntries(plans: Readonly<Record<PlanKey, NodePlan>>, node: Fragment, scope: Scope): Entry[] {
  return Object.entries(plans).map(([as, plan]) => ({ as, ...compileNode(plan, node, scope) }));
}

/** A map with `total` and `rows`, as far as the plan wants them, each from a subquery of its own. */
function compilePage(plan: ListPlan, source: Source, scope: Scope): Compiled {
  const subqueries: Fragment[] = [];
  const entries: Fragment[] = [];
  if (plan.total) {
    const total = scope.variable("total");
    // Without DISTINCT, Neo4j knows how many nodes of a label there are without looking at them.
    const counted = source.once === null ? source.node : cypher`DISTINCT ${source.node}`;
    subqueries.push(cypher`${source.call} { ${source.matched} RETURN count(${counted}) AS ${total} }`);
    entries.push(cypher`total: ${total}`);
  }
  if (plan.first !== null) {
    const rows = scope.variable("rows");
    subqueries.push(cypher`${source.call} { ${compileRows(plan, plan.first, source, scope)} AS ${rows} }`);
    entries.push(cypher`rows: ${rows}`);
  }
  return { subqueries, value: cypher`{${join(entries, ", ")}}` };
}

/** From the matched nodes to a page of rows: each node once, keys, cursor, order, limit, what is wanted of each. */
function compileRows(plan: ListPlan, first: number, source: Source, scope: Scope): Fragment {
  const { matched, node, once, folded, details } = source;
  const keys = compileKeys(plan.order, node, folded, scope);
  const nodes = nodeEntries(plan.nodes, node, scope);
  const carried = folded.map(({ variable }) => variable);
  const bound = keys.map(({ variable, expression }) =>
    expression === null ? variable : cypher`${expression} AS ${variable}`,
  );
  const row = [
    cypher`key: [${join([...keys.map(({ variable }) => variable), cypher`${node}.id`], ", ")}]`,
    ...folded.map(({ value, variable }) => cypher`${raw(value)}: ${variable}`),
  ];
  const subqueries = subqueriesOf([...nodes, ...details]);
  const clauses = [
    matched,
    ...(once === null ? [] : [once]),
    ...keys.flatMap(({ subquery }) => (subquery === null ? [] : [subquery])),
    cypher`WITH ${join([node, ...carried, ...bound], ", ")}`,
    ...(plan.after === null ? [] : [cypher`WHERE ${isAfter(plan.after, keys, node)} WITH *`]),
    orderBy(keys, node),
    cypher`LIMIT ${new Integer(first + 1)}`,
    // Rows come out of a subquery in any order.
    ...(subqueries.length === 0 ? [] : [...subqueries, cypher`WITH * ${orderBy(keys, node)}`]),
    cypher`RETURN collect(${mapOf([...nodes, ...details], ...row)})`,
  ];
  return join(clauses, " ");
}
