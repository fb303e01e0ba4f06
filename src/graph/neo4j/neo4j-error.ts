import neo4j from "neo4j-driver";
import { BenchgraphError } from "../../errors.js";

/** How long the store may take over one statement, and over the whole of a transaction. */
export const TIME_OUTS = { read: 30_000, write: 120_000 } as const;

/**
 * An error of the driver as the product's own; any other error as it is.
 * @param server the server's address, without credentials, for the message.
 */
export function neo4jError(error: unknown, server: string): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const { code, message } = error;
  if (
    /^(ServiceUnavailable|SessionExpired)$|DatabaseUnavailable/.test(code) ||
    /^Connection acquisition timed out/.test(message)
  ) {
    return new BenchgraphError("SERVICE_UNAVAILABLE", `Neo4j at ${server} can't be reached.`, {
      hint: "Check that it runs and that NEO4J_URI is its address; nothing has to be restarted here once it is back.",
      cause: error,
    });
  }
  if (code.startsWith("Neo.ClientError.Security.")) {
    return new BenchgraphError("MISCONFIGURED", `Neo4j at ${server} refuses the user or the password.`, {
      hint: "Check NEO4J_USER and NEO4J_PASSWORD.",
      cause: error,
    });
  }
  if (code === "Neo.ClientError.Database.DatabaseNotFound") {
    return new BenchgraphError("MISCONFIGURED", `Neo4j at ${server} has no database of the configured name.`, {
      hint: "Check NEO4J_DATABASE, or leave it out for the server's default.",
      cause: error,
    });
  }
  if (code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut")) {
    return new BenchgraphError("LIMIT_EXCEEDED", "The question takes the graph store too long.", {
      hint: "Ask for less at a time.",
      cause: error,
    });
  }
  if (neo4j.isRetryableError(error)) {
    return new BenchgraphError("CONFLICT", "Other writers kept changing the same nodes.", {
      hint: "Do it again.",
      cause: error,
    });
  }
  return new BenchgraphError("INTERNAL", "The graph store refused a statement.", { cause: error });
}
