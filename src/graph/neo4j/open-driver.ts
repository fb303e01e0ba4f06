import neo4j, { type Driver } from "neo4j-driver";
import type { Neo4jConfig } from "../../config.js";

/** The server's address without credentials, fit to be shown. */
export function serverAddress(uri: string): string {
  const { protocol, host } = new URL(uri);
  return `${protocol}//${host}`;
}

/** The driver, impatient: whoever asks learns within a few seconds that the server is away. It reconnects by itself. */
export function openDriver({ uri, user, password }: Neo4jConfig): Driver {
  return neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    connectionTimeout: 3_000,
    connectionAcquisitionTimeout: 5_000,
    maxTransactionRetryTime: 5_000,
    userAgent: "benchgraph",
  });
}
