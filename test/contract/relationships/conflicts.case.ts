import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { conflicts as ask } from "../../../src/graph/questions/conflicts.js";
import { findScope } from "../../../src/graph/questions/find-scope.js";
import { answered, execute } from "../api/execute.js";
import {
  type FigureEnds,
  type FixtureNode,
  figure,
  type GraphFixture,
  graphOf,
  node,
  type Properties,
  writeGraph,
} from "../api/graph-fixture.js";
import { graphOfFigures } from "../api/random/random-graph.js";
import { openEngineUnderTest } from "../engine-under-test.js";
import { compareWithReference } from "./compared.js";
import { randomScope } from "./random-scope.js";
import { conflicts } from "./reference/conflicts.js";
import { SCOPE_PARAMETERS, SCOPE_VALUES } from "./variables.js";

const engine = await openEngineUnderTest();

const ENDS: ReadonlySet<string> = new Set(["MEASURES", "OF_METRIC", "MEASURED_ON", "MEASURED_WITH", "AGAINST"]);

/** The figures all on the first technique, platform, metric and dataset, and of each a second one, greater or equal. */
function crowded({ nodes, edges }: GraphFixture): GraphFixture {
  const onFirst = edges.map((edge) => (ENDS.has(edge.kind) ? { ...edge, to: edge.to.replace(/\d+$/, "0") } : edge));
  const figures = nodes.filter(({ label }) => label === "Measurement");
  const second = (id: string) => (figures.some((one) => one.id === id) ? `${id}b` : id);
  const more = figures.map((one, index): FixtureNode => {
    const { gain, canonicalValue } = one.properties;
    const times = (value: unknown) => (typeof value === "number" ? value * (1 + (index % 3)) : null);
    const properties = { ...one.properties, gain: times(gain), canonicalValue: times(canonicalValue) };
    return { ...one, id: second(one.id), properties };
  });
  const inWords = (one: FixtureNode, index: number): FixtureNode => ({
    ...one,
    properties: { ...one.properties, baselineText: index % 2 === 0 ? "dense" : null },
  });
  const known = nodes.filter(({ label }) => label !== "Measurement");
  const ofMore = onFirst
    .filter(({ from, to }) => second(from) !== from || second(to) !== to)
    .map((edge) => ({ ...edge, from: second(edge.from), to: second(edge.to) }));
  return { nodes: [...known, ...[...figures, ...more].map(inWords)], edges: [...onFirst, ...ofMore] };
}

const metric = fc.constantFrom({}, {}, { metric: { id: "metric:m0" } }, { metric: { id: "metric:m1" } });
const factor = fc.constantFrom({}, { factor: 1 }, { factor: 1 }, { factor: 1.25 }, { factor: 2.5 });
const randomConflicts = fc
  .tuple(metric, factor, fc.oneof(fc.constant({}), randomScope))
  .map(([which, much, scope]) => ({ ...scope, ...which, ...much }));

test("conflicts are what looking through plain arrays gives", { timeout: 300_000 }, () =>
  compareWithReference(engine, {
    query: `query ($factor: Float, $metric: NameBy, ${SCOPE_PARAMETERS}) {
      conflicts(factor: $factor, metric: $metric, ${SCOPE_VALUES}) {
        figures
        truncated
        leftOut { reason figures }
        totalCount
        conflicts(first: 100) {
          key factor unit figures papers
          least leastFigure { id }
          greatest greatestFigure { id }
        }
      }
    }`,
    field: "conflicts",
    args: randomConflicts,
    graphs: fc.oneof(graphOfFigures, graphOfFigures.map(crowded)),
    reference: conflicts,
    statements: 4,
  }),
);

