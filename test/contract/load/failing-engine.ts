import { BenchgraphError } from "../../../src/errors.js";
import type { GraphEngine } from "../../../src/graph/engine.js";

/** The engine, but that its store goes away before the n-th statement of a transaction, counted over all transactions. */
export function failingEngine(engine: GraphEngine, n: number): GraphEngine {
  let statements = 0;
  return {
    name: engine.name,
    read: (statement) => engine.read(statement),
    write: (work) =>
      engine.write((transaction) =>
        work({
          run: async (statement) => {
            statements += 1;
            if (statements >= n) throw new BenchgraphError("SERVICE_UNAVAILABLE", "The store is away.");
            return transaction.run(statement);
          },
        }),
      ),
    search: (request) => engine.search(request),
    prepare: (model) => engine.prepare(model),
    ping: () => engine.ping(),
    close: () => engine.close(),
  };
}
