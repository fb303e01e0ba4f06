import { afterEach, describe, expect, test } from "vitest";
import type { GraphEngine } from "../../src/graph/engine.js";
import { GRAPH_MODEL } from "../../src/graph/model/graph-model.js";
import { openEngine } from "../../src/graph/open-engine.js";
import { ask, emptyGraph, engineConfig } from "./engine-under-test.js";

let engine: GraphEngine;
afterEach(() => engine.close());
const open = async () => {
  engine = await openEngine(engineConfig);
  return engine;
};

describe("preparing", () => {
  test("can be repeated, and keeps what is there", async () => {
    await (await open()).prepare(GRAPH_MODEL);
    await emptyGraph(engine);
    await engine.write((transaction) =>
      transaction.run(ask`CREATE (:Technique {id: 't', name: 'T', searchTerms: 'kept'})`),
    );
    await engine.prepare(GRAPH_MODEL);
    expect(await engine.search({ terms: ["kept"], searched: { Technique: ["name"] }, limit: 5 })).toEqual([
      { id: "t", label: "Technique", names: ["T"] },
    ]);
  });

  test("can be done several times at once", async () => {
    await open();
    await expect(Promise.all([1, 2, 3].map(() => engine.prepare(GRAPH_MODEL)))).resolves.toHaveLength(3);
  });
});

describe("errors", () => {
  test("of a statement are the product's own, with what the store says as their cause", async () => {
    const failed = (await open()).read(ask`MATCH (n:Technique RETURN n`);
    await expect(failed).rejects.toMatchObject({
      name: "BenchgraphError",
      code: "INTERNAL",
      message: "The graph store refused a statement.",
      cause: expect.objectContaining({ message: expect.stringMatching(/expected/i) }),
    });
  });

  test("of the work itself come through as they are", async () => {
    const error = new RangeError("out of range");
    const failed = (await open()).write(async () => {
      throw error;
    });
    await expect(failed).rejects.toBe(error);
  });

  test("a read that would write is refused and changes nothing", async () => {
    await (await open()).prepare(GRAPH_MODEL);
    await emptyGraph(engine);
    await expect(engine.read(ask`CREATE (n:Technique {id: 't'}) RETURN n.id AS id`)).rejects.toMatchObject({
      code: "INTERNAL",
    });
    expect(await engine.read(ask`MATCH (n:Technique) RETURN count(n) AS nodes`)).toEqual([{ nodes: 0 }]);
  });
});

describe("closing", () => {
  const closed = { code: "SERVICE_UNAVAILABLE", message: "The graph store has been closed." };

  test("twice does no harm", async () => {
    await (await open()).close();
    await expect(engine.close()).resolves.toBeUndefined();
  });

  test("leaves every call with a clear error", async () => {
    await (await open()).close();
    await expect(engine.read(ask`RETURN 1 AS one`)).rejects.toMatchObject(closed);
    await expect(engine.write(async () => "done")).rejects.toMatchObject(closed);
    await expect(engine.search({ terms: ["a"], searched: { Technique: ["name"] }, limit: 1 })).rejects.toMatchObject(
      closed,
    );
    await expect(engine.prepare(GRAPH_MODEL)).rejects.toMatchObject(closed);
    await expect(engine.ping()).rejects.toMatchObject(closed);
  });

  test("waits for a write under way", async () => {
    let ended = false;
    const write = (await open()).write(async (transaction) => {
      await transaction.run(ask`RETURN 1 AS one`);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await transaction.run(ask`RETURN 2 AS two`);
      ended = true;
    });
    await engine.close();
    expect(ended).toBe(true);
    await write;
  });
});

test("an open store answers a ping", async () => {
  await expect((await open()).ping()).resolves.toBeUndefined();
});
