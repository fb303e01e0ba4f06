import { join } from "node:path";
import { startNeo4j, whyNoNeo4j } from "./neo4j-server.js";

/** Runs Neo4j in the foreground until it is interrupted, with its data kept between runs. */
const problem = await whyNoNeo4j();
if (problem !== undefined) {
  console.error(`Neo4j can't be started here: ${problem}.`);
  process.exit(1);
}
console.error("Starting Neo4j; the first time it is fetched, which takes a minute.");
const server = await startNeo4j({ dataDir: join(process.cwd(), ".neo4j", "data") });
const { uri, password } = server.config;
console.log(`NEO4J_URI=${uri} NEO4J_PASSWORD=${password}`);
console.error("Ready. Ctrl-C ends it.");
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.stop());
