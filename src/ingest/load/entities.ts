import { createHash } from "node:crypto";
import type { GraphEngine, GraphTransaction } from "../../graph/engine.js";
import { NODES } from "../../graph/model/nodes.js";
import { searchProperties, storeWords } from "../../graph/search.js";
import { cypher, raw, statement } from "../../graph/statement.js";
import type { NamedLabel } from "../resolve/catalogue-entry.js";
import type { Entity } from "../resolve/entity.js";
import { groupBy } from "./group-by.js";

import { type EdgeRow, writeEdges, writeNodes } from "./rows.js";

/** Tells whether the stored node, its names and what it belongs to are as they should be, without reading them. */
export function entityHash({ name, aliases, properties, broader, nameKeys, rejected }: Entity): string {
  const sorted = Object.entries(properties).sort(([left], [right]) => (left < right ? -1 : 1));
  const text = JSON.stringify([name, aliases, sorted, [...broader].sort(), [...nameKeys].sort(), rejected]);
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

/** The hashes of the nodes that are stored, by id. */
export async function readEntityHashes(engine: GraphEngine, label: NamedLabel): Promise<Map<string, string>> {
  const rows = await engine.read<{ id: string; hash: string }>(
    statement(cypher`MATCH (n:${raw(label)}) RETURN n.id AS id, n.entityHash AS hash`),
  );
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

/** Writes each node again, with the names that it has and what it belongs to by now. */
export async function rewriteEntities(transaction: GraphTransaction, entities: readonly Entity[]): Promise<void> {
  for (const [label, group] of groupBy(entities, (entity) => entity.label)) {
    const ids = group.map(({ id }) => id);
    const nodes = cypher`UNWIND ${ids} AS id MATCH (n:${raw(label)} {id: id})`;
    await transaction.run(statement(cypher`${nodes} MATCH (n)-[r:BROADER]->() DELETE r`));
    await transaction.run(statement(cypher`${nodes} MATCH (n)<-[r:NAMES]-() DELETE r`));
  }
  await writeEntities(transaction, entities);
}

/** Writes new nodes, each with its names and what it belongs to; nodes that it belongs to are there or among them. */
export async function writeEntities(transaction: GraphTransaction, entities: readonly Entity[]): Promise<void> {
  if (entities.length === 0) return;
  await writeNodes(
    transaction,
    entities.map((entity) => {
      const { label, id, name, aliases, properties, rejected } = entity;
      const hash = { entityHash: entityHash(entity) };
      const search = searchProperties(rejected ? [] : [name, ...aliases]);
      const status = rejected ? { status: "rejected" } : {};
      return { label, id, properties: { ...properties, name, aliases, ...search, ...hash, ...status } };
    }),
  );
  const names = entities.flatMap(nameEdges);
  await writeNodes(transaction, distinctNodes(names));
  await writeEdges(transaction, [...names, ...entities.flatMap(broaderEdges)]);
  await storeWords(
    transaction,
    entities.flatMap(({ name, aliases }) => [name, ...aliases]),
  );
}

/** Takes the nodes away, with all their edges. */
export async function removeEntities(
  transaction: GraphTransaction,
  label: NamedLabel,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0)
    await transaction.run(statement(cypher`UNWIND ${ids} AS id MATCH (n:${raw(label)} {id: id}) DETACH DELETE n`));
}

/** Takes away names that nothing bears any more. */
export async function removeUnusedNames(transaction: GraphTransaction): Promise<void> {
  await transaction.run(statement(cypher`MATCH (k:Name) WHERE COUNT { (k)-[:NAMES]->() } = 0 DELETE k`));
}

function nameEdges({ label, id, nameKeys }: Entity): EdgeRow[] {
  return nameKeys.map((key) => ({
    kind: "NAMES",
    from: { label: "Name", id: `${NODES[label].idPrefix}:${key}` },
    to: { label, id },
    properties: {},
  }));
}

function broaderEdges({ label, id, broader }: Entity): EdgeRow[] {
  return broader.map((target) => ({ kind: "BROADER", from: { label, id }, to: { label, id: target }, properties: {} }));
}

function distinctNodes(edges: readonly EdgeRow[]) {
  const ids = new Set(edges.map(({ from }) => from.id));
  return [...ids].map((id) => ({ label: "Name" as const, id, properties: {} }));
}
