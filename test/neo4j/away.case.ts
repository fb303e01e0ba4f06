import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Neo4jConfig } from "../../src/config.js";
import { openEngine } from "../../src/graph/open-engine.js";
import { ask, engineConfig } from "../contract/engine-under-test.js";
import { startNeo4j, whyNoNeo4j } from "./neo4j-server.js";

const SECONDS = 1_000;
const config = engineConfig.neo4j ?? { uri: "bolt://127.0.0.1:1", user: "", password: undefined, database: "neo4j" };
/** Where nothing listens: port 1 is reserved. */
const nowhere = (scheme: string): Neo4jConfig => ({ ...config, uri: `${scheme}://127.0.0.1:1` });

async function timed<T>(task: () => Promise<T>): Promise<{ error: unknown; seconds: number }> {
  const start = performance.now();
  const error = await task().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, seconds: (performance.now() - start) / SECONDS };
}

describe("a server that can't be used is reported at start", () => {
  test.each(["bolt", "neo4j"])("when nothing answers at its %s address, within seconds", async (scheme) => {
    const { error, seconds } = await timed(() => openEngine({ neo4j: nowhere(scheme) }));
    expect(error).toMatchObject({
      code: "SERVICE_UNAVAILABLE",
      message: `Neo4j at ${scheme}://127.0.0.1:1 can't be reached.`,
      hint: expect.stringContaining("NEO4J_URI"),
    });
    expect(seconds).toBeLessThan(8);
  });

  test("when something answers that says nothing, within seconds", async () => {
    const silent = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => silent.once("listening", resolve));
    const address = silent.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { error, seconds } = await timed(() => openEngine({ neo4j: { ...config, uri: `bolt://127.0.0.1:${port}` } }));
    silent.close();
    expect(error).toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    expect(seconds).toBeLessThan(12);
  });

  test("when the password is wrong, without showing it", async () => {
    const { error } = await timed(() => openEngine({ neo4j: { ...config, password: "not-the-password" } }));
    expect(error).toMatchObject({ code: "MISCONFIGURED", hint: expect.stringContaining("NEO4J_PASSWORD") });
    expect(JSON.stringify(error)).not.toContain("not-the-password");
  });

  test("when it has no such database", async () => {
    const { error } = await timed(() => openEngine({ neo4j: { ...config, database: "nosuchdatabase" } }));
    expect(error).toMatchObject({ code: "MISCONFIGURED", hint: expect.stringContaining("NEO4J_DATABASE") });
  });
});

test("an address for clusters reads and writes, each reader seeing what was written before", async () => {
  const engine = await openEngine({ neo4j: { ...config, uri: config.uri.replace(/^bolt/, "neo4j") } });
  try {
    for (let value = 1; value <= 10; value++) {
      await engine.write((transaction) =>
        transaction.run(ask`MERGE (n:Technique {id: 'routed'}) SET n.value = ${value}`),
      );
      expect(await engine.read(ask`MATCH (n:Technique {id: 'routed'}) RETURN n.value AS value`)).toEqual([{ value }]);
    }
  } finally {
    await engine.write((transaction) => transaction.run(ask`MATCH (n:Technique {id: 'routed'}) DELETE n`));
    await engine.close();
  }
});

const problem = process.env.CI === undefined ? await whyNoNeo4j() : undefined;
describe.skipIf(problem !== undefined)("a server that goes away and comes back", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "benchgraph-neo4j-"));
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  test("is reported within seconds, and used again once it is back", { timeout: 300 * SECONDS }, async () => {
    const first = await startNeo4j({ dataDir });
    const engine = await openEngine({ neo4j: first.config });
    const name = ask`MATCH (n:Technique {id: 't'}) RETURN n.name AS name`;
    await engine.write((transaction) => transaction.run(ask`CREATE (:Technique {id: 't', name: 'kept'})`));
    expect(await engine.read(name)).toEqual([{ name: "kept" }]);

    await first.stop();
    const calls = [
      () => engine.read(name),
      () => engine.ping(),
      () => engine.write((transaction) => transaction.run(ask`CREATE (:Technique {id: 'lost'})`)),
    ];
    for (const call of calls) {
      const { error, seconds } = await timed<unknown>(call);
      expect(error).toMatchObject({ code: "SERVICE_UNAVAILABLE", message: expect.stringContaining(first.config.uri) });
      expect(seconds).toBeLessThan(10);
    }

    const second = await startNeo4j({ dataDir, port: Number(new URL(first.config.uri).port) });
    expect(await engine.read(name)).toEqual([{ name: "kept" }]);
    await engine.write((transaction) => transaction.run(ask`MATCH (n:Technique {id: 't'}) SET n.name = 'new'`));
    expect(await engine.read(name)).toEqual([{ name: "new" }]);
    await engine.close();
    await second.stop();
  });
});
