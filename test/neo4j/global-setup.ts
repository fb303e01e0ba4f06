import type { TestProject } from "vitest/node";
import { startNeo4j } from "./neo4j-server.js";

/** Gives the contract suite a Neo4j: the one that the environment names, else one of its own. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const uri = process.env.NEO4J_URI;
  if (uri !== undefined) {
    const { NEO4J_USER: user = "neo4j", NEO4J_PASSWORD: password, NEO4J_DATABASE: database = "neo4j" } = process.env;
    project.provide("engine", { neo4j: { uri, user, password, database } });
    return undefined;
  }
  const server = await startNeo4j();
  project.provide("engine", { neo4j: server.config });
  return server.stop;
}
