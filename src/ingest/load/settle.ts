import type { GraphEngine } from "../../graph/engine.js";
import { NAMED_LABELS, type NamedLabel } from "../resolve/catalogue-entry.js";
import type { Entity } from "../resolve/entity.js";
import { Resolver } from "../resolve/resolver.js";
import { entityHash, readEntityHashes, removeEntities, removeUnusedNames, rewriteEntities } from "./entities.js";
import { groupBy } from "./group-by.js";
import { readPapers } from "./read-papers.js";
import { replacePapers } from "./replace-papers.js";
import { type StoredName, storedNames } from "./stored-names.js";

/** How many papers one transaction links anew. */
const BATCH_SIZE = 100;

/**
 * Brings the graph to what all stored names together say: links the papers anew whose names stand for other nodes by
 * now, and writes the nodes that papers name as all papers describe them. After it the graph depends on the papers'
 * facts alone, not on the order in which they came. It finds by itself what is to be done, so that it also
 * completes a load that was broken off.
 *
 * @returns how many papers were linked anew
 */
export async function settle(engine: GraphEngine): Promise<number> {
  const resolver = await resolverOf(engine);
  const entities = resolver.entities();
  const stale = await stalePapers(engine, resolver);
  for (let start = 0; start < stale.length; start += BATCH_SIZE) {
    const ids = stale.slice(start, start + BATCH_SIZE);
    await engine.write(async (transaction) => {
      const papers = await readPapers(transaction, ids);
      await replacePapers(transaction, ids, papers, resolver);
    });
  }
  await settleEntities(engine, entities);
  return stale.length;
}

/** Knows all names that papers use. */
async function resolverOf(engine: GraphEngine): Promise<Resolver> {
  const resolver = new Resolver();
  for await (const names of storedNames(engine)) resolver.add(names);
  return resolver;
}

async function stalePapers(engine: GraphEngine, resolver: Resolver): Promise<string[]> {
  const isStale = (stored: StoredName): boolean => {
    const { id, resolution } = resolver.link(stored.label, stored);
    if (id !== stored.id || resolution !== stored.resolution) return true;
    return stored.label === "Metric" && resolver.entity("Metric", id).properties.better !== stored.better;
  };
  const stale = [];
  for await (const names of storedNames(engine)) stale.push(...names.filter(isStale).slice(0, 1));
  return stale.map(({ paper }) => paper);
}

async function settleEntities(engine: GraphEngine, all: readonly Entity[]): Promise<void> {
  const entities = groupBy(all, ({ label }) => label);
  const changed: Entity[] = [];
  const unasserted = new Map<NamedLabel, string[]>();
  for (const label of NAMED_LABELS) {
    const stored = await readEntityHashes(engine, label);
    for (const entity of entities.get(label) ?? []) {
      if (stored.get(entity.id) !== entityHash(entity)) changed.push(entity);
      stored.delete(entity.id);
    }
    unasserted.set(label, [...stored.keys()]);
  }
  await engine.write(async (transaction) => {
    await rewriteEntities(transaction, changed);
    for (const [label, ids] of unasserted) await removeEntities(transaction, label, ids);
    await removeUnusedNames(transaction);
  });
}
