import { assertionConditions, ROLLUP_HOPS } from "../compile/pattern.js";
import { Scope } from "../compile/scope.js";
import type { GraphEngine } from "../engine.js";
import { cypher, type Fragment, Integer, join, raw, statement } from "../statement.js";
import type { Assertions } from "./figure-scope.js";
import {
  NEIGHBOUR_BOUNDS,
  NEIGHBOUR_SORTS,
  type NeighbourCounts,
  type NeighbourSort,
  outside,
  type SharedNeighbour,
  sharedNeighbours,
  startsAt,
  unseen,
} from "./shared-neighbours.js";

/** Whose gaps: platforms that a technique was not evaluated on, or techniques that were not evaluated on a platform. */
export interface CoverageGapsRequest {
  readonly of: "technique" | "hardware";
  readonly id: string;
  readonly assertions: Assertions;
  readonly first: number;
}

export interface CoverageGaps {
  /** Greatest score first, then by id. */
  readonly gaps: readonly CoverageGap[];
  /** Whether there was more to read than the bounds allow. */
  readonly sampled: boolean;
  /** How many neighbours so many have that they say too little. */
  readonly tooCommon: number;
}

/** A technique and a platform that it was not evaluated on. */
export interface CoverageGap {
  readonly technique: string;
  readonly hardware: string;
  /** The sum over the reasons of `evaluated` by `others`, each cut to six decimals. */
  readonly score: number;
  /** What adds most first, then by sort and id. */
  readonly reasons: readonly GapReason[];
}

/** A neighbour of the technique: of the other techniques that have it, some were evaluated on the platform. */
export interface GapReason extends SharedNeighbour {
  readonly evaluated: number;
  readonly others: number;
}

/** What makes techniques alike here; where they were evaluated is the question itself. */
export const GAP_SORTS: readonly NeighbourSort[] = ["broader", "baseline", "task"];

/** How many techniques that share neighbours with one are looked at: those that share most, then by id. */
export const MOST_ALIKE = 200;

type Row = {
  starts: number;
  alike: number;
  counts: NeighbourCounts[];
  rows: { id: string; points: number; reasons: GapReason[] }[];
};

/**
 * Pairs that nobody has evaluated though it is to be expected, since techniques with the same neighbours were. That is
 * the sum of how similar those are to the technique (see `similar`), so that both directions give a pair one score.
 * One statement.
 */
export async function coverageGaps(read: GraphEngine["read"], request: CoverageGapsRequest): Promise<CoverageGaps> {
  const { of, id } = request;
  const compiled = of === "technique" ? platformsMissing(request) : techniquesMissing(request);
  const [row] = await read<Row>(statement(compiled));
  const { starts, alike, counts, rows } = row ?? { starts: 0, alike: 0, counts: [], rows: [] };
  const { sampled, tooCommon } = unseen(starts, counts);
  return {
    gaps: rows.map(({ id: other, points, reasons }) => ({
      ...(of === "technique" ? { technique: id, hardware: other } : { technique: other, hardware: id }),
      score: points / 1_000_000,
      reasons: reasons.sort(byWeight),
    })),
    sampled: sampled || alike > MOST_ALIKE,
    tooCommon,
  };
}

function byWeight(one: GapReason, other: GapReason): number {
  const place = ({ sort }: GapReason) => NEIGHBOUR_SORTS.indexOf(sort);
  return (
    other.evaluated * one.others - one.evaluated * other.others ||
    place(one) - place(other) ||
    (one.id < other.id ? -1 : 1)
  );
}

