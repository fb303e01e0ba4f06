import type { GraphEngine } from "../../../src/graph/engine.js";
import { cypher, statement } from "../../../src/graph/statement.js";

/** Every node and edge with all its properties, one line each, sorted: equal graphs give equal dumps. */
export async function graphDump(engine: GraphEngine): Promise<string[]> {
  // Words are a vocabulary for typing errors: it holds what names were ever made of.
  const nodes = await engine.read(
    statement(cypher`MATCH (n) WHERE labels(n)[0] <> 'Word' RETURN labels(n)[0] AS label, n {.*} AS properties`),
  );
  const edges = await engine.read(
    statement(cypher`MATCH (a)-[r]->(b) RETURN a.id AS source, type(r) AS kind, b.id AS target, r {.*} AS properties`),
  );
  return [...nodes, ...edges].map((row) => JSON.stringify(row, sortedKeys)).sort();
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
