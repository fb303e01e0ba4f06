import { beforeAll, describe, expect, test } from "vitest";
import { Integer } from "../../src/graph/statement.js";
import { ask, openEngineUnderTest } from "./engine-under-test.js";

const engine = await openEngineUnderTest();

/** `from` is narrower than `to`; the last two are each other's broader one, which no catalogue should say. */
const broader = [
  ["a100", "ampere"],
  ["a30", "ampere"],
  ["h100", "hopper"],
  ["ampere", "gpu"],
  ["hopper", "gpu"],
  ["x", "y"],
  ["y", "x"],
];
const evaluated = [
  ["flash", "a100", "paper:1"],
  ["flash", "a100", "paper:2"],
  ["flash", "h100", "paper:1"],
  ["awq", "a30", "paper:2"],
  ["gptq", "gpu", "paper:3"],
];
const against = [
  ["flash", "awq"],
  ["awq", "gptq"],
  ["gptq", "rtn"],
  ["flash", "gptq"],
  ["lone", "lone"],
];

beforeAll(async () => {
  const pairs = [...broader, ...evaluated, ...against].map(([from = "", to = "", paper = ""]) => ({ from, to, paper }));
  const [up, on, versus] = [
    pairs.slice(0, broader.length),
    pairs.slice(broader.length, -against.length),
    pairs.slice(-against.length),
  ];
  await engine.write(async (transaction) => {
    await transaction.run(
      ask`UNWIND ${up} AS row MERGE (a:HardwarePlatform {id: row.from}) MERGE (b:HardwarePlatform {id: row.to}) CREATE (a)-[:BROADER]->(b)`,
    );
    await transaction.run(
      ask`UNWIND ${on} AS row MERGE (a:Technique {id: row.from}) MERGE (b:HardwarePlatform {id: row.to}) CREATE (a)-[:EVALUATED_ON {paper: row.paper}]->(b)`,
    );
    await transaction.run(
      ask`UNWIND ${versus} AS row MERGE (a:Technique {id: row.from}) MERGE (b:Technique {id: row.to}) CREATE (a)-[:COMPARED_AGAINST]->(b)`,
    );
  });
});

describe("what is narrower", () => {
  test("is found at any level below", async () => {
    expect(
      await engine.read(
        ask`MATCH (h:HardwarePlatform {id: 'gpu'})<-[:BROADER*0..6]-(n) WITH DISTINCT n ORDER BY n.id RETURN collect(n.id) AS ids`,
      ),
    ).toEqual([{ ids: ["a100", "a30", "ampere", "gpu", "h100", "hopper"] }]);
  });

  test("answers for the broader one, each technique once", async () => {
    expect(
      await engine.read(
        ask`MATCH (h:HardwarePlatform {id: 'gpu'}) CALL (h) {
              MATCH (h)<-[:BROADER*0..6]-(n) WITH DISTINCT n MATCH (n)<-[r:EVALUATED_ON]-(t:Technique)
              WITH t, count(DISTINCT r.paper) AS support ORDER BY support DESC, t.id
              RETURN collect({id: t.id, support: support}) AS rows
            } RETURN rows`,
      ),
    ).toEqual([
      {
        rows: [
          { id: "flash", support: 2 },
          { id: "awq", support: 1 },
          { id: "gptq", support: 1 },
        ],
      },
    ]);
  });

  test("can be asked for in a filter", async () => {
    expect(
      await engine.read(
        ask`MATCH (t:Technique) WHERE COUNT { (t)-[:EVALUATED_ON]->(h:HardwarePlatform) WHERE h.id = ${"ampere"} OR COUNT { (h)-[:BROADER*1..6]->(c:HardwarePlatform {id: ${"ampere"}}) } > 0 } > 0 RETURN t.id AS id ORDER BY id`,
      ),
    ).toEqual([{ id: "awq" }, { id: "flash" }]);
  });

  test("ends where nodes are broader than each other", async () => {
    expect(
      await engine.read(
        ask`MATCH (h:HardwarePlatform {id: 'x'})<-[:BROADER*0..6]-(n) WITH DISTINCT n ORDER BY n.id RETURN collect(n.id) AS ids`,
      ),
    ).toEqual([{ ids: ["x", "y"] }]);
  });
});

