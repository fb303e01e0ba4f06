import { mkdirSync } from "node:fs";
import { join } from "node:path";
import grafeo from "@grafeo-db/js";
import { openError } from "./embedded-error.js";

export type Database = grafeo.GrafeoDB;

/** The log is folded into the file each time it has grown by this much: it is what the next start has to replay. */
const CHECKPOINT_BYTES = 16 * 2 ** 20;

/** Where the embedded store keeps its graph. */
export interface EmbeddedConfig {
  /** Directory of the database file, made where missing; undefined keeps the graph in memory. */
  readonly dataDir?: string | undefined;
  /** Rows without ORDER BY come in random order: for tests. */
  readonly shuffleUnordered?: boolean | undefined;
}

/** Opens the database, or makes a new one. @throws BenchgraphError MISCONFIGURED when the file is locked, damaged or out of reach. */
export function openDatabase({ dataDir, shuffleUnordered = false }: EmbeddedConfig): Database {
  if (dataDir === undefined) return grafeo.GrafeoDB.create(undefined, { shuffleUnordered });
  const file = join(dataDir, "benchgraph.grafeo");
  try {
    mkdirSync(dataDir, { recursive: true });
    const database = grafeo.GrafeoDB.create(file, { shuffleUnordered });
    database.setCheckpointTriggers({ walBytes: CHECKPOINT_BYTES });
    return database;
  } catch (error) {
    throw openError(error, file);
  }
}
