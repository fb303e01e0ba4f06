import { assertionConditions, ROLLUP_HOPS } from "../compile/pattern.js";
import type { Scope } from "../compile/scope.js";
import { type RelationName, relation } from "../model/relations.js";
import type { NodeLabel } from "../model/vocabulary.js";
import type { AssertionFilter } from "../plan.js";
import { cypher, type Fragment, join, raw } from "../statement.js";

/** What figures hang together with, as scopes and axes name it; those that usually have few figures come first. */
export const FIGURE_ENDS = ["paper", "dataset", "technique", "metric", "task", "hardware"] as const;
export type FigureEnd = (typeof FIGURE_ENDS)[number];

export const END_LABELS = {
  paper: "Paper",
  dataset: "Dataset",
  technique: "Technique",
  metric: "Metric",
  task: "Task",
  hardware: "HardwarePlatform",
} as const satisfies Record<FigureEnd, NodeLabel>;

/** The way from a figure to each end: over a single relation, and for a task over one more behind it. */
const WAYS: Readonly<Record<FigureEnd, { readonly next: RelationName; readonly behind?: RelationName }>> = {
  paper: { next: "Measurement.paper" },
  dataset: { next: "Measurement.dataset" },
  technique: { next: "Measurement.subjectTechnique" },
  metric: { next: "Measurement.metric" },
  task: { next: "Measurement.paper", behind: "Paper.tasks" },
  hardware: { next: "Measurement.hardware" },
};

/** Which assertions and figures count; `includeNarrower` counts what holds for narrower platforms and techniques. */
export type Assertions = Omit<AssertionFilter, "edges">;

/** Which figures a question is about. */
export interface FigureScope {
  /** Each leaves the figures of any of its nodes. A statement starts at the first, so that with the fewest comes first. */
  readonly ends: readonly { readonly end: FigureEnd; readonly ids: readonly string[] }[];
  /** Years in which the paper was submitted, both included; null for any, and for papers without a date. */
  readonly years: { readonly from: number; readonly to: number } | null;
  readonly assertions: Assertions;
}

/** Clauses that bind the variable `figure` to each figure of the scope, once. */
export function figuresIn(figureScope: FigureScope, figure: Fragment, scope: Scope): Fragment {
  const [first, ...others] = figureScope.ends;
  const start =
    first === undefined ? cypher`MATCH (${figure}:Measurement)` : startAt(first, figureScope.assertions, figure, scope);
  return onlyIn({ ...figureScope, ends: others }, start, figure, scope);
}

/** The clauses in `start`, a MATCH the last of them, and those that leave of their figures the ones of the scope. */
export function onlyIn(
  { ends, years, assertions }: FigureScope,
  start: Fragment,
  figure: Fragment,
  scope: Scope,
): Fragment {
  const conditions = assertionConditions(figure, assertions);
  const clauses = [
    start,
    ...(conditions.length === 0 ? [] : [cypher`WHERE ${join(conditions, " AND ")}`]),
    ...ends.map(({ end, ids }) => onlyOf(end, [...ids], assertions, figure, scope)),
    ...(years === null ? [] : [onlyFrom(years, figure, scope)]),
  ];
  return join(clauses, " ");
}

/** Clauses that go from the node in the variable `start` to its figures, each once; the last of them is a MATCH. */
export function figuresOf(
  end: FigureEnd,
  start: Fragment,
  assertions: Assertions,
  figure: Fragment,
  scope: Scope,
): Fragment {
  const { next, behind } = WAYS[end];
  const clauses: Fragment[] = [];
  let reached = start;
  if (rollsUp(end, assertions)) {
    reached = scope.variable("s");
    const label = raw(END_LABELS[end]);
    clauses.push(cypher`MATCH (${start})<-[:BROADER*0..${ROLLUP_HOPS}]-(${reached}:${label}) WITH DISTINCT ${reached}`);
  }
  if (behind !== undefined) {
    const [edge, near] = [scope.variable("r"), scope.variable("s")];
    const conditions = assertionConditions(edge, assertions);
    const where = conditions.length === 0 ? raw("") : cypher` WHERE ${join(conditions, " AND ")}`;
    clauses.push(cypher`MATCH ${back(behind, near, edge, reached)}${where} WITH DISTINCT ${near}`);
    reached = near;
  }
  clauses.push(cypher`MATCH ${back(next, figure, scope.variable("r"), reached)}`);
  return join(clauses, " ");
}

