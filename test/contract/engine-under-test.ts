import { afterAll, inject } from "vitest";
import type { GraphEngine } from "../../src/graph/engine.js";
import { GRAPH_MODEL } from "../../src/graph/model/graph-model.js";
import { type EngineConfig, openEngine } from "../../src/graph/open-engine.js";
import { cypher, type Statement, statement } from "../../src/graph/statement.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The engine that the running project tests. */
    engine: EngineConfig;
  }
}

/** How the engine under test is opened: for tests that open it themselves, such as those of a server. */
export const engineConfig: EngineConfig = inject("engine");

/** Opens the engine that the running project tests, prepared and empty; it is closed after the file's last test. */
export async function openEngineUnderTest(): Promise<GraphEngine> {
  const engine = await openEngine(engineConfig);
  afterAll(() => engine.close());
  await engine.prepare(GRAPH_MODEL);
  await emptyGraph(engine);
  return engine;
}

/** Removes every node and relationship; indexes stay. */
export async function emptyGraph(engine: GraphEngine): Promise<void> {
  await engine.write((transaction) => transaction.run({ text: "MATCH (n) DETACH DELETE n", parameters: {} }));
}

/** A statement written in place: ``ask`MATCH (p:Paper {id: ${id}}) RETURN p.title AS title` ``. */
export function ask(...parts: Parameters<typeof cypher>): Statement {
  return statement(cypher(...parts));
}
