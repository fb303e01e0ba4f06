import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { answered, execute } from "../api/execute.js";
import { figure, graphOf, node, writeGraph } from "../api/graph-fixture.js";
import { openEngineUnderTest } from "../engine-under-test.js";
import { compareWithReference } from "./compared.js";
import { randomRanking, randomScope } from "./random-scope.js";
import { paretoFront } from "./reference/pareto-front.js";
import { SCOPE_PARAMETERS, SCOPE_VALUES } from "./variables.js";

const engine = await openEngineUnderTest();

const metric = fc.constantFrom("metric:m0", "metric:m0", "metric:m1").map((id) => ({ id }));
const axis = fc.tuple(metric, randomRanking).map(([which, { by, unit }]) => ({
  metric: which,
  ...(by !== undefined && { by }),
  ...(unit !== undefined && { unit }),
}));
const randomFront = fc.tuple(axis, axis, randomScope).map(([x, y, scope]) => ({ x, y, ...scope }));

test("a Pareto front is what looking through plain arrays gives", { timeout: 300_000 }, () =>
  compareWithReference(engine, {
    query: `query ($x: ParetoMetric!, $y: ParetoMetric!, ${SCOPE_PARAMETERS}) {
      paretoFront(x: $x, y: $y, ${SCOPE_VALUES}) {
        x { unit leftOut { reason figures } unpaired }
        y { unit leftOut { reason figures } unpaired }
        truncated
        frontCount
        dominatedCount
        front(first: 100) { ...Point }
        dominated(first: 100) { ...Point }
      }
    }
    fragment Point on ParetoPoint {
      key
      subject { ... on Technique { id } ... on HardwarePlatform { id } }
      paper { id }
      x
      xFigure { id }
      y
      yFigure { id }
      dominatedBy { key }
    }`,
    field: "paretoFront",
    args: randomFront,
    reference: paretoFront,
    statements: 9,
  }),
);

describe("a Pareto front", () => {
  const point = (name: string, latency: number, energy: number) => [
    node("Technique", name),
    ...(["latency", "energy"] as const).map((which) =>
      figure(
        `${name}-${which}`,
        { paper: "paper:one", subject: `technique:${name}`, metric: `metric:${which}` },
        { gain: which === "latency" ? latency : energy },
      ),
    ),
  ];
  beforeAll(() =>
    writeGraph(
      engine,
      graphOf(
        ...[node("Paper", "one"), node("Metric", "latency"), node("Metric", "energy")],
        ...[...point("a", 8, 1), ...point("b", 4, 4), ...point("c", 4, 4), ...point("d", 4, 3), ...point("e", 1, 1)],
      ),
    ),
  );

  test("holds equal points, and says what dominates the others", async () => {
    const args = 'x: { metric: { name: "latency" } }, y: { metric: { name: "energy" } }';
    const selection = "front { x y subject { ... on Technique { name } } } dominated { key dominatedBy { x y } }";
    expect(await answered(engine, `{ paretoFront(${args}) { ${selection} } }`, { statements: 5 })).toEqual({
      paretoFront: {
        front: [
          { x: 8, y: 1, subject: { name: "a" } },
          { x: 4, y: 4, subject: { name: "b" } },
          { x: 4, y: 4, subject: { name: "c" } },
        ],
        dominated: [
          { key: "paper:one technique:d", dominatedBy: { x: 4, y: 4 } },
          { key: "paper:one technique:e", dominatedBy: { x: 8, y: 1 } },
        ],
      },
    });
    const next = `{ paretoFront(${args}) { front(first: 1, after: "paper:one technique:b") { key } } }`;
    expect(await answered(engine, next, { statements: 4 })).toEqual({
      paretoFront: { front: [{ key: "paper:one technique:c" }] },
    });
  });

  test("refuses too long a page before it asks the store, and a metric that is not there", async () => {
    const ask = (name: string, first: number) =>
      execute(
        engine,
        `{ paretoFront(x: { metric: { name: "latency" } }, y: { metric: { name: "${name}" } }) { front(first: ${first}) { key } } }`,
      );
    expect(await ask("energy", 101)).toMatchObject({ errors: [{ code: "BAD_INPUT" }], statements: 0 });
    expect(await ask("nonsense", 1)).toMatchObject({ errors: [{ code: "NOT_FOUND" }] });
  });
});