/** From the technique to those that share its neighbours, and on to the platforms of these. */
function platformsMissing({ id, assertions, first }: CoverageGapsRequest): Fragment {
  const own = cypher`UNWIND starts AS s ${evaluatedOn("s", assertions)} RETURN collect(DISTINCT h.id) AS own`;
  const alike = cypher`UNWIND neighbours AS n WITH n, size(n.having) - n.held AS others WHERE others > 0 UNWIND n.having AS u WITH u, sum(1000000 / others) AS points, collect({sort: n.sort, id: n.id, name: n.name, others: others}) AS shared ORDER BY points DESC, u.id WITH u, shared WHERE ${outside("Technique", id, assertions)} WITH {u: u, shared: shared} AS one LIMIT ${new Integer(MOST_ALIKE + 1)} RETURN collect(one) AS alike`;
  const ranked = cypher`UNWIND alike[0..${new Integer(MOST_ALIKE)}] AS one WITH own, one.u AS u, one.shared AS shared ${evaluatedOn("u", assertions)} WITH DISTINCT own, u, shared, h WHERE NOT h.id IN own UNWIND shared AS n WITH h, n.sort AS sort, n.id AS id, n.name AS name, n.others AS others, count(u) AS evaluated WITH h, sum(evaluated * 1000000 / others) AS points, collect({sort: sort, id: id, name: name, others: others, evaluated: evaluated}) AS reasons ORDER BY points DESC, h.id LIMIT ${new Integer(first)} RETURN collect({id: h.id, points: points, reasons: reasons}) AS rows`;
  return cypher`${startsAt("Technique", id, assertions)} ${shared(assertions)} CALL (starts) { ${own} } CALL (neighbours) { ${alike} } CALL (alike, own) { ${ranked} } RETURN size(starts) AS starts, size(alike) AS alike, counts, rows`;
}

/** From the platform to the techniques that were evaluated on it, and on to those that share their neighbours. */
function techniquesMissing({ id, assertions, first }: CoverageGapsRequest): Fragment {
  const on = assertions.includeNarrower
    ? cypher`MATCH (:HardwarePlatform {id: ${id}})<-[:BROADER*0..${ROLLUP_HOPS}]-(p:HardwarePlatform) WITH DISTINCT p`
    : cypher`MATCH (p:HardwarePlatform {id: ${id}})`;
  const starts = cypher`${on} MATCH (p)<-[e:EVALUATED_ON]-(s:Technique) WHERE ${counted(assertions)} WITH DISTINCT s LIMIT ${new Integer(NEIGHBOUR_BOUNDS.read + 1)} WITH collect(s) AS starts`;
  const broader = assertions.includeNarrower
    ? cypher`MATCH (s)-[:BROADER*0..${ROLLUP_HOPS}]->(t:Technique)`
    : raw("WITH s AS t");
  const within = cypher`UNWIND starts AS s ${broader} RETURN collect(DISTINCT t.id) AS within`;
  const ranked = cypher`UNWIND neighbours AS n WITH within, n, size(n.having) - 1 AS others WHERE others > 0 UNWIND n.having AS t WITH within, t, sum(n.held * 1000000 / others) AS points, collect({sort: n.sort, id: n.id, name: n.name, others: others, evaluated: n.held}) AS reasons ORDER BY points DESC, t.id WITH within, t, points, reasons WHERE NOT t.id IN within AND COUNT { ${evaluatedOn("t", assertions)} AND h.id = ${id} } = 0 WITH t, points, reasons LIMIT ${new Integer(first)} RETURN collect({id: t.id, points: points, reasons: reasons}) AS rows`;
  return cypher`${starts} ${shared(assertions)} CALL (starts) { ${within} } CALL (neighbours, within) { ${ranked} } RETURN size(starts) AS starts, 0 AS alike, counts, rows`;
}

const shared = (assertions: Assertions) => sharedNeighbours("Technique", GAP_SORTS, assertions, new Scope());

/** Binds `h` to each platform that the technique was evaluated on, and those that it belongs to if narrower ones count. */
function evaluatedOn(technique: string, assertions: Assertions): Fragment {
  const to = assertions.includeNarrower ? cypher`(:HardwarePlatform)-[:BROADER*0..${ROLLUP_HOPS}]->` : raw("");
  return cypher`MATCH (${raw(technique)})-[e:EVALUATED_ON]->${to}(h:HardwarePlatform) WHERE ${counted(assertions)}`;
}

const counted = (assertions: Assertions) => join([raw("true"), ...assertionConditions(raw("e"), assertions)], " AND ");
