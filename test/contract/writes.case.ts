import { beforeEach, describe, expect, test } from "vitest";
import { ask, emptyGraph, openEngineUnderTest } from "./engine-under-test.js";

const engine = await openEngineUnderTest();
beforeEach(() => emptyGraph(engine));

const ids = async () =>
  (await engine.read<{ id: string }>(ask`MATCH (n:Technique) RETURN n.id AS id ORDER BY id`)).map(({ id }) => id);
const create = (id: string) => ask`CREATE (:Technique {id: ${id}})`;

describe("a unit of work", () => {
  test("takes effect as a whole and returns what the work returns", async () => {
    const result = await engine.write(async (transaction) => {
      await transaction.run(create("technique:a"));
      await transaction.run(create("technique:b"));
      return "done";
    });
    expect(result).toBe("done");
    expect(await ids()).toEqual(["technique:a", "technique:b"]);
  });

  test("leaves nothing behind when the work throws", async () => {
    const work = engine.write(async (transaction) => {
      await transaction.run(create("technique:a"));
      throw new Error("changed my mind");
    });
    await expect(work).rejects.toThrow("changed my mind");
    expect(await ids()).toEqual([]);
  });

  test("leaves nothing behind when a statement fails, even if the work goes on", async () => {
    const work = engine.write(async (transaction) => {
      await transaction.run(create("technique:a"));
      await transaction.run(ask`THIS IS NO CYPHER`).catch(() => "never mind");
      await transaction.run(create("technique:b")).catch(() => "never mind");
    });
    await expect(work).rejects.toMatchObject({ name: "BenchgraphError" });
    expect(await ids()).toEqual([]);
  });

  test("leaves nothing behind when a statement fails that the work did not wait for", async () => {
    const work = engine.write(async (transaction) => {
      await transaction.run(create("technique:a"));
      transaction.run(ask`THIS IS NO CYPHER`).catch(() => "never mind");
      return "too early";
    });
    await expect(work).rejects.toMatchObject({ name: "BenchgraphError" });
    expect(await ids()).toEqual([]);
  });

  test("reads what it has written itself", async () => {
    const seen = await engine.write(async (transaction) => {
      await transaction.run(create("technique:a"));
      return transaction.run(ask`MATCH (n:Technique) RETURN n.id AS id`);
    });
    expect(seen).toEqual([{ id: "technique:a" }]);
  });

  test("may start statements at the same time", async () => {
    const names = Array.from({ length: 20 }, (_, index) => `technique:${String(index).padStart(2, "0")}`);
    await engine.write((transaction) => Promise.all(names.map((name) => transaction.run(create(name)))));
    expect(await ids()).toEqual(names);
  });

  test("can follow one that failed", async () => {
    await engine.write((transaction) => transaction.run(ask`NO`)).catch(() => "never mind");
    await engine.write((transaction) => transaction.run(create("technique:a")));
    expect(await ids()).toEqual(["technique:a"]);
  });
});

describe("identity", () => {
  test("no two nodes of a label have the same id", async () => {
    await engine.write((transaction) => transaction.run(create("technique:a")));
    const again = engine.write((transaction) => transaction.run(create("technique:a")));
    await expect(again).rejects.toMatchObject({ name: "BenchgraphError", code: "INTERNAL" });
    expect(await ids()).toEqual(["technique:a"]);
  });

  test("nodes of different labels may have the same id", async () => {
    await engine.write((transaction) => transaction.run(ask`CREATE (:Technique {id: 'x'}), (:Metric {id: 'x'})`));
    expect(await engine.read(ask`MATCH (n) WHERE n.id = 'x' RETURN count(n) AS nodes`)).toEqual([{ nodes: 2 }]);
  });

  test("what MERGE finds it does not make again", async () => {
    const merge = ask`MERGE (n:Technique {id: 'technique:a'}) ON CREATE SET n.made = true ON MATCH SET n.found = true RETURN n.made AS made, n.found AS found`;
    const first = await engine.write((transaction) => transaction.run(merge));
    const second = await engine.write((transaction) => transaction.run(merge));
    expect([first, second]).toEqual([[{ made: true, found: null }], [{ made: true, found: true }]]);
    expect(await ids()).toEqual(["technique:a"]);
  });
});