describe("subqueries", () => {
  test("nest four deep, each with its own order, page and count", async () => {
    const rows = await engine.read(
      ask`MATCH (c:HardwarePlatform {id: 'gpu'}) CALL (c) {
            MATCH (c)<-[:BROADER]-(f) WITH f ORDER BY f.id LIMIT ${new Integer(2)} CALL (f) {
              MATCH (f)<-[:BROADER]-(p) WITH p ORDER BY p.id DESC LIMIT ${new Integer(2)} CALL (p) {
                MATCH (p)<-[r:EVALUATED_ON]-(t:Technique) WITH t, count(r) AS edges ORDER BY t.id CALL (t) {
                  MATCH (t)-[:COMPARED_AGAINST]->(b) WITH b ORDER BY b.id RETURN collect(b.id) AS baselines
                } RETURN collect({id: t.id, edges: edges, baselines: baselines}) AS techniques
              } RETURN collect(p {.id, techniques: techniques}) AS products
            } RETURN collect(f {.id, products: products}) AS families
          } CALL (c) { MATCH (c)<-[:BROADER]-(f) RETURN count(f) AS total }
          RETURN c {.id, families: families, total: total} AS c`,
    );
    const flash = { id: "flash", baselines: ["awq", "gptq"] };
    expect(rows).toEqual([
      {
        c: {
          id: "gpu",
          total: 2,
          families: [
            {
              id: "ampere",
              products: [
                { id: "a30", techniques: [{ id: "awq", edges: 1, baselines: ["gptq"] }] },
                { id: "a100", techniques: [{ ...flash, edges: 2 }] },
              ],
            },
            { id: "hopper", products: [{ id: "h100", techniques: [{ ...flash, edges: 1 }] }] },
          ],
        },
      },
    ]);
  });

  test("give an empty list where nothing matches", async () => {
    expect(
      await engine.read(
        ask`MATCH (t:Technique {id: 'rtn'}) CALL (t) { MATCH (t)-[:EVALUATED_ON]->(h) RETURN collect(h.id) AS ids } RETURN t {.id, ids: ids} AS t`,
      ),
    ).toEqual([{ t: { id: "rtn", ids: [] } }]);
  });

  test("stand side by side without a node between them", async () => {
    expect(
      await engine.read(
        ask`CALL () { MATCH (t:Technique) RETURN count(t) AS techniques } CALL () { MATCH (h:HardwarePlatform) RETURN count(h) AS hardware } RETURN techniques, hardware`,
      ),
    ).toEqual([{ techniques: 5, hardware: 8 }]);
  });
});

describe("paths", () => {
  test("the shortest joins two nodes whichever way its relationships point", async () => {
    expect(
      await engine.read(
        ask`MATCH p = shortestPath((a:Technique {id: ${"flash"}})-[:COMPARED_AGAINST*..6]-(b:Technique {id: ${"rtn"}})) RETURN [n IN nodes(p) | n.id] AS ids, [r IN relationships(p) | type(r)] AS types`,
      ),
    ).toEqual([{ ids: ["flash", "gptq", "rtn"], types: ["COMPARED_AGAINST", "COMPARED_AGAINST"] }]);
  });

  test("all shortest ones are found", async () => {
    const rows = await engine.read<{ ids: string[] }>(
      ask`MATCH p = allShortestPaths((a:Technique {id: ${"awq"}})-[:COMPARED_AGAINST|EVALUATED_ON|BROADER*..6]-(b:HardwarePlatform {id: ${"gpu"}})) RETURN [n IN nodes(p) | n.id] AS ids`,
    );
    expect(rows.map(({ ids }) => ids.join(" ")).toSorted()).toEqual(["awq gptq gpu"]);
  });

  test("there is none between nodes that are not joined", async () => {
    expect(
      await engine.read(
        ask`MATCH p = shortestPath((a:Technique {id: ${"flash"}})-[:COMPARED_AGAINST*..6]-(b:Technique {id: ${"lone"}})) RETURN length(p) AS hops`,
      ),
    ).toEqual([]);
  });

  test("of bounded length are listed with their nodes", async () => {
    const rows = await engine.read(
      ask`MATCH p = (a:Technique {id: ${"flash"}})-[:COMPARED_AGAINST*1..3]->(b) WITH [n IN nodes(p) | n.id] AS ids RETURN ids ORDER BY size(ids), ids[1], ids[2]`,
    );
    expect(rows).toEqual([
      { ids: ["flash", "awq"] },
      { ids: ["flash", "gptq"] },
      { ids: ["flash", "awq", "gptq"] },
      { ids: ["flash", "gptq", "rtn"] },
      { ids: ["flash", "awq", "gptq", "rtn"] },
    ]);
  });

  test("a relationship from a node to itself is one", async () => {
    expect(
      await engine.read(
        ask`MATCH (a:Technique {id: 'lone'})-[r:COMPARED_AGAINST]->(b) RETURN a.id = b.id AS same, count(r) AS edges`,
      ),
    ).toEqual([{ same: true, edges: 1 }]);
  });
});
