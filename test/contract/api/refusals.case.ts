import { describe, expect, test } from "vitest";
import { z } from "zod";
import { openEngineUnderTest } from "../engine-under-test.js";
import { answered, execute } from "./execute.js";
import { writeGraph } from "./graph-fixture.js";
import { SMALL_GRAPH } from "./small-graph.js";

const engine = await openEngineUnderTest();
await writeGraph(engine, SMALL_GRAPH);

/** What is wrong with the query, which must not have reached the store. */
async function refusal(query: string, variables = {}) {
  const { errors, statements } = await execute(engine, query, variables);
  expect(statements).toBe(0);
  expect(errors).toHaveLength(1);
  return errors[0];
}

async function cursorOf(list: string): Promise<string> {
  const data = await answered(engine, `{ list: ${list} { pageInfo { endCursor } } }`);
  return z.object({ list: z.object({ pageInfo: z.object({ endCursor: z.string() }) }) }).parse(data).list.pageInfo
    .endCursor;
}

describe("first", () => {
  test.each([-1, 101, 2_000_000_000])("of %i is refused at the root, in relations and in evidence", async (first) => {
    const message = `\`first\` is ${first}; a page holds 0 to 100 nodes.`;
    for (const query of [
      `query ($first: Int) { techniques(first: $first) { nodes { id } } }`,
      `query ($first: Int) { techniques(first: $first) { totalCount } }`,
      `query ($first: Int) { papers { nodes { techniques(first: $first) { totalCount } } } }`,
      `query ($first: Int) { papers { nodes { techniques { edges { evidence(first: $first) { kind } } } } } }`,
      `query ($first: Int) { node(id: "paper:2401.00001") { ... on Paper { tasks(first: $first) { nodes { id } } } } }`,
    ])
      expect(await refusal(query, { first })).toEqual({ code: "BAD_INPUT", message });
  });

  test("of 0, 100 and null is not", async () => {
    const query = "query ($first: Int) { techniques(first: $first) { nodes { id } } }";
    expect(await answered(engine, query, { variables: { first: 0 } })).toEqual({ techniques: { nodes: [] } });
    expect(await answered(engine, query, { variables: { first: 100 } })).toMatchObject({
      techniques: { nodes: { length: 7 } },
    });
    expect(await answered(engine, query, { variables: { first: null } })).toMatchObject({
      techniques: { nodes: { length: 7 } },
    });
  });
});

describe("a cursor", () => {
  const byName = "techniques(first: 1, orderBy: [{name: ASCENDING}])";
  const next = "query ($after: String) { techniques(after: $after, orderBy: [{name: ASCENDING}]) { nodes { id } } }";
  const encoded = (content: unknown) => Buffer.from(JSON.stringify(content)).toString("base64url");

  test("of the same list is taken", async () => {
    const after = await cursorOf(byName);
    expect(await answered(engine, next, { variables: { after } })).toMatchObject({
      techniques: { nodes: { length: 6 } },
    });
  });

  test("of a list with another filter is a place in this one too", async () => {
    const after = await cursorOf(`techniques(first: 1, orderBy: [{name: ASCENDING}], where: {kind: {eq: MODEL}})`);
    expect(await answered(engine, next, { variables: { after } })).toEqual({ techniques: { nodes: [] } });
  });

  test.each([
    "",
    "nonsense",
    "bm9uc2Vuc2U",
    "{}",
    encoded({}),
    encoded([]),
    encoded(["name"]),
    encoded(["name", 1, 2]),
  ])("%j is not one of this API", async (after) => {
    expect(await refusal(next, { after })).toEqual({
      code: "BAD_INPUT",
      message: "The cursor in `after` is not one of this API.",
    });
  });

  test.each([
    "techniques(first: 1, orderBy: [{name: DESCENDING}])",
    "techniques(first: 1, orderBy: [{kind: ASCENDING}])",
    "techniques(first: 1, orderBy: [{papersCount: ASCENDING}])",
    "techniques(first: 1, orderBy: [{name: ASCENDING}, {kind: ASCENDING}])",
  ])("of %s belongs to another order", async (list) => {
    expect(await refusal(next, { after: await cursorOf(list) })).toEqual({
      code: "BAD_INPUT",
      message: "The cursor in `after` belongs to a list in another order.",
    });
  });

  test("of nodes of another kind belongs elsewhere", async () => {
    const after = await cursorOf("metrics(first: 1, orderBy: [{name: ASCENDING}])");
    expect(await refusal(next, { after })).toEqual({
      code: "BAD_INPUT",
      message: "The cursor in `after` does not belong to a list of Technique nodes.",
    });
  });

  test("is refused in relations too", async () => {
    const query = "query ($after: String) { papers { nodes { techniques(after: $after) { totalCount } } } }";
    expect(await refusal(query, { after: "nonsense" })).toMatchObject({ code: "BAD_INPUT" });
  });

  test("with values that no list has is an end, not a failure", async () => {
    for (const value of [null, 3, "￿", ""]) {
      const after = encoded(["name", "technique:x", value]);
      const { errors } = await execute(engine, next, { after });
      expect(errors).toEqual([]);
    }
  });
});

test.each([
  ["an unknown field", "{ techniques { nodes { nonsense } } }"],
  ["an unknown enum value", "{ techniques(where: {kind: {eq: NONSENSE}}) { totalCount } }"],
  ["an unknown operator", `{ techniques(where: {name: {like: "x"}}) { totalCount } }`],
  ["two directions in one order", "{ techniques(orderBy: [{name: ASCENDING, kind: ASCENDING}]) { totalCount } }"],
  ["an order without a field", "{ techniques(orderBy: [{}]) { totalCount } }"],
  ["an edge's order on a root list", "{ techniques(orderBy: [{support: ASCENDING}]) { totalCount } }"],
  ["a role where there is none", "{ papers { nodes { metrics(role: [USED]) { totalCount } } } }"],
])("%s is refused before the store is asked", async (_what, query) => {
  expect(await refusal(query)).toMatchObject({ code: "GRAPHQL" });
});
