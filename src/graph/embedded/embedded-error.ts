import { BenchgraphError } from "../../errors.js";

/** An error of the embedded store as the product's own; its codes are those that Grafeo's messages begin with. */
export function embeddedError(error: unknown): BenchgraphError {
  if (error instanceof BenchgraphError) return error;
  const message = error instanceof Error ? error.message : "";
  if (message.includes("GRAFEO-T001")) {
    return new BenchgraphError("CONFLICT", "Another writer changed the same nodes.", {
      hint: "Do it again.",
      cause: error,
    });
  }
  if (message.includes("exceeded timeout")) {
    return new BenchgraphError("LIMIT_EXCEEDED", "The question takes the graph store too long.", {
      hint: "Ask for less at a time.",
      cause: error,
    });
  }
  return new BenchgraphError("INTERNAL", "The graph store refused a statement.", { cause: error });
}

/** Why a database file could not be opened, and what to do about it. */
export function openError(error: unknown, file: string): BenchgraphError {
  const message = error instanceof Error ? error.message : String(error);
  const [problem, hint] = message.includes("cannot be locked")
    ? [
        "The graph's file is in use by another process.",
        "Stop that process, name another data directory, or use Neo4j, which several processes share.",
      ]
    : /GRAFEO-(S002|X002)|not a database file/.test(message)
      ? [
          "The graph's file is damaged or not a graph's file.",
          "Move it away: the next start makes a new one, and the graph can be loaded again from its sources.",
        ]
      : ["The graph's file can't be opened.", "Check that the directory exists and may be written to."];
  return new BenchgraphError("MISCONFIGURED", problem, { hint, place: { file }, cause: error });
}
