import { defineConfig } from "vitest/config";
import { whyNoNeo4j } from "./test/neo4j/neo4j-server.js";

const contract = "test/contract/**/*.case.ts";

/** The file that Node loads for graphql. Left to itself, vite takes another, and Pothos refuses to share its types. */
const resolve = { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] };

/** Without a Neo4j to test on, continuous integration fails in the set-up; elsewhere its project is left out. */
async function neo4jProjects() {
  const problem = process.env.NEO4J_URI === undefined && process.env.CI === undefined ? await whyNoNeo4j() : undefined;
  if (problem !== undefined) {
    console.warn(`The contract suite does not run on Neo4j: ${problem}, or NEO4J_URI to name a running one.`);
    return [];
  }
  const globalSetup = ["test/neo4j/global-setup.ts"];
  // All files share one server and empty it, so they take turns.
  return [
    {
      resolve,
      test: {
        name: "neo4j",
        include: [contract, "test/neo4j/**/*.case.ts"],
        globalSetup,
        fileParallelism: false,
        testTimeout: 30_000,
      },
    },
  ];
}

export default defineConfig(async () => ({
  test: {
    projects: [
      { resolve, test: { name: "unit", include: ["test/unit/**/*.test.ts"] } },
      {
        resolve,
        test: {
          name: "embedded",
          include: [contract, "test/embedded/**/*.case.ts"],
          provide: { engine: { shuffleUnordered: true } },
          testTimeout: 30_000,
        },
      },
      ...(await neo4jProjects()),
    ],
  },
}));