describe("conflicts", () => {
  const usual = { paper: "paper:one", metric: "metric:speed", subject: "technique:a", hardware: "hardware:gpu" };
  const gain = (id: string, value: number, baselineText: string | null, ends: Partial<FigureEnds> = {}) =>
    figure(id, { ...usual, ...ends }, { gain: value, baselineText });
  const absolute = (id: string, canonicalValue: number, canonicalUnit: string, more: Properties = {}) =>
    figure(id, usual, { form: "absolute", canonicalValue, canonicalUnit, ...more });
  const ofItself = (id: string, value: number, hardware?: string) =>
    gain(id, value, "its predecessor", { subject: "hardware:gpu", hardware });

  beforeAll(() =>
    writeGraph(
      engine,
      graphOf(
        ...[node("Paper", "one"), node("Paper", "two"), node("Metric", "speed"), node("Technique", "a")],
        ...[node("HardwarePlatform", "gpu"), node("Dataset", "images"), node("Technique", "b")],
        // Over the same words, in two papers; the one in the middle is neither end, and equal ends go by id.
        ...[gain("w3", 6, "dense"), gain("w2", 3, "dense", { paper: "paper:two" }), gain("w1", 2, "dense")],
        ...[gain("w4", 6, "dense"), gain("w0", 2, "dense")],
        // Exactly twice is not more than twice.
        ...[gain("x1", 1, "sparse"), gain("x2", 2, "sparse")],
        // Another baseline, dataset or form, and none that is named.
        ...[gain("y1", 90, "dense", { dataset: "dataset:images" }), gain("y2", 90, "b")],
        ...[gain("y3", 90, null), gain("y4", 30, "b", { baseline: "technique:b" })],
        figure("y5", usual, { gain: 90, form: "percent-change", baselineText: "dense" }),
        // Absolute values compare within a unit, whatever they are set against; none below 0.
        ...[absolute("z1", 0.3, "s"), absolute("z2", 0.1, "s", { baselineText: "dense" }), absolute("z3", 9, "J")],
        ...[absolute("z4", 0, "s"), absolute("z5", -1, "J")],
        ...[ofItself("h1", 1), ofItself("h2", 3, "hardware:gpu")],
        ...[gain("n1", 9, "dense", { hardware: undefined }), gain("n2", 9, "dense", { metric: undefined })],
        gain("n3", 9, "dense", { subject: undefined }),
      ),
    ),
  );

  const selection = "key factor unit figures papers least greatest greatestFigure { id }";
  const h1 = {
    ...{ key: "measurement:h1", factor: 3, unit: null, figures: 2, papers: 1, least: 1, greatest: 3 },
    greatestFigure: { id: "measurement:h2" },
  };
  const w0 = {
    ...{ key: "measurement:w0", factor: 3, unit: null, figures: 5, papers: 2, least: 2, greatest: 6 },
    greatestFigure: { id: "measurement:w3" },
  };
  const z2 = {
    ...{ key: "measurement:z2", factor: 3, unit: "s", figures: 2, papers: 1, least: 0.1, greatest: 0.3 },
    greatestFigure: { id: "measurement:z1" },
  };

  test("are between like figures only, and count what is like no other", async () => {
    const answer = await answered(
      engine,
      `{ conflicts { figures totalCount leftOut { reason figures } conflicts { ${selection} } } }`,
      { statements: 2 },
    );
    expect(answer).toEqual({
      conflicts: {
        figures: 22,
        totalCount: 3,
        leftOut: [
          { reason: "NO_SUBJECT", figures: 1 },
          { reason: "NO_METRIC", figures: 1 },
          { reason: "NO_HARDWARE", figures: 1 },
          { reason: "NO_VALUE", figures: 2 },
          { reason: "NO_BASELINE", figures: 1 },
        ],
        conflicts: [h1, w0, z2],
      },
    });
  });

  test("need more than the factor, rounding aside", async () => {
    const count = async (factorAsked: number) =>
      answered(engine, `{ conflicts(factor: ${factorAsked}) { totalCount } }`, { statements: 1 });
    expect(await count(3)).toEqual({ conflicts: { totalCount: 0 } });
    expect(await count(2.99)).toEqual({ conflicts: { totalCount: 3 } });
    expect(await count(1)).toEqual({ conflicts: { totalCount: 4 } });
  });

  test("go on behind a key", async () => {
    const page = `conflicts(first: 1, after: "measurement:h1") { ${selection} }`;
    expect(await answered(engine, `{ conflicts(metric: { name: "speed" }) { ${page} } }`, { statements: 3 })).toEqual({
      conflicts: { conflicts: [w0] },
    });
    const { errors } = await execute(engine, `{ conflicts { conflicts(after: "measurement:w1") { key } } }`);
    expect(errors).toMatchObject([{ code: "BAD_INPUT", message: expect.stringMatching(/measurement:w1/) }]);
  });

  test("say when there are more figures than are looked at", async () => {
    const scope = await findScope((statement) => engine.read(statement), {
      ends: { metric: { id: "metric:speed" } },
      years: null,
      assertions: { statuses: ["asserted"], minConfidence: 0, includeNarrower: true },
    });
    const looked = async (limit: number) => {
      const { figures, truncated } = await ask((statement) => engine.read(statement), { scope, factor: 2, limit });
      return { figures, truncated };
    };
    expect(await looked(20)).toEqual({ figures: 20, truncated: true });
    expect(await looked(21)).toEqual({ figures: 21, truncated: false });
  });

  test.each([
    ["a factor below 1", "conflicts(factor: 0.5) { totalCount }", /`factor` is 0.5/],
    ["too long a page", "conflicts { conflicts(first: 101) { key } }", /101/],
  ])("refuses %s before it asks the store", async (_, question, message) => {
    const { errors, statements } = await execute(engine, `{ ${question} }`);
    expect(errors).toEqual([{ code: "BAD_INPUT", message: expect.stringMatching(message) }]);
    expect(statements).toBe(0);
  });
});
