import { Scope } from "../compile/scope.js";
import type { GraphEngine } from "../engine.js";
import { cypher, Integer, statement } from "../statement.js";
import type { Assertions } from "./figure-scope.js";
import {
  type AlikeLabel,
  NEIGHBOUR_SORTS,
  type NeighbourCounts,
  type NeighbourSort,
  outside,
  type SharedNeighbour,
  sharedNeighbours,
  startsAt,
  unseen,
} from "./shared-neighbours.js";

/** What the others are to be like. */
export interface SimilarRequest {
  readonly label: AlikeLabel;
  readonly id: string;
  /** The neighbours that count. */
  readonly sorts: readonly NeighbourSort[];
  readonly assertions: Assertions;
  readonly first: number;
}

/** What is like a technique or a platform. */
export interface Similar {
  /** Greatest score first, then by id. */
  readonly alike: readonly Alike[];
  /** Whether there was more to read than the bounds allow. */
  readonly sampled: boolean;
  /** How many neighbours so many have that they say too little. */
  readonly tooCommon: number;
}

export interface Alike {
  readonly id: string;
  /** The sum over what is shared of one by `others`, each cut to six decimals. */
  readonly score: number;
  /** What adds most first, then by sort and id. */
  readonly shared: readonly (SharedNeighbour & { readonly others: number })[];
}

type Row = {
  starts: number;
  counts: NeighbourCounts[];
  rows: { id: string; points: number; shared: (SharedNeighbour & { others: number })[] }[];
};

/**
 * Ranks techniques or platforms by the neighbours that they share with one of them. A neighbour adds the more the
 * fewer have it, one by their number: the resource allocation index of Zhou, Lü and Zhang, "Predicting missing links
 * via local information" (2009). The sum is one of whole millionths, so that its order does not matter. One statement.
 */
export async function similar(read: GraphEngine["read"], request: SimilarRequest): Promise<Similar> {
  const [{ starts, counts, rows } = { starts: 0, counts: [], rows: [] }] = await read<Row>(statementOf(request));
  return {
    alike: rows.map(({ id, points, shared }) => ({ id, score: points / 1_000_000, shared: shared.sort(byWeight) })),
    ...unseen(starts, counts),
  };
}

function byWeight(one: Alike["shared"][number], other: Alike["shared"][number]): number {
  const place = ({ sort }: SharedNeighbour) => NEIGHBOUR_SORTS.indexOf(sort);
  return one.others - other.others || place(one) - place(other) || (one.id < other.id ? -1 : 1);
}

function statementOf({ label, id, sorts, assertions, first }: SimilarRequest) {
  const ranked = cypher`UNWIND neighbours AS n WITH n, size(n.having) - n.held AS others WHERE others > 0 UNWIND n.having AS u WITH u, sum(1000000 / others) AS points, collect({sort: n.sort, id: n.id, name: n.name, others: others}) AS shared ORDER BY points DESC, u.id WITH u, points, shared WHERE ${outside(label, id, assertions)} WITH u, points, shared LIMIT ${new Integer(first)} RETURN collect({id: u.id, points: points, shared: shared}) AS rows`;
  return statement(
    cypher`${startsAt(label, id, assertions)} ${sharedNeighbours(label, sorts, assertions, new Scope())} CALL (neighbours) { ${ranked} } RETURN size(starts) AS starts, counts, rows`,
  );
}
