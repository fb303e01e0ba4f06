import { beforeAll, describe, expect, test } from "vitest";
import { Integer } from "../../src/graph/statement.js";
import { ask, openEngineUnderTest } from "./engine-under-test.js";

const engine = await openEngineUnderTest();

/** a product below its family below its class, techniques evaluated on them, all from two papers. */
const hardware = [
  { id: "h:gpu", broader: null },
  { id: "h:ampere", broader: "h:gpu" },
  { id: "h:a100", broader: "h:ampere" },
  { id: "h:a30", broader: "h:ampere" },
  { id: "h:cpu", broader: null },
];
const techniques = Array.from({ length: 60 }, (_, index) => ({
  id: `t:${String(index).padStart(2, "0")}`,
  name: `Technique ${index}`,
  year: index % 7 === 0 ? null : 2020 + (index % 3),
}));
const evaluations = techniques.flatMap(({ id }, index) =>
  ["paper:1", "paper:2"].slice(0, 1 + (index % 2)).map((paper) => ({
    from: id,
    to: hardware[1 + (index % 4)]?.id ?? "",
    props: { paper, confidence: index / 100, status: index % 5 === 0 ? "rejected" : "asserted" },
  })),
);

beforeAll(async () => {
  await engine.write(async (transaction) => {
    await transaction.run(ask`UNWIND ${hardware} AS row CREATE (:HardwarePlatform {id: row.id})`);
    await transaction.run(
      ask`UNWIND ${hardware.filter(({ broader }) => broader !== null)} AS row MATCH (a:HardwarePlatform {id: row.id}) MATCH (b:HardwarePlatform {id: row.broader}) CREATE (a)-[:BROADER]->(b)`,
    );
    await transaction.run(
      ask`UNWIND ${techniques} AS row CREATE (n:Technique {id: row.id}) SET n.name = row.name, n.year = row.year`,
    );
    await transaction.run(
      ask`UNWIND ${evaluations} AS row MATCH (a:Technique {id: row.from}) MATCH (b:HardwarePlatform {id: row.to}) CREATE (a)-[r:EVALUATED_ON]->(b) SET r = row.props`,
    );
  });
});

describe("pages", () => {
  const byYear = techniques.toSorted(
    (one, other) => (other.year ?? 0) - (one.year ?? 0) || (one.id < other.id ? -1 : 1),
  );
  const expected = byYear.map(({ id }) => id);

  test("by offset hold every node once, in order, although keys are equal or missing", async () => {
    const seen: string[] = [];
    for (let skip = 0; skip < 70; skip += 7) {
      const page = await engine.read<{ id: string }>(
        ask`MATCH (n:Technique) RETURN n.id AS id ORDER BY n.year IS NULL, n.year DESC, n.id SKIP ${new Integer(skip)} LIMIT ${new Integer(7)}`,
      );
      seen.push(...page.map(({ id }) => id));
    }
    expect(seen).toEqual(expected);
  });

  test("after a key hold every node once, in order, although keys are equal or missing", async () => {
    const seen: string[] = [];
    let after: { year: number | null; id: string } = { year: 9999, id: "" };
    for (;;) {
      const page: { rows: { year: number | null; id: string }[] }[] = await engine.read(
        ask`MATCH (n:Technique)
            WHERE (${after.year} IS NULL AND n.year IS NULL AND n.id > ${after.id})
               OR n.year < ${after.year} OR (n.year = ${after.year} AND n.id > ${after.id})
               OR (${after.year} IS NOT NULL AND n.year IS NULL)
            WITH n ORDER BY n.year IS NULL, n.year DESC, n.id LIMIT ${new Integer(7)}
            RETURN collect({year: n.year, id: n.id}) AS rows`,
      );
      const rows = page[0]?.rows ?? [];
      const last = rows.at(-1);
      if (last === undefined) break;
      seen.push(...rows.map(({ id }) => id));
      after = last;
    }
    expect(seen).toEqual(expected);
  });

  test.each([
    [0, 0],
    [1, 1],
    [100, 60],
  ])("of %d have %d rows", async (limit, count) => {
    const rows = await engine.read(ask`MATCH (n:Technique) RETURN n.id AS id ORDER BY id LIMIT ${new Integer(limit)}`);
    expect(rows).toHaveLength(count);
  });

  test("nodes without the key come last in either direction", async () => {
    const last = async (ascending: boolean) => {
      const rows = ascending
        ? await engine.read<{ year: unknown }>(
            ask`MATCH (n:Technique) RETURN n.year AS year ORDER BY year IS NULL, year`,
          )
        : await engine.read<{ year: unknown }>(
            ask`MATCH (n:Technique) RETURN n.year AS year ORDER BY year IS NULL, year DESC`,
          );
      return rows.findIndex(({ year }) => year === null);
    };
    const withYear = techniques.filter(({ year }) => year !== null).length;
    expect([await last(true), await last(false)]).toEqual([withYear, withYear]);
  });
});

