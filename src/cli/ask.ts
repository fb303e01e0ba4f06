import { z } from "zod";
import type { Config } from "../config.js";
import type { GraphEngine } from "../graph/engine.js";
import { schema } from "../schema/schema.js";
import { createHandler } from "../server/create-handler.js";
import { createLogger } from "../server/create-logger.js";

const answer = z.looseObject({
  data: z.unknown().optional(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
});

/** Asks the API of a graph as a request over HTTP would, within the same limits, and gives its whole answer. */
export async function ask(
  engine: GraphEngine,
  config: Config,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<z.output<typeof answer>> {
  // Failures of ours are told in the log alone, the answer holds no more than the API would tell.
  const handler = createHandler({ engine, schema, config, logger: createLogger("error") });
  const response = await handler.fetch("http://benchgraph/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return answer.parse(await response.json());
}
