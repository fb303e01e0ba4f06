import { SETTINGS } from "../../config.js";
import { schema } from "../../schema/schema.js";
import { createLogger } from "../../server/create-logger.js";
import { createServer } from "../../server/create-server.js";
import { columns } from "../columns.js";
import type { Command } from "../command.js";
import { seed } from "../seed.js";
import { withGraph } from "../with-graph.js";
import { write } from "../write.js";

const settings = SETTINGS.map(({ name, description, fallback }) => [
  name,
  fallback === undefined ? description : `${description} Default: ${fallback}`,
]);

/** `benchgraph serve` */
export const serve: Command = {
  usage: "",
  details: `Serves the GraphQL API at /graphql, with the playground for browsers. A graph without papers is first filled with
those that Benchgraph brings with it. Requests are logged on standard error as JSON. On SIGTERM or SIGINT it
takes no more requests, finishes those that run, and ends.

It is configured by the environment:

${columns(settings)}`,
  example: "PORT=8080 NEO4J_URI=neo4j://localhost NEO4J_PASSWORD=secret benchgraph serve",
  operands: { least: 0, most: 0 },
  options: {},
  run: (_given, io) =>
    withGraph(io, async (engine, config) => {
      await seed(engine, io);
      const logger = createLogger(config.logLevel);
      const server = createServer({ engine, schema, config, logger });
      const address = await server.listen();
      const stopped = stopSignal();
      await write(io.stdout, `Playground: ${new URL("/graphql", address)}\n`);
      logger.info({ signal: await stopped }, "stopping");
      await server.close();
      return 0;
    }),
};

/** The first signal to stop; a second one stops the process at once, as it would any other. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, resolve);
  });
}
