import type { GraphTransaction } from "../../graph/engine.js";
import { type EdgeKind, HARDWARE_ROLE_EDGES, TECHNIQUE_ROLE_EDGES } from "../../graph/model/edges.js";
import { cypher, type Fragment, raw, statement } from "../../graph/statement.js";

/** What runs a reading statement: a transaction, or an engine by itself. */
export type Reader = Pick<GraphTransaction, "run">;

/** An asserted edge as it is stored. */
export interface StoredEdge extends Record<string, unknown> {
  /** Id of the paper that asserts it. */
  readonly paper: string;
  readonly kind: EdgeKind;
  readonly properties: Record<string, unknown>;
  /** Id of the node that it points at. */
  readonly target: string;
}

const papers = (ids: readonly string[]) => cypher`UNWIND ${ids} AS id MATCH (p:Paper {id: id})`;
const techniques = raw(`[:${Object.values(TECHNIQUE_ROLE_EDGES).join("|")}]`);
const hardware = raw(`[:${Object.values(HARDWARE_ROLE_EDGES).join("|")}]`);

/** From the papers to what they name. */
const naming = (ids: readonly string[]) => cypher`${papers(ids)} MATCH (p)-[r]->(n) WHERE type(r) <> 'REPORTS'`;

/**
 * Between nodes that the papers name, found from those nodes, since a paper declares both ends of what it relates.
 * To look for the `paper` property among all edges would read the whole graph.
 */
const relating = (ids: readonly string[]): Fragment[] => [
  cypher`${papers(ids)} MATCH (p)-${techniques}->(t:Technique) WITH DISTINCT id, t MATCH (t)-[r:EVALUATED_ON|COMPARED_AGAINST]->(n) WHERE r.paper = id`,
  cypher`${papers(ids)} MATCH (p)-${hardware}->(h:HardwarePlatform) WITH DISTINCT id, h MATCH (h)-[r:COMPARED_AGAINST]->(n) WHERE r.paper = id`,
];

/** All edges that the papers assert, in no promised order. */
export async function readAssertedEdges(reader: Reader, ids: readonly string[]): Promise<StoredEdge[]> {
  const edges: StoredEdge[] = [];
  for (const pattern of [naming(ids), ...relating(ids)])
    edges.push(
      ...(await reader.run<StoredEdge>(
        statement(cypher`${pattern} RETURN id AS paper, type(r) AS kind, r {.*} AS properties, n.id AS target`),
      )),
    );
  return edges;
}

/** Takes away all that the papers assert, the figures among it; their own nodes and those that they name stay. */
export async function removeAssertions(transaction: GraphTransaction, ids: readonly string[]): Promise<void> {
  for (const pattern of relating(ids)) await transaction.run(statement(cypher`${pattern} DELETE r`));
  await transaction.run(statement(cypher`${papers(ids)} MATCH (p)-[:REPORTS]->(m:Measurement) DETACH DELETE m`));
  await transaction.run(statement(cypher`${papers(ids)} MATCH (p)-[r]->() DELETE r`));
}
