import type { EvidenceRow } from "../../answer.js";
import { Scope } from "../../compile/scope.js";
import type { GraphEngine } from "../../engine.js";
import { EDGE_KINDS, type EdgeKind, PROVENANCE } from "../../model/edges.js";
import { cypher, Integer, join, raw } from "../../statement.js";
import { eachNode, readItems } from "./each-node.js";
import { among, edgeConditions, kindsOf, type Walk, where } from "./walk.js";

/** All edges of a kind that lead from one node to another, as one. */
export interface WalkedEdge {
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
  /** How many papers assert it; 1 for edges that no text asserts. */
  readonly support: number;
  /** The greatest confidence among the assertions; null for edges that no text asserts. */
  readonly confidence: number | null;
}

/** The edges between the nodes, loops left out, in the order of kinds, then of ids. One statement. */
export async function edgesAmong(
  read: GraphEngine["read"],
  walk: Walk,
  ids: ReadonlySet<string>,
): Promise<WalkedEdge[]> {
  const listings = eachNode([...ids], new Scope(), (node) => {
    const kept = where(
      cypher`${among(ids)}[m.id] IS NOT NULL`,
      cypher`m.id <> ${node}.id`,
      ...edgeConditions(walk, raw("r")),
    );
    return {
      clauses: cypher`MATCH (${node})-[r:${kindsOf(walk)}]->(m)${kept} WITH ${node}, m, type(r) AS kind, count(DISTINCT r.paper) AS papers, max(r.confidence) AS confidence`,
      item: cypher`{kind: kind, from: ${node}.id, to: m.id, support: papers, confidence: confidence}`,
    };
  });
  const edges = await readItems<WalkedEdge>(read, listings);
  return edges
    .map((edge) => (EDGE_KINDS[edge.kind].asserted ? edge : { ...edge, support: 1, confidence: null }))
    .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

/** An assertion of an edge, and the paper that it is from. */
export interface EdgeEvidence extends EvidenceRow {
  readonly paper: string;
}

/** How many assertions of an edge are kept. */
const EVIDENCE = 100;

/** The assertions behind edges, surest first, by {@link placeOf} the edge. One statement. */
export async function evidenceOf(
  read: GraphEngine["read"],
  walk: Walk,
  edges: readonly WalkedEdge[],
): Promise<ReadonlyMap<string, readonly EdgeEvidence[]>> {
  const wanted: Record<string, { to: string; kind: EdgeKind }[]> = {};
  for (const { kind, from, to } of edges)
    if (EDGE_KINDS[kind].asserted) wanted[from] = [...(wanted[from] ?? []), { to, kind }];
  const counted = where(raw("m.id = edge.to AND type(r) = edge.kind"), ...edgeConditions(walk, raw("r")));
  const listings = eachNode(Object.keys(wanted), new Scope(), (node) => ({
    clauses: cypher`UNWIND ${wanted}[${node}.id] AS edge CALL (${node}, edge) { MATCH (${node})-[r:${kindsOf(walk)}]->(m)${counted} WITH r ORDER BY r.confidence DESC, r.paper, r.ordinal LIMIT ${new Integer(EVIDENCE)} RETURN collect(r {${provenance}, kind: type(r)}) AS rows }`,
    item: cypher`{kind: edge.kind, from: ${node}.id, to: edge.to, rows: rows}`,
  }));
  const found = await readItems<WalkedEdge & { rows: EdgeEvidence[] }>(read, listings);
  return new Map(found.map((edge) => [placeOf(edge), edge.rows]));
}

const provenance = join(
  Object.keys(PROVENANCE).map((property) => raw(`.${property}`)),
  ", ",
);

/** Where an edge stands among others. */
export function placeOf({ kind, from, to }: Pick<WalkedEdge, "kind" | "from" | "to">): string {
  return `${kind} ${from} ${to}`;
}
