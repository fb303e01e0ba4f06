import { describe, expect, test } from "vitest";
import { openEngineUnderTest } from "../engine-under-test.js";
import { answered, execute } from "./execute.js";
import { writeGraph } from "./graph-fixture.js";
import { SMALL_GRAPH } from "./small-graph.js";

const engine = await openEngineUnderTest();
await writeGraph(engine, SMALL_GRAPH);

describe("by", () => {
  test.each<[by: string, expected: unknown]>([
    [`technique(by: {id: "technique:lut-gemm"}) { name }`, { name: "LUT-GEMM" }],
    [`technique(by: {name: "LUT-GEMM"}) { name }`, { name: "LUT-GEMM" }],
    [`technique(by: {name: "lut gemm"}) { name }`, { name: "LUT-GEMM" }],
    [`technique(by: {name: "table look-up"}) { name }`, { name: "LUT-GEMM" }],
    [`hardwarePlatform(by: {name: "GPUs"}) { id }`, { id: "hardware:gpu" }],
    [`technique(by: {name: "sparse attentions"}) { name }`, { name: "Sparse Attention" }],
    [`technique(by: {name: "标准量化 😀"}) { id }`, { id: "technique:标准量化" }],
    [`technique(by: {name: "no such thing"}) { name }`, null],
    [`technique(by: {name: "***"}) { name }`, null],
    [`technique(by: {name: ""}) { name }`, null],
    [`technique(by: {id: "technique:none"}) { name }`, null],
    // Of another kind.
    [`technique(by: {id: "hardware:gpu"}) { name }`, null],
    [`technique(by: {name: "GPU"}) { name }`, null],
    [`hardwarePlatform(by: {name: "agx orin"}) { name kind }`, { name: "Jetson Orin", kind: "SBC" }],
    [
      `metric(by: {name: "delay"}) { name better canonicalUnit }`,
      { name: "latency", better: "LOWER", canonicalUnit: "s" },
    ],
    [`dataset(by: {name: "coco"}) { name }`, { name: "COCO" }],
    [`task(by: {name: "Object Detection"}) { name }`, { name: "object detection" }],
    // Names that several bear: as written before the singular, the own name before an alias, then the order of ids.
    [`technique(by: {name: "Twin"}) { id }`, { id: "technique:twin-a" }],
    [`technique(by: {name: "lutgemm"}) { id }`, { id: "technique:lut-gemm" }],
    [`technique(by: {name: "LUT GEMMs"}) { id }`, { id: "technique:quantization" }],
    [`paper(by: {id: "paper:2402.00002"}) { title }`, { title: "Überschnelle Kernels für 8-bit" }],
    [`paper(by: {arxivId: "2402.00004"}) { title }`, { title: "late results" }],
    [`paper(by: {arxivId: "2402.99999"}) { title }`, null],
    [`paper(by: {title: "Late Results"}) { id }`, { id: "paper:2402.00004" }],
    [`paper(by: {title: "überschnelle kernels für 8-bit"}) { id }`, { id: "paper:2402.00002" }],
    [`paper(by: {title: "no such title"}) { id }`, null],
  ])("%s", async (by, expected) => {
    expect(await answered(engine, `{ found: ${by} }`)).toEqual({ found: expected });
  });

  test.each([
    `technique(by: {}) { id }`,
    `technique(by: {id: "technique:lut-gemm", name: "LUT-GEMM"}) { id }`,
    `technique(by: {name: null}) { id }`,
    `paper(by: {id: "paper:2402.00002", title: null}) { id }`,
  ])("takes exactly one: %s is refused", async (by) => {
    const { errors, statements } = await execute(engine, `{ found: ${by} }`);
    expect(errors).toHaveLength(1);
    expect(statements).toBe(0);
  });

  test("takes a variable", async () => {
    const query = "query ($by: NameBy!) { technique(by: $by) { name } }";
    expect(await answered(engine, query, { variables: { by: { name: "SpAtt" } } })).toEqual({
      technique: { name: "Sparse Attention" },
    });
  });
});

