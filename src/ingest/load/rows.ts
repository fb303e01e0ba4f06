import { BenchgraphError } from "../../errors.js";
import type { GraphTransaction } from "../../graph/engine.js";
import type { EdgeKind } from "../../graph/model/edges.js";
import type { StoreLabel } from "../../graph/model/graph-model.js";
import { cypher, type ParameterValue, raw, statement } from "../../graph/statement.js";
import { groupBy } from "./group-by.js";

export type StoredEdgeKind = EdgeKind | "NAMES";
/** Properties as they are stored: those without a value are left out. */
export type Properties = Readonly<Record<string, ParameterValue>>;

/** A node to be written under its id. */
export interface NodeRow {
  readonly label: StoreLabel;
  readonly id: string;
  /** All properties but the id. */
  readonly properties: Properties;
}

/** An edge to be written between two nodes that are there. */
export interface EdgeRow {
  readonly kind: StoredEdgeKind;
  readonly from: { readonly label: StoreLabel; readonly id: string };
  readonly to: { readonly label: StoreLabel; readonly id: string };
  readonly properties: Properties;
}

/** The properties that have a value. */
export function valued(properties: Readonly<Record<string, ParameterValue | undefined>>): Properties {
  const entries = Object.entries(properties);
  return Object.fromEntries(entries.filter((entry): entry is [string, ParameterValue] => entry[1] != null));
}

/** Makes each node, or gives it these properties in place of those it has. */
export async function writeNodes(transaction: GraphTransaction, nodes: readonly NodeRow[]): Promise<void> {
  for (const [label, rows] of groupBy(nodes, (node) => node.label)) {
    const batch = rows.map(({ id, properties }) => ({ id, properties: { ...properties, id } }));
    await transaction.run(
      statement(cypher`UNWIND ${batch} AS row MERGE (n:${raw(label)} {id: row.id}) SET n = row.properties`),
    );
  }
}

/** Makes each edge, beside whatever edges there are. */
export async function writeEdges(transaction: GraphTransaction, edges: readonly EdgeRow[]): Promise<void> {
  for (const rows of groupBy(edges, ({ kind, from, to }) => `${kind} ${from.label} ${to.label}`).values()) {
    const [first] = rows;
    if (first === undefined) continue;
    const batch = rows.map(({ from, to, properties }) => ({ source: from.id, target: to.id, properties }));
    const [source, target] = [raw(first.from.label), raw(first.to.label)];
    const [made] = await transaction.run<{ edges: number }>(
      statement(
        cypher`UNWIND ${batch} AS row MATCH (a:${source} {id: row.source}) MATCH (b:${target} {id: row.target}) CREATE (a)-[r:${raw(first.kind)}]->(b) SET r = row.properties RETURN count(r) AS edges`,
      ),
    );
    if (made?.edges !== batch.length)
      throw new BenchgraphError(
        "INTERNAL",
        `Only ${made?.edges ?? 0} of ${batch.length} ${first.kind} edges have both ends.`,
      );
  }
}
