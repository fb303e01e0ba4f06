import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { answered, execute } from "../api/execute.js";
import { figure, graphOf, node, writeGraph } from "../api/graph-fixture.js";
import { openEngineUnderTest } from "../engine-under-test.js";
import { compareWithReference } from "./compared.js";
import { randomRanking } from "./random-scope.js";
import { leaderboard } from "./reference/leaderboard.js";
import { RANKING_PARAMETERS, RANKING_VALUES } from "./variables.js";

const engine = await openEngineUnderTest();

test("a leaderboard is what looking through plain arrays gives", { timeout: 300_000 }, () =>
  compareWithReference(engine, {
    query: `query (${RANKING_PARAMETERS}) {
      leaderboard(${RANKING_VALUES}, first: 100) {
        unit
        totalCount
        leftOut { reason figures }
        edges { rank value node { id } }
      }
    }`,
    field: "leaderboard",
    args: randomRanking,
    reference: leaderboard,
    statements: 3,
  }),
);

const page = z.object({
  leaderboard: z.object({
    edges: z.array(z.object({ rank: z.number(), value: z.number() })),
    pageInfo: z.object({ hasNextPage: z.boolean(), hasPreviousPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

describe("a leaderboard", () => {
  const gains = [5, 3, 3, 3, 2, 2, 0.5];
  beforeAll(() =>
    writeGraph(
      engine,
      graphOf(
        node("Metric", "latency", { name: "latency", aliases: ["delay"] }),
        node("Paper", "one"),
        ...gains.map((gain, index) =>
          figure(`f${index}`, { paper: "paper:one", metric: "metric:latency" }, { gain, direction: "decrease" }),
        ),
      ),
    ),
  );

  test.each([1, 2, 3, 100])("goes on with the ranks from page to page of %i", async (first) => {
    const found: (readonly [rank: number, value: number])[] = [];
    let after: string | null = null;
    do {
      const data: unknown = await answered(
        engine,
        `query ($first: Int, $after: String) {
          leaderboard(metric: { name: "delay" }, first: $first, after: $after) {
            edges { rank value }
            pageInfo { hasNextPage hasPreviousPage endCursor }
          }
        }`,
        { statements: 2, variables: { first, after } },
      );
      const { edges, pageInfo } = page.parse(data).leaderboard;
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      found.push(...edges.map(({ rank, value }) => [rank, value] as const));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual([1, 2, 2, 2, 5, 5, 7].map((rank, index) => [rank, gains[index]]));
  });

  test.each([
    ["a name that nothing bears", `metric: { name: "nonsense" }`, "NOT_FOUND", /`metric`: .*"nonsense"/],
    ["an id of another kind", `metric: { id: "paper:one" }`, "NOT_FOUND", /`metric`: .*"paper:one"/],
    [
      "one of several names",
      `metric: { name: "delay" }, hardware: { name: "GPU" }`,
      "NOT_FOUND",
      /`hardware`: .*"GPU"/,
    ],
    ["too long a page", `metric: { name: "delay" }, first: 101`, "BAD_INPUT", /101/],
    ["years out of order", `metric: { name: "delay" }, years: { from: 2024, to: 2020 }`, "BAD_INPUT", /2024 to 2020/],
    ["a year out of bounds", `metric: { name: "delay" }, years: { from: -1 }`, "BAD_INPUT", /`from` is -1/],
    ["what is no cursor", `metric: { name: "delay" }, after: "x"`, "BAD_INPUT", /cursor/],
  ])("refuses %s", async (_, args, code, message) => {
    const { errors } = await execute(engine, `{ leaderboard(${args}) { totalCount } }`);
    expect(errors).toEqual([{ code, message: expect.stringMatching(message) }]);
  });

  test("refuses a cursor of the other comparison before it asks the store", async () => {
    const first = await answered(
      engine,
      `{ leaderboard(metric: { name: "delay" }, first: 1) { edges { rank value } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
      { statements: 2 },
    );
    const { endCursor } = page.parse(first).leaderboard.pageInfo;
    const { errors, statements } = await execute(
      engine,
      `query ($after: String) { leaderboard(metric: { name: "delay" }, by: VALUE, after: $after) { totalCount } }`,
      { after: endCursor },
    );
    expect(errors).toMatchObject([{ code: "BAD_INPUT" }]);
    expect(statements).toBe(0);
  });
});
