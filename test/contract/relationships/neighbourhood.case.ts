import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { execute } from "../api/execute.js";
import { asserted, graphOf, node, plain, writeGraph } from "../api/graph-fixture.js";
import { openEngineUnderTest } from "../engine-under-test.js";
import { compareWithReference } from "./compared.js";
import { randomEnd, randomWalk } from "./random-walk.js";
import { neighbourhood } from "./reference/neighbourhood.js";

const engine = await openEngineUnderTest();

const randomNeighbourhood = fc
  .tuple(
    randomEnd,
    randomWalk,
    fc.record(
      { depth: fc.nat(3), first: fc.constantFrom(0, 1, 5, 12, 100), includeNarrower: fc.boolean() },
      { requiredKeys: [] },
    ),
  )
  .map(([of, walk, more]) => ({ of, ...walk, ...more }));

test("a neighbourhood is what measuring all distances in plain arrays gives", { timeout: 300_000 }, () =>
  compareWithReference(engine, {
    query: `query (
      $of: NodeBy!, $depth: Int, $first: Int, $via: [EdgeKind!], $through: [NodeKind!]
      $includeNarrower: Boolean, $minConfidence: Float, $statuses: [Status!]
    ) {
      neighbourhood(
        of: $of, depth: $depth, first: $first, via: $via, through: $through
        includeNarrower: $includeNarrower, minConfidence: $minConfidence, statuses: $statuses
      ) {
        nodes { node { id } distance support }
        edges { kind from to support confidence }
        truncated
        isPartial
      }
    }`,
    field: "neighbourhood",
    args: randomNeighbourhood,
    reference: neighbourhood,
    // The node, two for each level, the edges, and the nodes of seven kinds.
    statements: 1 + 2 * 3 + 1 + 7,
  }),
);

describe("a neighbourhood", () => {
  const LEAVES = 1_200;
  const evaluated = (name: string, ...papers: string[]) =>
    papers.map((paper) => asserted("EVALUATED_ON", `technique:${name}`, "hardware:chip", { paper }));
  beforeAll(() =>
    writeGraph(
      engine,
      graphOf(
        ...["rare", "often", "hub"].map((name) => node("Technique", name)),
        node("HardwarePlatform", "chip"),
        node("HardwarePlatform", "class"),
        plain("BROADER", "hardware:chip", "hardware:class"),
        ...evaluated("rare", "paper:1", "paper:1"),
        ...evaluated("often", "paper:1", "paper:2"),
        ...Array.from({ length: LEAVES }, (_, index) => `leaf${index}`).flatMap((leaf) => [
          node("Technique", leaf),
          asserted("COMPARED_AGAINST", `technique:${leaf}`, "technique:hub", { paper: "paper:1" }),
        ]),
      ),
    ),
  );
  async function ask(args: string) {
    const query = `{ neighbourhood(${args}) { truncated isPartial nodes { node { id } distance support } edges { kind from to } } }`;
    const { data, errors } = await execute(engine, query);
    expect(errors).toEqual([]);
    return data;
  }
  const at = (distance: number, support: number | null, id: string) => ({ distance, support, node: { id } });

  test("holds the best supported first of what is equally near, and the edges between", async () => {
    expect(await ask('of: { name: "chip" }')).toMatchObject({
      neighbourhood: {
        truncated: false,
        nodes: [
          at(0, null, "hardware:chip"),
          at(1, 2, "technique:often"),
          at(1, 1, "hardware:class"),
          at(1, 1, "technique:rare"),
        ],
        edges: [
          { kind: "BROADER", from: "hardware:chip", to: "hardware:class" },
          { kind: "EVALUATED_ON", from: "technique:often", to: "hardware:chip" },
          { kind: "EVALUATED_ON", from: "technique:rare", to: "hardware:chip" },
        ],
      },
    });
  });

  test("has what is narrower in its middle where that is wanted", async () => {
    expect(await ask('of: { name: "class" }, includeNarrower: true, first: 3')).toMatchObject({
      neighbourhood: {
        truncated: true,
        isPartial: false,
        nodes: [at(0, null, "hardware:class"), at(0, null, "hardware:chip"), at(1, 2, "technique:often")],
      },
    });
  });

  test("of a hub is some of many, and says so", async () => {
    const data = await ask('of: { name: "hub" }, first: 100');
    expect(data).toMatchObject({ neighbourhood: { truncated: true, isPartial: true } });
    expect(data).toHaveProperty("neighbourhood.nodes.length", 100);
    expect(data).toHaveProperty("neighbourhood.edges.length", 99);
  });

  test.each([
    ["a depth beyond three", "depth: 4", /`depth` is 4/],
    ["too many nodes", "first: 101", /101/],
    ["no kind of edge", "via: []", /`via`/],
  ])("refuses %s before the store is asked", async (_, args, message) => {
    const { errors, statements } = await execute(
      engine,
      `{ neighbourhood(of: { name: "chip" }, ${args}) { truncated } }`,
    );
    expect(errors).toEqual([{ code: "BAD_INPUT", message: expect.stringMatching(message) }]);
    expect(statements).toBe(0);
  });

  test("refuses what does not exist", async () => {
    const { errors } = await execute(engine, `{ neighbourhood(of: { name: "nonsense" }) { truncated } }`);
    expect(errors).toEqual([{ code: "NOT_FOUND", message: expect.stringMatching(/`of`: .*"nonsense"/) }]);
  });
});
