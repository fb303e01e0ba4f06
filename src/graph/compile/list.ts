import { PROVENANCE } from "../model/edges.js";
import { relation } from "../model/relations.js";
import type { EvidencePlan, ListPlan, NodePlan, RelationPlan } from "../plan.js";
import { cypher, type Fragment, Integer, join, raw } from "../statement.js";
import { filterExpression } from "./filter.js";
import { type CompiledKey, compileKeys, isAfter, orderBy } from "./order.js";
import { match, patternOf } from "./pattern.js";
import { quoted, type Scope } from "./scope.js";

/** Subqueries that compute something, and the expression that then stands for it. */
export interface Compiled {
  readonly subqueries: readonly Fragment[];
  readonly value: Fragment;
}

/** What a plan wants of the node in the variable: a map of its properties and relations. */
export function compileNode(plan: NodePlan, node: Fragment, scope: Scope): Compiled {
  const relations = plan.relations.map((relationPlan) => ({
    as: relationPlan.as,
    ...compileRelation(relationPlan, node, scope),
  }));
  const entries = [...new Set(["id", ...plan.properties])].map((property) => raw(`.${property}`));
  const nested = relations.map(({ as, value }) => cypher`${quoted(as)}: ${value}`);
  return {
    subqueries: relations.flatMap(({ subqueries }) => subqueries),
    value: cypher`${node} {${join([...entries, ...nested], ", ")}}`,
  };
}

/** The nodes at the other end of a relation from the node in `start`. */
export function compileRelation(plan: RelationPlan, start: Fragment, scope: Scope): Compiled {
  const end = scope.variable("n");
  const pattern = patternOf(plan.relation, plan.assertions, start, end, scope);
  const condition = plan.filter === null ? null : filterExpression(plan.filter, end, scope);
  const matched = match(pattern, condition);
  const folded: Fragment[] = [];
  const wants = (value: string) => plan.edge.some((one) => one === value) || plan.order.some(({ by }) => by === value);
  if (wants("support")) folded.push(cypher`count(DISTINCT ${pattern.edge}.paper) AS support`);
  if (wants("confidence")) folded.push(cypher`max(${pattern.edge}.confidence) AS confidence`);
  if (wants("edges")) folded.push(cypher`collect(DISTINCT type(${pattern.edge})) AS edges`);
  const carried = folded.length === 0 ? [] : ["support", "confidence", "edges"].filter(wants).map(raw);
  const distinct = folded.length === 0 ? cypher`WITH DISTINCT ${end}` : cypher`WITH ${join([end, ...folded], ", ")}`;
  const details = [
    ...plan.evidence.map((evidence) => compileEvidence(evidence, plan, start, end, scope)),
    ...(plan.edge.includes("bestGain") ? [bestGainOfPair(plan, start, end, scope)] : []),
  ];
  const edgeEntries = [
    ...carried.map((name) => cypher`${name}: ${name}`),
    ...details.map(({ as, value }) => cypher`${quoted(as)}: ${value}`),
  ];
  const rows =
    plan.first === null
      ? null
      : compileRows(plan, cypher`${matched} ${distinct}`, end, carried, details, edgeEntries, scope);
  return subqueriesOf(plan, cypher`CALL (${start})`, matched, end, rows, scope);
}

/** A list that starts from no other node. `source` matches the nodes of the list in the variable `node`. */
export function compileList(plan: ListPlan, source: Fragment, node: Fragment, scope: Scope): Compiled {
  const condition = plan.filter === null ? raw("") : cypher` WHERE ${filterExpression(plan.filter, node, scope)}`;
  const matched = cypher`${source}${condition}`;
  const rows = plan.first === null ? null : compileRows(plan, cypher`${matched} WITH ${node}`, node, [], [], [], scope);
  return subqueriesOf(plan, raw("CALL ()"), matched, node, rows, scope);
}

function subqueriesOf(
  plan: ListPlan,
  call: Fragment,
  matched: Fragment,
  end: Fragment,
  rows: Fragment | null,
  scope: Scope,
): Compiled {
  const subqueries: Fragment[] = [];
  const entries: Fragment[] = [];
  if (plan.total) {
    const total = scope.variable("total");
    subqueries.push(cypher`${call} { ${matched} RETURN count(DISTINCT ${end}) AS ${total} }`);
    entries.push(cypher`total: ${total}`);
  }
  if (rows !== null) {
    const collected = scope.variable("rows");
    subqueries.push(cypher`${call} { ${rows} AS ${collected} }`);
    entries.push(cypher`rows: ${collected}`);
  }
  return { subqueries, value: cypher`{${join(entries, ", ")}}` };
}

