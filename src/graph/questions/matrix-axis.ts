import { assertionConditions, ROLLUP_HOPS } from "../compile/pattern.js";
import { Scope } from "../compile/scope.js";
import type { GraphEngine } from "../engine.js";
import type { NodeLabel } from "../model/vocabulary.js";
import { cypher, type Fragment, join, raw, statement } from "../statement.js";
import { type Assertions, END_LABELS, type FigureEnd, nextTo } from "./figure-scope.js";

/** What the rows and the columns of a matrix can be. */
export const MATRIX_AXES = [
  "technique",
  "technique-kind",
  "hardware",
  "hardware-kind",
  "hardware-class",
  "metric",
  "task",
  "dataset",
  "paper",
  "year",
] as const;
export type MatrixAxis = (typeof MATRIX_AXES)[number];

/** What figures hang together with that gives them a place on the axis, and by what of it they are told apart. */
const PLACES: Readonly<Record<MatrixAxis, { readonly end: FigureEnd; readonly by: "id" | "kind" | "year" }>> = {
  technique: { end: "technique", by: "id" },
  "technique-kind": { end: "technique", by: "kind" },
  hardware: { end: "hardware", by: "id" },
  "hardware-kind": { end: "hardware", by: "kind" },
  "hardware-class": { end: "hardware", by: "id" },
  metric: { end: "metric", by: "id" },
  task: { end: "task", by: "id" },
  dataset: { end: "dataset", by: "id" },
  paper: { end: "paper", by: "id" },
  year: { end: "paper", by: "year" },
};

/** The kind of the nodes whose ids are the keys of the axis; null where they are words or years. */
export function axisLabel(axis: MatrixAxis): NodeLabel | null {
  const { end, by } = PLACES[axis];
  return by === "id" ? END_LABELS[end] : null;
}

/** Clauses that leave the figures with a place on the axis, and bind `near` to the node next to each that gives it. */
export function placedOn(
  axis: MatrixAxis,
  assertions: Assertions,
  figure: Fragment,
  near: Fragment,
  scope: Scope,
): Fragment {
  const match = cypher`MATCH ${nextTo(PLACES[axis].end, figure, near, scope)}`;
  if (axis === "year") return cypher`${match} WHERE ${near}.submitted IS NOT NULL`;
  if (axis === "hardware-class" && !assertions.includeNarrower) return cypher`${match} WHERE ${isClass(near)}`;
  const way = axis === "task" || axis === "hardware-class" ? wayOn(axis, assertions, near, scope) : null;
  return way === null ? match : cypher`${match} WHERE COUNT { ${way.path} } > 0`;
}

/** The place on the axis that the node next to a figure gives it. */
export function placeOn(axis: MatrixAxis, near: Fragment): Fragment {
  const { by } = PLACES[axis];
  return by === "year" ? cypher`substring(${near}.submitted, 0, 4)` : cypher`${near}.${raw(by)}`;
}

/**
 * The keys of the axis that places lead to. On most axes a place is its own key; what is rolled up leads to the keys of
 * all that is broader, and a paper to its tasks. Costs one statement at the most.
 */
export async function keysOn(
  read: GraphEngine["read"],
  axis: MatrixAxis,
  assertions: Assertions,
  places: ReadonlySet<string>,
): Promise<(place: string) => readonly string[]> {
  const scope = new Scope();
  const [near, id] = [scope.variable("n"), scope.variable("id")];
  const way = wayOn(axis, assertions, near, scope);
  if (way === null || places.size === 0) return (place) => [place];
  const label = raw(axis === "task" ? "Paper" : END_LABELS[PLACES[axis].end]);
  const [row] = await read<{ keys: [place: string, key: string][] }>(
    statement(
      cypher`UNWIND ${[...places]} AS ${id} MATCH (${near}:${label} {id: ${id}}) MATCH ${way.path} WITH DISTINCT ${near}, ${way.to} RETURN collect([${near}.id, ${way.to}.id]) AS keys`,
    ),
  );
  const keys = new Map<string, string[]>();
  for (const [place, key] of row?.keys ?? []) keys.set(place, [...(keys.get(place) ?? []), key]);
  return (place) => keys.get(place) ?? [];
}

/** The way from the node next to a figure to the nodes whose ids are keys; null where that is the node itself, or none. */
function wayOn(axis: MatrixAxis, assertions: Assertions, near: Fragment, scope: Scope) {
  const [to, edge] = [scope.variable("k"), scope.variable("r")];
  if (axis === "task") {
    const conditions = assertionConditions(edge, assertions);
    const where = conditions.length === 0 ? raw("") : cypher` WHERE ${join(conditions, " AND ")}`;
    return { to, path: cypher`(${near})-[${edge}:ADDRESSES]->(${to}:Task)${where}` };
  }
  if (!assertions.includeNarrower || !["technique", "hardware", "hardware-class"].includes(axis)) return null;
  const path = cypher`(${near})-[:BROADER*0..${ROLLUP_HOPS}]->(${to}:${raw(END_LABELS[PLACES[axis].end])})`;
  return { to, path: axis === "hardware-class" ? cypher`${path} WHERE ${isClass(to)}` : path };
}

const isClass = (platform: Fragment) => cypher`${platform}.granularity = 'class'`;