describe("a batch of 10,000 rows", () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => ({
    id: `measurement:${index}`,
    props: { value: index / 2, unit: "ms" },
  }));

  test("is written in one statement, and again without a change", async () => {
    const write = () =>
      engine.write((transaction) =>
        transaction.run(ask`UNWIND ${rows} AS row MERGE (n:Measurement {id: row.id}) SET n += row.props`),
      );
    await write();
    await write();
    expect(
      await engine.read(
        ask`MATCH (n:Measurement) RETURN count(n) AS nodes, min(n.value) AS least, max(n.value) AS most`,
      ),
    ).toEqual([{ nodes: 10_000, least: 0, most: 4_999.5 }]);
  });

  test("links nodes that are there", async () => {
    await engine.write(async (transaction) => {
      await transaction.run(ask`CREATE (:Metric {id: 'metric:latency'})`);
      await transaction.run(ask`UNWIND ${rows} AS row CREATE (n:Measurement {id: row.id}) SET n += row.props`);
      await transaction.run(
        ask`UNWIND ${rows} AS row MATCH (a:Measurement {id: row.id}) MATCH (b:Metric {id: 'metric:latency'}) CREATE (a)-[r:OF_METRIC]->(b) SET r = row.props`,
      );
    });
    expect(
      await engine.read(
        ask`MATCH (b:Metric {id: 'metric:latency'})<-[r:OF_METRIC]-(a) RETURN count(r) AS edges, sum(r.value) AS total`,
      ),
    ).toEqual([{ edges: 10_000, total: 24_997_500 }]);
  });
});

describe("changes", () => {
  beforeEach(() =>
    engine.write((transaction) =>
      transaction.run(
        ask`CREATE (a:Technique {id: 'a', name: 'A', kind: 'model'})-[:BROADER {n: 1}]->(:Technique {id: 'b'})`,
      ),
    ),
  );

  test("a property set to null is gone", async () => {
    await engine.write((transaction) =>
      transaction.run(ask`MATCH (n:Technique {id: 'a'}) SET n += ${{ name: null, kind: "system", aliases: ["x"] }}`),
    );
    expect(await engine.read(ask`MATCH (n:Technique {id: 'a'}) RETURN n {.*} AS n`)).toEqual([
      { n: { id: "a", kind: "system", aliases: ["x"] } },
    ]);
  });

  test("a node goes with its relationships", async () => {
    await engine.write((transaction) => transaction.run(ask`MATCH (n:Technique {id: 'a'}) DETACH DELETE n`));
    expect(await engine.read(ask`MATCH (n:Technique {id: 'b'}) RETURN COUNT { (n)--() } AS edges`)).toEqual([
      { edges: 0 },
    ]);
    expect(await ids()).toEqual(["b"]);
  });

  test("relationships of one paper are replaced, those of others stay", async () => {
    const assert = (paper: string, confidence: number) =>
      ask`MATCH (a:Technique {id: 'a'}) MATCH (b:Technique {id: 'b'}) CREATE (a)-[r:COMPARED_AGAINST]->(b) SET r = ${{ paper, confidence }}`;
    await engine.write(async (transaction) => {
      await transaction.run(assert("paper:1", 0.5));
      await transaction.run(assert("paper:2", 0.6));
    });
    await engine.write(async (transaction) => {
      await transaction.run(
        ask`MATCH (a:Technique {id: 'a'})-[r:COMPARED_AGAINST]->() WHERE r.paper = 'paper:1' DELETE r`,
      );
      await transaction.run(assert("paper:1", 0.9));
    });
    expect(
      await engine.read(
        ask`MATCH (:Technique {id: 'a'})-[r:COMPARED_AGAINST]->() RETURN r {.paper, .confidence} AS r ORDER BY r.paper`,
      ),
    ).toEqual([{ r: { paper: "paper:1", confidence: 0.9 } }, { r: { paper: "paper:2", confidence: 0.6 } }]);
  });
});