/** From distinct nodes to a page of rows: keys, cursor, order, limit, what is wanted of each, RETURN collect(…). */
function compileRows(
  plan: ListPlan,
  distinctNodes: Fragment,
  node: Fragment,
  carried: readonly Fragment[],
  details: readonly Compiled[],
  edgeEntries: readonly Fragment[],
  scope: Scope,
): Fragment {
  const keys = compileKeys(plan.order, node, scope);
  const nodes = Object.entries(plan.nodes).map(([as, nodePlan]) => ({ as, ...compileNode(nodePlan, node, scope) }));
  const subqueries = [...nodes, ...details].flatMap((one) => one.subqueries);
  const row = [
    cypher`key: [${join([...keys.map(({ variable }) => variable), cypher`${node}.id`], ", ")}]`,
    ...edgeEntries,
    ...nodes.map(({ as, value }) => cypher`${quoted(as)}: ${value}`),
  ];
  const page = [
    distinctNodes,
    ...keyClauses(keys, node, carried),
    ...(plan.after === null ? [] : [cypher`WHERE ${isAfter(plan.after, keys, node)} WITH *`]),
    orderBy(keys, node),
    cypher`LIMIT ${new Integer((plan.first ?? 0) + 1)}`,
    ...subqueries,
    cypher`WITH * ${orderBy(keys, node)}`,
    cypher`RETURN collect({${join(row, ", ")}})`,
  ];
  return join(page, " ");
}

/** Binds the order keys' variables, so that cursor and ORDER BY can name them. */
function keyClauses(keys: readonly CompiledKey[], node: Fragment, carried: readonly Fragment[]): Fragment[] {
  const subqueries = keys.flatMap(({ subquery }) => (subquery === null ? [] : [subquery]));
  const bound = keys.map(({ variable, expression }) =>
    expression === null ? variable : cypher`${expression} AS ${variable}`,
  );
  return [...subqueries, cypher`WITH ${join([node, ...carried, ...bound], ", ")}`];
}

/** The assertions behind the edge between two nodes, surest first. */
function compileEvidence(
  evidence: EvidencePlan,
  plan: RelationPlan,
  start: Fragment,
  end: Fragment,
  scope: Scope,
): Compiled & { as: string } {
  const pattern = patternOf(plan.relation, plan.assertions, start, end, scope);
  const { edge } = pattern;
  const paper = scope.variable("p");
  const list = scope.variable("evidence");
  const papers = Object.entries(evidence.papers).map(([as, node]) => ({ as, ...compileNode(node, paper, scope) }));
  const order = cypher`ORDER BY ${edge}.confidence DESC, ${edge}.paper, type(${edge}), ${edge}.ordinal`;
  const entries = [
    ...Object.keys(PROVENANCE).map((property) => raw(`.${property}`)),
    cypher`kind: type(${edge})`,
    ...papers.map(({ as, value }) => cypher`${quoted(as)}: ${value}`),
  ];
  const clauses = [
    match(pattern),
    cypher`WITH ${edge} ${order} LIMIT ${new Integer(evidence.first)}`,
    cypher`MATCH (${paper}:Paper {id: ${edge}.paper})`,
    ...papers.flatMap(({ subqueries }) => subqueries),
    cypher`WITH * ${order}`,
    cypher`RETURN collect(${edge} {${join(entries, ", ")}}) AS ${list}`,
  ];
  return {
    as: evidence.as,
    subqueries: [cypher`CALL (${start}, ${end}) { ${join(clauses, " ")} }`],
    value: list,
  };
}

/** The greatest gain among the figures for a technique on a platform, whichever of the two the relation starts from. */
function bestGainOfPair(plan: RelationPlan, start: Fragment, end: Fragment, scope: Scope): Compiled & { as: string } {
  const fromTechnique = relation(plan.relation).from === "Technique";
  const measurement = scope.variable("m");
  const best = scope.variable("best");
  const subject = fromTechnique ? start : end;
  const platform = scope.variable("h");
  const assertions = { ...plan.assertions, edges: null };
  const ofSubject = patternOf("Technique.measurements", assertions, subject, measurement, scope);
  const rollup = !fromTechnique && plan.assertions.includeNarrower;
  const onPlatform = rollup
    ? cypher`MATCH (${measurement})-[:MEASURED_ON]->(${platform}:HardwarePlatform)-[:BROADER*0..8]->(${start})`
    : cypher`MATCH (${measurement})-[:MEASURED_ON]->(${fromTechnique ? end : start})`;
  return {
    as: "bestGain",
    subqueries: [
      cypher`CALL (${start}, ${end}) { ${match(ofSubject)} ${onPlatform} RETURN max(${measurement}.gain) AS ${best} }`,
    ],
    value: best,
  };
}