describe("node", () => {
  const query = `query ($id: ID!) {
    node(id: $id) {
      __typename id
      ... on Paper { title }
      ... on Technique { name techniqueKind: kind }
      ... on HardwarePlatform { name hardwareKind: kind }
      ... on Metric { name better }
      ... on Dataset { name }
      ... on Task { name }
      ... on Measurement { value }
    }
  }`;

  test.each<[id: string, expected: object]>([
    ["paper:2402.00004", { __typename: "Paper", title: "late results" }],
    ["technique:标准量化", { __typename: "Technique", name: "标准量化 😀", techniqueKind: "MODEL" }],
    ["hardware:zcu104", { __typename: "HardwarePlatform", name: "ZCU104", hardwareKind: "FPGA" }],
    ["metric:accuracy", { __typename: "Metric", name: "accuracy", better: "HIGHER" }],
    ["dataset:coco", { __typename: "Dataset", name: "COCO" }],
    ["task:ranking", { __typename: "Task", name: "ranking" }],
    ["measurement:survey-alone", { __typename: "Measurement", value: 7 }],
  ])("finds %s", async (id, expected) => {
    expect(await answered(engine, query, { variables: { id } })).toEqual({ node: { id, ...expected } });
  });

  test("is null for an id that no node of its kind has", async () => {
    expect(await answered(engine, query, { variables: { id: "technique:gpu" } })).toEqual({ node: null });
  });

  test.each(["", "gpu", "hardware", ":", "planet:earth", "techniqueː1"])(
    "is null for %j, which is no id, and asks the store nothing",
    async (id) => {
      expect(await answered(engine, query, { variables: { id }, statements: 0 })).toEqual({ node: null });
    },
  );
});

describe("nodes", () => {
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Technique { name papers { totalCount } } } }`;

  test("come in the order asked for, one statement for each kind", async () => {
    const ids = ["technique:lut-gemm", "task:none", "nonsense", "hardware:gpu", "technique:flashkernel"];
    expect(
      await answered(engine, query, { variables: { ids: [...ids, "technique:lut-gemm"] }, statements: 3 }),
    ).toEqual({
      nodes: [
        { id: "technique:lut-gemm", name: "LUT-GEMM", papers: { totalCount: 1 } },
        null,
        null,
        { id: "hardware:gpu" },
        { id: "technique:flashkernel", name: "FlashKernel", papers: { totalCount: 3 } },
        { id: "technique:lut-gemm", name: "LUT-GEMM", papers: { totalCount: 1 } },
      ],
    });
  });

  test("may be none", async () => {
    expect(await answered(engine, query, { variables: { ids: [] }, statements: 0 })).toEqual({ nodes: [] });
  });

  test("are at most a hundred", async () => {
    const ids = Array.from({ length: 101 }, (_, index) => `technique:t${index}`);
    expect(await execute(engine, query, { ids })).toEqual({
      data: null,
      errors: [{ code: "BAD_INPUT", message: "`ids` holds 101 ids; a request takes up to 100." }],
      statements: 0,
    });
    expect(await answered(engine, query, { variables: { ids: ids.slice(1) } })).toEqual({
      nodes: ids.slice(1).map(() => null),
    });
  });

  test("asked for in the same way by several fields cost one statement together", async () => {
    expect(
      await answered(
        engine,
        `{ a: node(id: "technique:lut-gemm") { ...Name } b: node(id: "technique:flashkernel") { ...Name } }
         fragment Name on Technique { name }`,
      ),
    ).toEqual({ a: { name: "LUT-GEMM" }, b: { name: "FlashKernel" } });
  });
});

test("stats count every kind of node and edge in one statement", async () => {
  const data = await answered(
    engine,
    `{ stats {
      engine papers techniques hardwarePlatforms metrics datasets tasks measurements edges { kind count }
    } }`,
  );
  expect(data).toEqual({
    stats: {
      engine: engine.name,
      papers: 4,
      techniques: 7,
      hardwarePlatforms: 6,
      metrics: 3,
      datasets: 2,
      tasks: 2,
      measurements: 7,
      edges: [
        { kind: "ADDRESSES", count: 1 },
        { kind: "AGAINST", count: 2 },
        { kind: "BROADER", count: 6 },
        { kind: "COMPARED_AGAINST", count: 3 },
        { kind: "COMPARES", count: 1 },
        { kind: "CONSIDERS", count: 3 },
        { kind: "EVALUATED_ON", count: 8 },
        { kind: "EVALUATES_ON", count: 2 },
        { kind: "EVALUATES_WITH", count: 1 },
        { kind: "INTRODUCES", count: 2 },
        { kind: "MEASURED_ON", count: 5 },
        { kind: "MEASURED_WITH", count: 1 },
        { kind: "MEASURES", count: 6 },
        { kind: "MENTIONS", count: 2 },
        { kind: "OF_METRIC", count: 6 },
        { kind: "REPORTS", count: 7 },
        { kind: "STUDIES", count: 6 },
        { kind: "TARGETS", count: 1 },
        { kind: "USES", count: 1 },
      ],
    },
  });
});
