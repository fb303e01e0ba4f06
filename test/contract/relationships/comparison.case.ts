import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { EVERYTHING_ASSERTED } from "../../../src/graph/plan.js";
import { comparison as compare } from "../../../src/graph/questions/comparison.js";
import { answered, execute } from "../api/execute.js";
import { figure, graphOf, node, plain, writeGraph } from "../api/graph-fixture.js";
import { openEngineUnderTest } from "../engine-under-test.js";
import { compareWithReference } from "./compared.js";
import { randomScope } from "./random-scope.js";
import { comparison } from "./reference/comparison.js";
import { SCOPE_PARAMETERS, SCOPE_VALUES } from "./variables.js";

const engine = await openEngineUnderTest();

const ID = "{ ... on Node { id } }";
const STEP = "gain figure { id } figures least greatest";
const letters = (prefix: string, letter: string, numbers: readonly number[]) =>
  numbers.map((number) => ({ id: `${prefix}:${letter}${number}` }));
const nodes = [...letters("technique", "t", [0, 0, 0, 1, 1, 2]), ...letters("hardware", "h", [0, 0, 1])];
const args = fc
  .record({
    of: fc.uniqueArray(fc.constantFrom(...nodes), { minLength: 2, maxLength: 4, selector: ({ id }) => id }),
    metrics: fc.option(
      fc.uniqueArray(fc.constantFrom(...letters("metric", "m", [0, 0, 0, 1])), {
        minLength: 1,
        maxLength: 2,
        selector: ({ id }) => id,
      }),
      { nil: undefined },
    ),
    scope: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: randomScope }),
  })
  .map(({ of, metrics, scope }) => ({ of, ...(metrics && { metrics }), ...scope }));

test("a comparison is what looking through plain arrays gives", { timeout: 300_000 }, () =>
  compareWithReference(engine, {
    query: `query ($of: [NameBy!]!, $metrics: [NameBy!], ${SCOPE_PARAMETERS}) {
      comparison(of: $of, metrics: $metrics, ${SCOPE_VALUES}) {
        totalCount
        sampled
        metrics {
          metric { id }
          pairs {
            subject ${ID}
            baseline ${ID}
            direct { ${STEP} }
            indirectCount
            indirect(first: 100) { via ${ID} gain first { ${STEP} } second { ${STEP} } }
            values { unit value figure { id } baselineValue baselineFigure { id } }
            empty
          }
        }
      }
    }`,
    field: "comparison",
    args,
    reference: comparison,
    statements: 12,
  }),
);

describe("a comparison", () => {
  const of = (subject: string, baseline: string, metric = "metric:speed") => ({
    paper: "paper:one",
    subject,
    baseline,
    metric,
  });
  beforeAll(() =>
    writeGraph(
      engine,
      graphOf(
        node("Metric", "speed", { name: "speed", better: "higher" }),
        node("Paper", "one"),
        ...["sorter", "sieve", "heap"].map((name) => node("Technique", name, { name, aliases: [`${name} machine`] })),
        ...["gpu", "a100"].map((name) => node("HardwarePlatform", name, { name })),
        plain("BROADER", "hardware:a100", "hardware:gpu"),
        figure("f1", of("technique:sorter", "technique:heap"), { gain: 5 }),
        figure("f2", of("technique:sieve", "technique:heap"), { gain: 9 }),
        figure("f3", of("hardware:a100", "technique:heap"), { gain: 3 }),
      ),
    ),
  );

  test("multiplies gains before it rounds them", async () => {
    const query = `{ comparison(of: [{ name: "sorter" }, { name: "Sieve machines" }]) {
      metrics { pairs { indirect { gain second { gain } } } }
    } }`;
    expect(await answered(engine, query, { statements: 2 })).toEqual({
      comparison: {
        metrics: [{ pairs: [{ indirect: [{ gain: 0.555555555556, second: { gain: 0.111111111111 } }] }] }],
      },
    });
  });

  test("takes what belongs to both of a pair for neither", async () => {
    const query = `query ($of: [NameBy!]!) { comparison(of: $of, metrics: [{ name: "speed" }]) {
      metrics { pairs { direct { gain } empty } }
    } }`;
    const asked = (...names: string[]) =>
      answered(engine, query, { statements: 2, variables: { of: names.map((name) => ({ name })) } });
    const pairs = (...all: object[]) => ({ comparison: { metrics: [{ pairs: all }] } });
    expect(await asked("GPU", "heap")).toEqual(pairs({ direct: { gain: 3 }, empty: null }));
    expect(await asked("GPU", "A100")).toEqual(pairs({ direct: null, empty: "NO_FIGURES" }));
  });

  test("says when a node has more figures than were looked at", async () => {
    const { edges: _, ...assertions } = EVERYTHING_ASSERTED;
    const request = {
      of: ["sorter", "heap"].map((name) => ({ id: `technique:${name}`, label: "Technique" as const })),
      metrics: null,
      scope: { ends: [], years: null, assertions },
      first: 10,
    };
    const read = engine.read.bind(engine);
    expect((await compare(read, { ...request, budget: 6 })).sampled).toBe(false);
    expect((await compare(read, { ...request, budget: 5 })).sampled).toBe(true);
  });

  const two = `of: [{ name: "sorter" }, { name: "sieve" }]`;
  test.each([
    ["one alone", `of: [{ name: "sorter" }]`, "BAD_INPUT", /`of` holds 1; it takes 2 to 10/, 0],
    ["eleven", `of: [${`{ name: "sorter" }`.repeat(11)}]`, "BAD_INPUT", /`of` holds 11/, 0],
    ["no metrics", `${two}, metrics: []`, "BAD_INPUT", /`metrics` holds 0/, 0],
    ["too many metrics", `${two}, first: 101`, "BAD_INPUT", /101/, 0],
    [
      "the same twice",
      `of: [{ name: "sorter" }, { name: "sorter machine" }]`,
      "BAD_INPUT",
      /technique:sorter twice/,
      1,
    ],
    [
      "a name that nothing bears",
      `of: [{ name: "sorter" }, { name: "x" }]`,
      "NOT_FOUND",
      /`of\[1\]`: .*Technique or Hard.*"x"/,
      1,
    ],
    [
      "an id of another kind",
      `of: [{ name: "sorter" }, { id: "paper:one" }]`,
      "NOT_FOUND",
      /`of\[1\]`: .*"paper:one"/,
      1,
    ],
  ])("refuses %s", async (_, given, code, message, statements) => {
    const answer = await execute(engine, `{ comparison(${given}) { totalCount } }`);
    expect(answer).toMatchObject({ errors: [{ code, message: expect.stringMatching(message) }], statements });
  });
});
