import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { execute } from "../api/execute.js";
import { asserted, graphOf, node, plain, writeGraph } from "../api/graph-fixture.js";
import { openEngineUnderTest } from "../engine-under-test.js";
import { compareWithReference } from "./compared.js";
import { randomEnd, randomWalk } from "./random-walk.js";
import { paths } from "./reference/paths.js";

const engine = await openEngineUnderTest();

const randomPaths = fc
  .tuple(
    fc.tuple(randomEnd, randomEnd).filter(([from, to]) => from.id !== to.id),
    randomWalk,
    fc.record(
      { maxHops: fc.constantFrom(1, 2, 3, 5), first: fc.constantFrom(0, 1, 3, 100), includeNarrower: fc.boolean() },
      { requiredKeys: [] },
    ),
  )
  .map(([[from, to], walk, more]) => ({ from, to, ...walk, ...more }));

test("paths are what trying all ways through plain arrays gives", { timeout: 300_000 }, () =>
  compareWithReference(engine, {
    query: `query (
      $from: NodeBy!, $to: NodeBy!, $maxHops: Int, $first: Int, $via: [EdgeKind!], $through: [NodeKind!]
      $includeNarrower: Boolean, $minConfidence: Float, $statuses: [Status!]
    ) {
      paths(
        from: $from, to: $to, maxHops: $maxHops, first: $first, via: $via, through: $through
        includeNarrower: $includeNarrower, minConfidence: $minConfidence, statuses: $statuses
      ) {
        from { id }
        to { id }
        paths {
          length
          support
          nodes { id }
          hops { edges { kind from to support confidence } }
        }
        hasMore
        isPartial
      }
    }`,
    field: "paths",
    args: randomPaths,
    reference: paths,
    // The ends, two for each hop, the edges, and the nodes of seven kinds for each of three fields.
    statements: 1 + 2 * 5 + 1 + 9,
  }),
);

describe("paths", () => {
  const compared = (from: string, to: string, ...papers: string[]) =>
    papers.map((paper) => asserted("COMPARED_AGAINST", `technique:${from}`, `technique:${to}`, { paper }));
  /** A hub with more leaves than are looked at. */
  const LEAVES = 1_200;
  beforeAll(() =>
    writeGraph(
      engine,
      graphOf(
        ...["start", "goal", "well", "badly", "hub", "other hub"].map((name) =>
          node("Technique", name.replace(" ", "-"), { name }),
        ),
        node("Dataset", "start", { name: "start" }),
        node("HardwarePlatform", "chip"),
        node("HardwarePlatform", "class"),
        plain("BROADER", "hardware:chip", "hardware:class"),
        asserted("EVALUATED_ON", "technique:goal", "hardware:chip", { paper: "paper:1" }),
        ...compared("start", "badly", "paper:1", "paper:1"),
        ...compared("badly", "goal", "paper:1", "paper:2"),
        ...compared("start", "well", "paper:1", "paper:2"),
        ...compared("goal", "well", "paper:1", "paper:2", "paper:3"),
        ...Array.from({ length: LEAVES }, (_, index) => `leaf${index}`).flatMap((leaf) => [
          node("Technique", leaf),
          ...compared(leaf, "hub", "paper:1"),
          ...compared("other-hub", leaf, "paper:1"),
        ]),
      ),
    ),
  );
  async function ask(args: string) {
    const query = `{ paths(${args}) { hasMore isPartial completeHops paths { support nodes { id } } } }`;
    const { data, errors } = await execute(engine, query);
    expect(errors).toEqual([]);
    return data;
  }
  const way = (support: number, ...ids: string[]) => ({ support, nodes: ids.map((id) => ({ id })) });
  const viaWell = way(2, "technique:start", "technique:well", "technique:goal");
  const viaBadly = way(1, "technique:start", "technique:badly", "technique:goal");

  test("of equal length come by support, and papers count once", async () => {
    const all = 'from: { name: "start" }, to: { name: "goal" }';
    expect(await ask(all)).toMatchObject({
      paths: { paths: [viaWell, viaBadly], hasMore: false, isPartial: false, completeHops: 4 },
    });
    expect(await ask(`${all}, first: 1`)).toMatchObject({
      paths: { paths: [viaWell], hasMore: true, isPartial: false, completeHops: 2 },
    });
  });

  test("end at what is narrower, unless they are not to", async () => {
    const args = 'from: { id: "technique:goal" }, to: { name: "class" }';
    expect(await ask(args)).toMatchObject({ paths: { paths: [way(1, "technique:goal", "hardware:chip")] } });
    expect(await ask(`${args}, includeNarrower: false`)).toMatchObject({
      paths: { paths: [way(1, "technique:goal", "hardware:chip", "hardware:class")] },
    });
  });

  test("between two hubs are some of many, and say so", async () => {
    const args = 'from: { name: "hub" }, to: { name: "other hub" }, maxHops: 6, first: 100';
    const data = await ask(args);
    expect(data).toMatchObject({ paths: { hasMore: true, isPartial: true, completeHops: 1 } });
    expect(data).toHaveProperty("paths.paths.length", 100);
  });

  test("carry the evidence of their edges, quoted from its paper", async () => {
    const { data, errors } = await execute(
      engine,
      `{ paths(from: { id: "technique:badly" }, to: { id: "technique:goal" }, maxHops: 1) {
        paths { hops { edges { kind from to support evidence(first: 1) { kind quote confidence } } } }
      } }`,
    );
    expect(errors).toEqual([]);
    const evidence = [{ kind: "COMPARED_AGAINST", quote: null, confidence: 0.9 }];
    expect(data).toMatchObject({
      paths: {
        paths: [{ hops: [{ edges: [{ from: "technique:badly", to: "technique:goal", support: 2, evidence }] }] }],
      },
    });
  });

  test.each([
    [
      "a name that nothing bears",
      `from: { name: "nonsense" }, to: { name: "goal" }`,
      "NOT_FOUND",
      /`from`: .*"nonsense"/,
    ],
    ["an id of no kind", `from: { name: "goal" }, to: { id: "x" }`, "NOT_FOUND", /`to`: .*"x"/],
    ["one node for both", `from: { name: "goal" }, to: { id: "technique:goal" }`, "BAD_INPUT", /technique:goal/],
  ])("refuse %s", async (_, args, code, message) => {
    const { errors } = await execute(engine, `{ paths(${args}) { hasMore } }`);
    expect(errors).toEqual([{ code, message: expect.stringMatching(message) }]);
  });

  test.each([
    ["too many hops", "maxHops: 7", /`maxHops` is 7/],
    ["no hop", "maxHops: 0", /`maxHops` is 0/],
    ["too many paths", "first: 101", /101/],
    ["no kind of edge", "via: []", /`via`/],
  ])("refuse %s before the store is asked", async (_, args, message) => {
    const ends = 'from: { name: "start" }, to: { name: "goal" }';
    const { errors, statements } = await execute(engine, `{ paths(${ends}, ${args}) { hasMore } }`);
    expect(errors).toEqual([{ code: "BAD_INPUT", message: expect.stringMatching(message) }]);
    expect(statements).toBe(0);
  });
});
