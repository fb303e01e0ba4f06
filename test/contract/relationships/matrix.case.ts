import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { matrix as matrixOf } from "../../../src/graph/questions/matrix.js";
import { answered, execute } from "../api/execute.js";
import { figure, graphOf, node, plain, writeGraph } from "../api/graph-fixture.js";
import { openEngineUnderTest } from "../engine-under-test.js";
import { compareWithReference } from "./compared.js";
import { randomRanking } from "./random-scope.js";
import { isAnswerable, matrix } from "./reference/matrix.js";
import { SCOPE_PARAMETERS, SCOPE_VALUES } from "./variables.js";

const engine = await openEngineUnderTest();

const AXES = [
  "TECHNIQUE",
  "TECHNIQUE_KIND",
  "HARDWARE",
  "HARDWARE_KIND",
  "HARDWARE_CLASS",
  "METRIC",
  "TASK",
  "DATASET",
  "PAPER",
  "YEAR",
];
const axis = fc.constantFrom(...AXES, "METRIC");
const randomMatrix = fc
  .tuple(axis, axis, fc.boolean(), randomRanking)
  .map(([rows, columns, ofAMetric, { metric, ...ranking }]) => ({
    ...(ofAMetric && { metric }),
    ...{ rows, columns, ...ranking },
  }))
  .filter(isAnswerable);

test("a matrix is what looking through plain arrays gives", { timeout: 300_000 }, () =>
  compareWithReference(engine, {
    query: `query ($rows: MatrixAxis!, $columns: MatrixAxis!, $metric: NameBy, $by: RankBy, $unit: String, ${SCOPE_PARAMETERS}) {
      matrix(rows: $rows, columns: $columns, metric: $metric, by: $by, unit: $unit, ${SCOPE_VALUES}) {
        figures
        truncated
        leftOut { reason figures }
        notCompared { reason figures }
        rowCount
        columnCount
        columns(first: 100) { key figures node { id } }
        rows(first: 100) {
          key
          figures
          node { id }
          cells(first: 100) { figures papers compared unit best median worst measurements(first: 100) { id } }
        }
      }
    }`,
    field: "matrix",
    args: randomMatrix,
    reference: matrix,
    statements: 7,
  }),
);

describe("a matrix", () => {
  const on = (hardware: string, gain: number) =>
    figure(
      `${hardware}-${gain}`,
      { paper: "paper:one", subject: "technique:fast", hardware: `hardware:${hardware}` },
      { gain },
    );
  beforeAll(() =>
    writeGraph(
      engine,
      graphOf(
        node("Paper", "one", { title: "A paper", submitted: "2024-02-03" }),
        node("Technique", "fast", { name: "Fast", kind: "hardware-design" }),
        node("HardwarePlatform", "chips", { name: "Chips", granularity: "class" }),
        node("HardwarePlatform", "big", { name: "Big", kind: "edge-device" }),
        node("HardwarePlatform", "small", { name: "Small", kind: "edge-device" }),
        plain("BROADER", "hardware:big", "hardware:chips"),
        plain("BROADER", "hardware:small", "hardware:chips"),
        ...[on("big", 2), on("big", 4), on("small", 8)],
      ),
    ),
  );
  const ask = (args: string, selection: string, statements: number) =>
    answered(engine, `{ matrix(${args}) { ${selection} } }`, { statements });

  test("names its rows and columns, with platforms rolled up into their class", async () => {
    const selection =
      "columns { key name figures node { __typename id } } rows { key name node { id } cells { figures best } }";
    expect(await ask("rows: TECHNIQUE_KIND, columns: HARDWARE", selection, 4)).toEqual({
      matrix: {
        columns: [
          ["hardware:chips", "Chips", 3],
          ["hardware:big", "Big", 2],
          ["hardware:small", "Small", 1],
        ].map(([key, name, figures]) => ({ key, name, figures, node: { __typename: "HardwarePlatform", id: key } })),
        rows: [
          {
            ...{ key: "HARDWARE_DESIGN", name: "HARDWARE_DESIGN", node: null },
            cells: [
              { figures: 3, best: 8 },
              { figures: 2, best: 4 },
              { figures: 1, best: 8 },
            ],
          },
        ],
      },
    });
    expect(await ask("rows: PAPER, columns: HARDWARE_KIND", "rows { name } columns { name }", 2)).toEqual({
      matrix: { rows: [{ name: "A paper" }], columns: [{ name: "EDGE_DEVICE" }] },
    });
  });

  test("goes on with rows, columns and the figures of a cell behind a key", async () => {
    const cells = `cells(first: 1, after: "hardware:chips") { measurements(first: 1, after: "measurement:big-4") { id } }`;
    expect(
      await ask(
        "rows: YEAR, columns: HARDWARE",
        `columns(first: 1, after: "hardware:chips") { key } rows { key ${cells} } none: rows(after: "2024") { key }`,
        3,
      ),
    ).toEqual({
      matrix: {
        columns: [{ key: "hardware:big" }],
        rows: [{ key: "2024", cells: [{ measurements: [{ id: "measurement:big-2" }] }] }],
        none: [],
      },
    });
  });

  test("says so when there are more figures than it looks at", async () => {
    const assertions = { statuses: ["asserted"] as const, minConfidence: 0, includeNarrower: true };
    const scope = { nodes: {}, ends: [], years: null, assertions };
    const ask = (limit: number) =>
      matrixOf((statement) => engine.read(statement), {
        ...{ scope, rows: "paper", columns: "year", by: "gain", unit: null, limit },
      });
    expect(await ask(3)).toMatchObject({ figures: 3, truncated: false, rows: [{ figures: 3 }] });
    expect(await ask(2)).toMatchObject({ figures: 2, truncated: true, rows: [{ figures: 2 }] });
  });

  test.each([
    ["axes that are the same", "rows: YEAR, columns: YEAR", "figures", /same/],
    ["values of no metric", "rows: YEAR, columns: TASK, by: VALUE", "figures", /none is named/],
    ["too many rows", "rows: YEAR, columns: TASK", "rows(first: 101) { key }", /101/],
    ["too many columns", "rows: YEAR, columns: TASK", "rows { cells(first: 101) { best } }", /101/],
    [
      "too many figures of a cell",
      "rows: YEAR, columns: TASK",
      "...on Matrix { rows { cells { measurements(first: -1) { id } } } }",
      /-1/,
    ],
  ])("refuses %s before it asks the store", async (_, args, selection, message) => {
    const { errors, statements } = await execute(engine, `{ matrix(${args}) { ${selection} } }`);
    expect(errors).toEqual([{ code: "BAD_INPUT", message: expect.stringMatching(message) }]);
    expect(statements).toBe(0);
  });

  test.each([
    [`rows(after: "1999") { key }`, /"1999"/],
    [`rows { cells(after: "paper:two") { best } }`, /"paper:two"/],
    [`rows { cells { measurements(after: "x") { id } } }`, /"x"/],
  ])("refuses to go on behind what it does not hold: %s", async (selection, message) => {
    const { errors } = await execute(engine, `{ matrix(rows: YEAR, columns: PAPER) { ${selection} } }`);
    expect(errors).toEqual([{ code: "BAD_INPUT", message: expect.stringMatching(message) }]);
  });
});
