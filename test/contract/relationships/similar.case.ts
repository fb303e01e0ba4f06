import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { answered, execute } from "../api/execute.js";
import { asserted, graphOf, node, plain, writeGraph } from "../api/graph-fixture.js";
import { openEngineUnderTest } from "../engine-under-test.js";
import { compareWithReference } from "./compared.js";
import { randomCounting } from "./random-scope.js";
import { SORTS } from "./reference/neighbours.js";
import { similar } from "./reference/similar.js";

const engine = await openEngineUnderTest();

test("what is similar is what looking through plain arrays gives", { timeout: 300_000 }, () =>
  compareWithReference(engine, {
    query: `query ($to: NameBy!, $by: [NeighbourSort!], $includeNarrower: Boolean, $minConfidence: Float, $statuses: [Status!]) {
      similar(to: $to, by: $by, first: 100, includeNarrower: $includeNarrower, minConfidence: $minConfidence, statuses: $statuses) {
        to { ... on Technique { id } ... on HardwarePlatform { id } }
        alike {
          score
          node { ... on Technique { id } ... on HardwarePlatform { id } }
          shared { sort node { id } others }
        }
        tooCommon
        sampled
      }
    }`,
    field: "similar",
    args: fc
      .tuple(
        fc.record({
          to: fc.constantFrom("technique:t0", "technique:t1", "hardware:h0", "hardware:h1").map((id) => ({ id })),
        }),
        fc.constantFrom({}, {}, ...SORTS.map((sort) => ({ by: [sort] }))),
        randomCounting,
      )
      .map(([to, by, counting]) => ({ ...to, ...by, ...counting })),
    reference: similar,
    statements: 8,
  }),
);

describe("similar", () => {
  const paper = { paper: "paper:one" };
  const names = Array.from({ length: 101 }, (_, index) => `t${index}`);
  beforeAll(() =>
    writeGraph(
      engine,
      graphOf(
        node("Paper", "one"),
        node("HardwarePlatform", "gpu", { name: "GPU" }),
        ...["family", "other"].map((name) => node("Technique", name)),
        ...names.map((name) => node("Technique", name)),
        ...names.map((name) => plain("BROADER", `technique:${name}`, "technique:family")),
        ...names
          .slice(0, 100)
          .map((name) => asserted("COMPARED_AGAINST", `technique:${name}`, "technique:other", paper)),
        ...Array.from({ length: 21 }, (_, index) => node("Task", `k${index}`)),
        ...Array.from({ length: 21 }, (_, index) => asserted("ADDRESSES", "paper:one", `task:k${index}`, paper)),
        ...["t0", "t1"].map((name) => asserted("USES", "paper:one", `technique:${name}`, paper)),
      ),
    ),
  );

  test("leaves out what too many have", async () => {
    expect(
      await answered(
        engine,
        `{ similar(to: { name: "t5" }, first: 1) { alike { score shared { name others } } tooCommon sampled } }`,
        { statements: 2 },
      ),
    ).toEqual({
      similar: {
        alike: [{ score: 0.010101, shared: [{ name: "other", others: 99 }] }],
        tooCommon: 1,
        sampled: false,
      },
    });
  });

  test("says that it does not look at everything", async () => {
    const data = await answered(
      engine,
      `{ similar(to: { id: "technique:t0" }, by: [TASK]) { alike { score node { ... on Technique { name } } } sampled } }`,
      { statements: 3 },
    );
    expect(data).toEqual({ similar: { alike: [{ score: 20, node: { name: "t1" } }], sampled: true } });
  });

  test("finds a platform where no technique has the name", async () => {
    const data = await answered(engine, `{ similar(to: { name: "GPUs" }) { to { __typename } alike { score } } }`, {
      statements: 3,
    });
    expect(data).toEqual({ similar: { to: { __typename: "HardwarePlatform" }, alike: [] } });
  });

  test.each([
    [`to: { name: "nonsense" }`, "NOT_FOUND", /`to`: .*"nonsense"/, 1],
    [`to: { id: "paper:one" }`, "NOT_FOUND", /`to`: .*"paper:one"/, 1],
    [`to: { name: "t0" }, first: 101`, "BAD_INPUT", /101/, 0],
  ])("refuses %s", async (args, code, message, cost) => {
    const { errors, statements } = await execute(engine, `{ similar(${args}) { sampled } }`);
    expect(errors).toEqual([{ code, message: expect.stringMatching(message) }]);
    expect(statements).toBe(cost);
  });
});
