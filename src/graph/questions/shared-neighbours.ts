import { match, patternOf, ROLLUP_HOPS } from "../compile/pattern.js";
import type { Scope } from "../compile/scope.js";
import { type RelationName, relation } from "../model/relations.js";
import { EVERYTHING_ASSERTED } from "../plan.js";
import { cypher, type Fragment, Integer, join, raw } from "../statement.js";
import type { Assertions } from "./figure-scope.js";

/** What can have neighbours in common with its like. */
export type AlikeLabel = "Technique" | "HardwarePlatform";

/** The sorts of neighbours that techniques, or platforms, have in common. */
export const NEIGHBOUR_SORTS = ["broader", "baseline", "task", "evaluation", "metric"] as const;
export type NeighbourSort = (typeof NEIGHBOUR_SORTS)[number];

/** Bounds for each sort, so that a hub is answered as quickly as anything else. */
export const NEIGHBOUR_BOUNDS = {
  /** How many of its assertions or figures are read, and how many narrower nodes they are read of. */
  read: 500,
  /** How many neighbours are looked at: those that most papers or figures lead to, then by id. */
  seen: 20,
  /** A neighbour that more assertions or figures lead to, of whatever status, says too little of those that have it. */
  common: 100,
} as const;

/** A neighbour that others have as well. */
export interface SharedNeighbour {
  readonly sort: NeighbourSort;
  readonly id: string;
  readonly name: string;
}

/** How far one sort of neighbours was read: `kept` are those found that were looked at and are not too common. */
export interface NeighbourCounts {
  readonly read: number;
  readonly found: number;
  readonly kept: number;
}

/** One or two relations from a node to its neighbours, and those from a neighbour to all that have it. */
interface Way {
  readonly there: readonly [RelationName, RelationName?];
  readonly back: readonly [RelationName, RelationName?];
}

const WAYS: Readonly<Record<AlikeLabel, Readonly<Record<NeighbourSort, Way>>>> = {
  Technique: {
    broader: { there: ["Technique.broader"], back: ["Technique.narrower"] },
    baseline: { there: ["Technique.comparedAgainst"], back: ["Technique.comparedBy"] },
    task: { there: ["Technique.papers", "Paper.tasks"], back: ["Task.papers", "Paper.techniques"] },
    evaluation: { there: ["Technique.evaluatedOn"], back: ["HardwarePlatform.techniques"] },
    metric: {
      there: ["Technique.measurements", "Measurement.metric"],
      back: ["Metric.measurements", "Measurement.subjectTechnique"],
    },
  },
  HardwarePlatform: {
    broader: { there: ["HardwarePlatform.broader"], back: ["HardwarePlatform.narrower"] },
    baseline: { there: ["HardwarePlatform.comparedAgainst"], back: ["HardwarePlatform.comparedBy"] },
    task: { there: ["HardwarePlatform.papers", "Paper.tasks"], back: ["Task.papers", "Paper.hardware"] },
    evaluation: { there: ["HardwarePlatform.techniques"], back: ["Technique.evaluatedOn"] },
    metric: {
      there: ["HardwarePlatform.measurements", "Measurement.metric"],
      back: ["Metric.measurements", "Measurement.hardware"],
    },
  },
};

/** Clauses that bind the variable `starts` to a list of the node, and of those that are narrower if they count. */
export function startsAt(label: AlikeLabel, id: string, { includeNarrower }: Assertions): Fragment {
  const node = raw(label);
  const found = includeNarrower
    ? cypher`MATCH (:${node} {id: ${id}})<-[:BROADER*0..${ROLLUP_HOPS}]-(s:${node}) WITH DISTINCT s`
    : cypher`MATCH (s:${node} {id: ${id}}) WITH s`;
  return cypher`${found} LIMIT ${new Integer(NEIGHBOUR_BOUNDS.read + 1)} WITH collect(s) AS starts`;
}

/** The condition on the variable `u` that it is not the node itself, nor narrower if those count. */
export function outside(label: AlikeLabel, id: string, { includeNarrower }: Assertions): Fragment {
  return includeNarrower
    ? cypher`COUNT { (u)-[:BROADER*0..${ROLLUP_HOPS}]->(x:${raw(label)}) WHERE x.id = ${id} } = 0`
    : cypher`u.id <> ${id}`;
}

