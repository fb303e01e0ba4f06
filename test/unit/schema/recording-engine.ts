import type { GraphEngine, Row } from "../../../src/graph/engine.js";
import type { Statement } from "../../../src/graph/statement.js";

const notAsked = () => Promise.reject(new Error("Only reads are recorded."));

/** An engine that answers each statement with these rows and remembers what it was asked. */
export function recordingEngine(rows: readonly Row[]): GraphEngine & { readonly statements: readonly Statement[] } {
  const statements: Statement[] = [];
  return {
    name: "embedded",
    statements,
    read: async <T extends Row>(statement: Statement) => {
      statements.push(statement);
      // Tests give the rows that their own statements return.
      return [...rows] as T[];
    },
    write: notAsked,
    search: notAsked,
    prepare: notAsked,
    ping: notAsked,
    close: notAsked,
  };
}
