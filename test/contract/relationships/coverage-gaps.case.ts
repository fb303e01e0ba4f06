import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { answered, execute } from "../api/execute.js";
import { asserted, graphOf, node, plain, writeGraph } from "../api/graph-fixture.js";
import { openEngineUnderTest } from "../engine-under-test.js";
import { compareWithReference } from "./compared.js";
import { randomCounting } from "./random-scope.js";
import { coverageGaps } from "./reference/coverage-gaps.js";

const engine = await openEngineUnderTest();

test("coverage gaps are what looking through plain arrays gives", { timeout: 300_000 }, () =>
  compareWithReference(engine, {
    query: `query ($technique: NameBy, $hardware: NameBy, $includeNarrower: Boolean, $minConfidence: Float, $statuses: [Status!]) {
      coverageGaps(technique: $technique, hardware: $hardware, first: 100, includeNarrower: $includeNarrower, minConfidence: $minConfidence, statuses: $statuses) {
        gaps { technique { id } hardware { id } score reasons { sort node { id } evaluated others } }
        tooCommon
        sampled
      }
    }`,
    field: "coverageGaps",
    args: fc
      .tuple(
        fc.constantFrom(
          ...["technique:t0", "technique:t1"].map((id) => ({ technique: { id } })),
          ...["hardware:h0", "hardware:h1"].map((id) => ({ hardware: { id } })),
        ),
        randomCounting,
      )
      .map(([of, counting]) => ({ ...of, ...counting })),
    reference: coverageGaps,
    statements: 6,
  }),
);

describe("coverage gaps", () => {
  const paper = { paper: "paper:one" };
  const families = ["some", "others", "rest"];
  const kinds = Array.from({ length: 201 }, (_, index) => `kind${index}`);
  beforeAll(() =>
    writeGraph(
      engine,
      graphOf(
        node("Paper", "one"),
        node("HardwarePlatform", "gpu"),
        node("HardwarePlatform", "a100"),
        plain("BROADER", "hardware:a100", "hardware:gpu"),
        ...["net", "rival", "mine", "his", "hers"].map((name) => node("Technique", name)),
        ...["mine", "his", "hers"].map((name) => plain("BROADER", `technique:${name}`, "technique:net")),
        ...["mine", "his"].map((name) => asserted("COMPARED_AGAINST", `technique:${name}`, "technique:rival", paper)),
        asserted("EVALUATED_ON", "technique:his", "hardware:a100", paper),
        ...families.map((name) => node("Technique", name)),
        node("Technique", "odd"),
        ...families.map((name) => plain("BROADER", "technique:odd", `technique:${name}`)),
        ...kinds.map((name) => node("Technique", name)),
        ...kinds.map((name, index) => plain("BROADER", `technique:${name}`, `technique:${families[index % 3]}`)),
      ),
    ),
  );

  test("tell their reasons in words", async () => {
    const data = await answered(
      engine,
      `{ coverageGaps(technique: { name: "mine" }) { gaps { score reason hardware { name } } } }`,
      { statements: 3 },
    );
    const reason = "Evaluated on it were 1 of 1 other set against rival, 1 of 2 others of the kind net.";
    expect(data).toEqual({
      coverageGaps: { gaps: ["a100", "gpu"].map((name) => ({ score: 1.5, reason, hardware: { name } })) },
    });
  });

  test("are the same around a platform", async () => {
    const data = await answered(
      engine,
      `{ coverageGaps(hardware: { name: "gpu" }) { gaps { score technique { name } } } }`,
      { statements: 3 },
    );
    expect(data).toEqual({
      coverageGaps: {
        gaps: [
          { score: 1.5, technique: { name: "mine" } },
          { score: 0.5, technique: { name: "hers" } },
        ],
      },
    });
  });

  test("say that not all alike techniques are looked at", async () => {
    const data = await answered(engine, `{ coverageGaps(technique: { name: "odd" }) { sampled } }`, { statements: 2 });
    expect(data).toEqual({ coverageGaps: { sampled: true } });
  });

  test.each([
    ["", "BAD_INPUT", /`technique` or a `hardware`/, 0],
    [`technique: { name: "mine" }, hardware: { name: "gpu" }`, "BAD_INPUT", /one of both/, 0],
    [`technique: { name: "mine" }, first: -1`, "BAD_INPUT", /-1/, 0],
    [`technique: { name: "gpu" }`, "NOT_FOUND", /`technique`: .*"gpu"/, 1],
    [`hardware: { id: "technique:mine" }`, "NOT_FOUND", /`hardware`: .*"technique:mine"/, 1],
  ])("are refused for (%s)", async (args, code, message, cost) => {
    const field = args === "" ? "coverageGaps" : `coverageGaps(${args})`;
    const { errors, statements } = await execute(engine, `{ ${field} { sampled } }`);
    expect(errors).toEqual([{ code, message: expect.stringMatching(message) }]);
    expect(statements).toBe(cost);
  });
});