describe("what is missing", () => {
  test("is null in a map, and equal to nothing", async () => {
    expect(
      await engine.read(
        ask`MATCH (n:Technique {id: 't:00'}) RETURN n {.id, .year, .nothing} AS n, n.year = ${null} AS equal, n.year IS NULL AS missing, coalesce(n.year, ${1}) AS year`,
      ),
    ).toEqual([{ n: { id: "t:00", year: null, nothing: null }, equal: null, missing: true, year: 1 }]);
  });

  test("passes no comparison, nor its negation", async () => {
    const count = async (fragment: ReturnType<typeof ask>) =>
      (await engine.read<{ nodes: number }>(fragment))[0]?.nodes;
    const missing = techniques.filter(({ year }) => year === null).length;
    expect(await count(ask`MATCH (n:Technique) WHERE n.year > ${0} RETURN count(n) AS nodes`)).toBe(60 - missing);
    expect(await count(ask`MATCH (n:Technique) WHERE NOT n.year > ${0} RETURN count(n) AS nodes`)).toBe(0);
    expect(await count(ask`MATCH (n:Technique) WHERE n.year = ${null} RETURN count(n) AS nodes`)).toBe(0);
  });

  test("sums to nothing, counts to nothing and collects to an empty list", async () => {
    expect(
      await engine.read(
        ask`OPTIONAL MATCH (n:Technique {id: 'none'}) RETURN coalesce(sum(n.year), 0) AS total, count(n) AS nodes, collect(n.id) AS ids, max(n.year) AS latest`,
      ),
    ).toEqual([{ total: 0, nodes: 0, ids: [], latest: null }]);
  });

  test("gives no row when matched", async () => {
    expect(await engine.read(ask`MATCH (n:Technique {id: 'none'}) RETURN n.id AS id`)).toEqual([]);
  });
});

describe("lists of ids", () => {
  test("keep their order and find what is there", async () => {
    const ids = ["t:09", "none", "t:03", "t:41"];
    const rows = await engine.read(
      ask`UNWIND range(0, size(${ids}) - 1) AS at WITH at, ${ids}[at] AS id MATCH (n:Technique {id: id}) RETURN n.id AS id ORDER BY at`,
    );
    expect(rows).toEqual([{ id: "t:09" }, { id: "t:03" }, { id: "t:41" }]);
  });

  test("may be empty", async () => {
    expect(await engine.read(ask`UNWIND ${[]} AS id MATCH (n:Technique {id: id}) RETURN n.id AS id`)).toEqual([]);
    expect(await engine.read(ask`MATCH (n:Technique) WHERE n.id IN ${[]} RETURN n.id AS id`)).toEqual([]);
  });

  test("may hold a thousand", async () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => `t:${index}`);
    expect(await engine.read(ask`MATCH (n:Technique) WHERE n.id IN ${ids} RETURN count(n) AS nodes`)).toEqual([
      { nodes: 50 },
    ]);
  });
});

describe("relationships", () => {
  test("that two papers assert stay two, and fold into one with its support", async () => {
    expect(
      await engine.read(
        ask`MATCH (:Technique {id: 't:01'})-[r:EVALUATED_ON]->(h) RETURN h.id AS id, count(r) AS edges, count(DISTINCT r.paper) AS support, max(r.confidence) AS confidence`,
      ),
    ).toEqual([{ id: "h:a100", edges: 2, support: 2, confidence: 0.01 }]);
  });

  test("are found in either direction and by any of several types", async () => {
    expect(
      await engine.read(
        ask`MATCH (h:HardwarePlatform {id: 'h:ampere'})-[r:BROADER|EVALUATED_ON]-(n) RETURN type(r) AS type, count(DISTINCT n) AS nodes ORDER BY type`,
      ),
    ).toEqual([
      { type: "BROADER", nodes: 3 },
      { type: "EVALUATED_ON", nodes: 15 },
    ]);
  });

  test("that are rejected can be left out of a count", async () => {
    expect(
      await engine.read(
        ask`MATCH (t:Technique) WHERE COUNT { (t)-[r:EVALUATED_ON]->(h:HardwarePlatform) WHERE r.status <> ${"rejected"} AND h.id = ${"h:cpu"} } > 0 RETURN count(t) AS nodes`,
      ),
    ).toEqual([{ nodes: 12 }]);
  });
});