/** The step from a figure to the node next to it on the way to that end, ready to stand behind MATCH. */
export function nextTo(end: FigureEnd, figure: Fragment, near: Fragment, scope: Scope): Fragment {
  return forth(WAYS[end].next, figure, scope.variable("r"), near);
}

function startAt(
  { end, ids }: FigureScope["ends"][number],
  assertions: Assertions,
  figure: Fragment,
  scope: Scope,
): Fragment {
  const [id, start] = [scope.variable("id"), scope.variable("n")];
  const found = cypher`UNWIND ${[...new Set(ids)]} AS ${id} MATCH (${start}:${raw(END_LABELS[end])} {id: ${id}})`;
  return cypher`${found} ${figuresOf(end, start, assertions, figure, scope)}`;
}

/**
 * Leaves the figures that lead to any of the nodes. They are grouped by the node next to them, so that what that one
 * leads to is looked up once: 14,000 figures on 1,200 platforms take a third of the time on Neo4j.
 */
function onlyOf(end: FigureEnd, ids: string[], assertions: Assertions, figure: Fragment, scope: Scope): Fragment {
  const { next, behind } = WAYS[end];
  const [near, edge, far, group] = [scope.variable("s"), scope.variable("r"), scope.variable("n"), scope.variable("g")];
  const match = cypher`MATCH ${forth(next, figure, scope.variable("r"), near)}`;
  const grouped = (way: Fragment, conditions: readonly Fragment[] = []) => {
    const where = join([...conditions, cypher`${far}.id IN ${ids}`], " AND ");
    return cypher`${match} WITH ${near}, collect(${figure}) AS ${group} WHERE COUNT { ${way} WHERE ${where} } > 0 UNWIND ${group} AS ${figure}`;
  };
  if (behind !== undefined) return grouped(forth(behind, near, edge, far), assertionConditions(edge, assertions));
  if (rollsUp(end, assertions)) {
    return grouped(cypher`(${near})-[:BROADER*0..${ROLLUP_HOPS}]->(${far}:${raw(END_LABELS[end])})`);
  }
  return cypher`${match} WHERE ${near}.id IN ${ids}`;
}

/** Days sort as texts, so each begins with its year or comes after it. */
function onlyFrom({ from, to }: { from: number; to: number }, figure: Fragment, scope: Scope): Fragment {
  const paper = scope.variable("p");
  const begin = (year: number) => String(year).padStart(4, "0");
  return cypher`MATCH (${figure})<-[:REPORTS]-(${paper}:Paper) WHERE ${paper}.submitted >= ${begin(from)} AND ${paper}.submitted < ${begin(to + 1)}`;
}

const rollsUp = (end: FigureEnd, { includeNarrower }: Assertions) =>
  includeNarrower && (end === "hardware" || end === "technique");

/** A step over a relation from its bound start. */
function forth(name: RelationName, from: Fragment, edge: Fragment, to: Fragment): Fragment {
  const { edges, direction, to: label } = relation(name);
  const [left, right] = direction === "out" ? [raw("-"), raw("->")] : [raw("<-"), raw("-")];
  return cypher`(${from})${left}[${edge}:${raw(edges.join("|"))}]${right}(${to}:${raw(label)})`;
}

/** The same step from its bound end. */
function back(name: RelationName, from: Fragment, edge: Fragment, to: Fragment): Fragment {
  const { edges, direction, from: label } = relation(name);
  const [left, right] = direction === "out" ? [raw("<-"), raw("-")] : [raw("-"), raw("->")];
  return cypher`(${to})${left}[${edge}:${raw(edges.join("|"))}]${right}(${from}:${raw(label)})`;
}
