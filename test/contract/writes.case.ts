import { beforeEach, expect, test } from "vitest";
import { cypher, statement } from "../../src/graph/statement.js";
import { emptyGraph, openEngineUnderTest } from "./engine-under-test.js";

const engine = await openEngineUnderTest();
beforeEach(() => emptyGraph(engine));

test("a work that throws leaves nothing behind", async () => {
  const work = engine.write(async (transaction) => {
    await transaction.run(statement(cypher`CREATE (:Technique {id: 'technique:a'})`));
    throw new Error("changed my mind");
  });
  await expect(work).rejects.toThrow("changed my mind");
  expect(await engine.read(statement(cypher`MATCH (n:Technique) RETURN n.id AS id`))).toEqual([]);
});
