import type { Neo4jConfig } from "../config.js";
import type { EmbeddedConfig } from "./embedded/open-database.js";
import type { GraphEngine } from "./engine.js";

/** Which store to open: Neo4j where it is configured, else the embedded one. */
export interface EngineConfig extends EmbeddedConfig {
  readonly neo4j?: Neo4jConfig | undefined;
}

/**
 * Opens the configured store and makes sure that it answers; only the engine asked for is loaded.
 * @throws BenchgraphError MISCONFIGURED when it can't be opened as configured, SERVICE_UNAVAILABLE when it is away.
 */
export async function openEngine({ neo4j, ...embedded }: EngineConfig): Promise<GraphEngine> {
  if (neo4j === undefined) {
    const { EmbeddedEngine } = await import("./embedded/embedded-engine.js");
    return new EmbeddedEngine(embedded);
  }
  const { Neo4jEngine } = await import("./neo4j/neo4j-engine.js");
  const engine = new Neo4jEngine(neo4j);
  try {
    await engine.ping();
  } catch (error) {
    await engine.close();
    throw error;
  }
  return engine;
}