/**
 * Clauses that go on from the variable `starts` and end with one row: `starts`, `counts`, a list of
 * {@link NeighbourCounts}, and `neighbours`, a list of {@link SharedNeighbour} with `having`, all nodes that have the
 * neighbour, and `held`, how many of `starts` do.
 */
export function sharedNeighbours(
  label: AlikeLabel,
  sorts: readonly NeighbourSort[],
  assertions: Assertions,
  scope: Scope,
): Fragment {
  const parts = sorts.map((sort) => neighboursOf(sort, WAYS[label][sort], assertions, scope));
  const calls = parts.map(({ clauses }) => clauses);
  const all = (lists: readonly Fragment[]) => (lists.length === 0 ? raw("[]") : join(lists, " + "));
  return cypher`${join(calls, " ")} WITH starts, ${all(parts.map(({ neighbours }) => neighbours))} AS neighbours, ${all(parts.map(({ counts }) => counts))} AS counts`;
}

function neighboursOf(sort: NeighbourSort, { there, back }: Way, assertions: Assertions, scope: Scope) {
  const [neighbours, counts] = [scope.variable("neighbours"), scope.variable("counts")];
  const { read, seen, common } = NEIGHBOUR_BOUNDS;
  const step = (name: RelationName, from: string, to: string) => {
    const filter = { ...EVERYTHING_ASSERTED, ...assertions, includeNarrower: false };
    const pattern = patternOf(name, filter, raw(from), raw(to), scope);
    return { clauses: match(pattern), edge: pattern.edge };
  };
  const [near, far] = there;
  const out = step(near, "s", far === undefined ? "k" : "m");
  const by = far === undefined ? cypher`k: k, by: ${out.edge}.paper` : raw("m: m, by: m.id");
  const walk = cypher`UNWIND starts AS s ${out.clauses} WITH {s: s, ${by}} AS w LIMIT ${new Integer(read + 1)} RETURN collect(w) AS walked`;
  const reached =
    far === undefined
      ? raw("WITH w.s AS s, w.k AS k, w.by AS by")
      : cypher`WITH w.s AS s, w.m AS m, w.by AS by ${step(far, "m", "k").clauses}`;
  const found = cypher`UNWIND walked AS w ${reached} WITH k, count(DISTINCT s) AS held, count(DISTINCT by) AS support ORDER BY support DESC, k.id RETURN collect({k: k, held: held}) AS found`;
  const [home, rest] = back;
  const having =
    rest === undefined
      ? step(home, "k", "u").clauses
      : cypher`${step(home, "k", "q").clauses} WITH DISTINCT q ${step(rest, "q", "u").clauses}`;
  const kept = cypher`UNWIND found[0..${new Integer(seen)}] AS f WITH f.k AS k, f.held AS held WHERE COUNT { ${edgesTo(home)} } <= ${common} CALL (k) { ${having} WITH DISTINCT u RETURN collect(u) AS having } RETURN collect({sort: ${raw(`'${sort}'`)}, id: k.id, name: k.name, having: having, held: held}) AS kept`;
  return {
    neighbours,
    counts,
    clauses: cypher`CALL (starts) { CALL (starts) { ${walk} } CALL (walked) { ${found} } CALL (found) { ${kept} } RETURN kept AS ${neighbours}, [{read: size(walked), found: size(found), kept: size(kept)}] AS ${counts} }`,
  };
}

/** Everything that leads to the neighbour: without a label, so that Neo4j has the number at hand. */
function edgesTo(home: RelationName): Fragment {
  const { edges, direction } = relation(home);
  const [left, right] = direction === "out" ? [raw("-"), raw("->")] : [raw("<-"), raw("-")];
  return cypher`(k)${left}[:${raw(edges.join("|"))}]${right}()`;
}

/** Whether something was not read for its number, and how many neighbours were left out as too common. */
export function unseen(starts: number, counts: readonly NeighbourCounts[]): { sampled: boolean; tooCommon: number } {
  const { read, seen } = NEIGHBOUR_BOUNDS;
  return {
    sampled: starts > read || counts.some((one) => one.read > read || one.found > seen),
    tooCommon: counts.reduce((sum, { found, kept }) => sum + Math.min(found, seen) - kept, 0),
  };
}
