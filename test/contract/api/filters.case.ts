import { describe, expect, test } from "vitest";
import { z } from "zod";
import { openEngineUnderTest } from "../engine-under-test.js";
import { execute } from "./execute.js";
import { writeGraph } from "./graph-fixture.js";
import { SMALL_GRAPH } from "./small-graph.js";

const engine = await openEngineUnderTest();
await writeGraph(engine, SMALL_GRAPH);

const found = z.object({ list: z.object({ totalCount: z.number(), nodes: z.array(z.object({ id: z.string() })) }) });

/** The ids behind their prefix, in order of the ids, of what meets the condition. */
async function meeting(list: string, where: string, more = ""): Promise<string[]> {
  const { data, errors, statements } = await execute(
    engine,
    `{ list: ${list}(where: ${where}${more}, first: 100) { totalCount nodes { id } } }`,
  );
  expect(errors).toEqual([]);
  expect(statements).toBe(1);
  const { totalCount, nodes } = found.parse(data).list;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ id }) => id.slice(id.indexOf(":") + 1)).sort();
}

const SUBMITTED = ["2401.00001", "2402.00002", "2402.00004"];
const SURVEY = "a-survey-of-everything";

describe("on papers", () => {
  test.each<[where: string, ids: string[]]>([
    [`{}`, [...SUBMITTED, SURVEY]],
    [`{id: {eq: "paper:2401.00001"}}`, ["2401.00001"]],
    [`{id: {ne: "paper:2401.00001"}}`, ["2402.00002", "2402.00004", SURVEY]],
    [`{id: {in: ["paper:2401.00001", "paper:none"]}}`, ["2401.00001"]],
    [`{id: {in: []}}`, []],
    [`{title: {eq: "late results"}}`, ["2402.00004"]],
    [`{title: {eq: "Late results"}}`, []],
    [`{title: {in: ["late results", "A survey of everything"]}}`, ["2402.00004", SURVEY]],
    [`{title: {contains: "EVERYTHING"}}`, [SURVEY]],
    [`{title: {contains: "ÜBERSCHNELLE"}}`, ["2402.00002"]],
    [`{title: {contains: ""}}`, [...SUBMITTED, SURVEY]],
    [`{title: {startsWith: "LATE"}}`, ["2402.00004"]],
    [`{title: {startsWith: "results"}}`, []],
    [`{title: {contains: "a", startsWith: "s"}}`, ["2401.00001"]],
    [`{arxivId: {eq: "2402.00002"}}`, ["2402.00002"]],
    [`{arxivId: {ne: "2402.00002"}}`, ["2401.00001", "2402.00004", SURVEY]],
    [`{arxivId: {startsWith: "2402"}}`, ["2402.00002", "2402.00004"]],
    [`{arxivId: {isNull: true}}`, [SURVEY]],
    [`{arxivId: {isNull: false}}`, SUBMITTED],
    [`{submitted: {eq: "2024-02-20"}}`, ["2402.00002", "2402.00004"]],
    [`{submitted: {lt: "2024-02-20"}}`, ["2401.00001"]],
    [`{submitted: {lte: "2024-02-20"}}`, SUBMITTED],
    [`{submitted: {gt: "2024-01-10"}}`, ["2402.00002", "2402.00004"]],
    [`{submitted: {gte: "2024-01-10"}}`, SUBMITTED],
    [`{submitted: {gt: "2024-01-10", lt: "2024-02-20"}}`, []],
    [`{submitted: {isNull: true}}`, [SURVEY]],
    [`{authors: {has: "Bo Übung"}}`, ["2401.00001"]],
    [`{authors: {has: "bo übung"}}`, []],
    [`{title: {contains: "a"}, submitted: {isNull: false}}`, ["2401.00001", "2402.00004"]],
    [`{title: null, submitted: {eq: null}}`, [...SUBMITTED, SURVEY]],
  ])("%s", async (where, ids) => {
    expect(await meeting("papers", where)).toEqual([...ids].sort());
  });
});

describe("and, or, not", () => {
  test.each<[where: string, ids: string[]]>([
    [`{and: [{title: {contains: "e"}}, {submitted: {gt: "2024-02-01"}}]}`, ["2402.00002", "2402.00004"]],
    [`{or: [{title: {startsWith: "late"}}, {arxivId: {isNull: true}}]}`, ["2402.00004", SURVEY]],
    [`{not: {submitted: {gt: "2024-02-01"}}}`, ["2401.00001", SURVEY]],
    [`{not: {not: {submitted: {gt: "2024-02-01"}}}}`, ["2402.00002", "2402.00004"]],
    [`{not: {arxivId: {startsWith: "2402"}}}`, ["2401.00001", SURVEY]],
    [`{not: {arxivId: {in: ["2402.00002"]}}}`, ["2401.00001", "2402.00004", SURVEY]],
    [`{not: {arxivId: {ne: "2402.00002"}}}`, ["2402.00002"]],
    [`{not: {or: [{submitted: {lt: "2024-02-01"}}, {submitted: {gte: "2024-02-01"}}]}}`, [SURVEY]],
    [`{or: [{not: {submitted: {lte: "2024-12-31"}}}, {title: {eq: "late results"}}]}`, ["2402.00004", SURVEY]],
    [`{and: []}`, [...SUBMITTED, SURVEY]],
    [`{or: []}`, []],
    [`{not: {}}`, []],
    [`{or: [{}]}`, [...SUBMITTED, SURVEY]],
    [`{and: [{}, {title: {startsWith: "late"}}]}`, ["2402.00004"]],
    [`{and: null, or: null, not: null}`, [...SUBMITTED, SURVEY]],
  ])("%s", async (where, ids) => {
    expect(await meeting("papers", where)).toEqual([...ids].sort());
  });
});

describe("on kinds and other enums", () => {
  test.each<[list: string, where: string, ids: string[]]>([
    ["techniques", `{kind: {eq: SYSTEM}}`, ["flashkernel", "lut-gemm"]],
    ["techniques", `{kind: {ne: METHOD}}`, ["flashkernel", "lut-gemm", "标准量化"]],
    ["techniques", `{kind: {in: [MODEL, SYSTEM]}}`, ["flashkernel", "lut-gemm", "标准量化"]],
    ["techniques", `{kind: {isNull: true}}`, []],
    ["techniques", `{name: {contains: "😀"}}`, ["标准量化"]],
    ["techniques", `{aliases: {has: "SpAtt"}}`, ["sparse-attention"]],
    ["hardwarePlatforms", `{granularity: {eq: FAMILY}}`, ["ampere", "jetson"]],
    ["hardwarePlatforms", `{vendor: {eq: "AMD"}}`, ["zcu104"]],
    ["hardwarePlatforms", `{vendor: {ne: "NVIDIA"}}`, ["gpu", "zcu104"]],
    ["hardwarePlatforms", `{not: {vendor: {eq: "NVIDIA"}}, kind: {in: [GPU, FPGA]}}`, ["gpu", "zcu104"]],
    ["metrics", `{better: {eq: HIGHER}}`, ["accuracy"]],
    ["metrics", `{canonicalUnit: {isNull: true}}`, ["accuracy"]],
    ["datasets", `{name: {startsWith: "image"}}`, ["imagenet"]],
    ["tasks", `{papers: {some: {}}}`, ["detection"]],
    [
      "measurements",
      `{direction: {isNull: true}}`,
      ["edge-doubtful", "kernels-accuracy", "kernels-latency", "survey-alone"],
    ],
    ["measurements", `{direction: {ne: DECREASE}, form: {eq: PERCENT_CHANGE}}`, ["edge-latency"]],
    ["measurements", `{qualifier: {in: [UP_TO, RANGE]}}`, ["edge-doubtful", "kernels-latency"]],
    ["measurements", `{form: {eq: PERCENTAGE_POINTS}}`, ["kernels-accuracy"]],
    ["measurements", `{field: {eq: ABSTRACT}}`, ["edge-energy"]],
    ["measurements", `{status: {eq: CONFIRMED}}`, ["kernels-latency"]],
  ])("%s %s", async (list, where, ids) => {
    expect(await meeting(list, where)).toEqual([...ids].sort());
  });
});

describe("on numbers", () => {
  test.each<[where: string, ids: string[]]>([
    [`{gain: {eq: 3}}`, ["edge-energy"]],
    [`{gain: {ne: 3}}`, ["edge-doubtful", "edge-latency", "kernels-accuracy", "kernels-latency", "survey-alone"]],
    [`{gain: {gt: 1.5}}`, ["edge-doubtful", "edge-energy"]],
    [`{gain: {gte: 1.5}}`, ["edge-doubtful", "edge-energy", "edge-latency"]],
    [`{gain: {lt: 3}}`, ["edge-latency"]],
    [`{gain: {lte: 3}}`, ["edge-energy", "edge-latency"]],
    [`{not: {gain: {lte: 3}}}`, ["edge-doubtful", "kernels-accuracy", "kernels-latency", "survey-alone"]],
    [`{gain: {isNull: true}}`, ["kernels-accuracy", "kernels-latency", "survey-alone"]],
    [`{value: {lt: 0}}`, ["kernels-accuracy"]],
    [`{valueHigh: {eq: 14}}`, ["kernels-latency"]],
    [`{canonicalValue: {lte: 0.012}}`, ["kernels-latency"]],
    [`{start: {gte: 56}, end: {lte: 65}}`, ["edge-energy"]],
    [`{unit: {eq: ""}}`, ["survey-alone"]],
  ])("%s", async (where, ids) => {
    expect(await meeting("measurements", where)).toEqual([...ids].sort());
  });
});

describe("within", () => {
  test.each<[where: string, ids: string[]]>([
    [`{within: "hardware:gpu"}`, ["a100", "ampere", "gpu", "jetson", "orin"]],
    [`{within: "hardware:ampere"}`, ["a100", "ampere", "orin"]],
    [`{within: "hardware:orin"}`, ["orin"]],
    [`{within: "hardware:none"}`, []],
    [`{not: {within: "hardware:gpu"}}`, ["zcu104"]],
    [`{within: "hardware:gpu", granularity: {eq: PRODUCT}}`, ["a100", "orin"]],
  ])("%s", async (where, ids) => {
    expect(await meeting("hardwarePlatforms", where)).toEqual([...ids].sort());
  });

  test("holds for techniques too", async () => {
    expect(await meeting("techniques", `{within: "technique:quantization"}`)).toEqual(["lut-gemm", "quantization"]);
  });
});

describe("through relations", () => {
  const attention = "sparse-attention";
  test.each<[list: string, where: string, ids: string[]]>([
    // Some, every, none; a technique without papers has none that fails.
    ["techniques", `{papers: {some: {title: {startsWith: "a survey"}}}}`, ["flashkernel", attention, "标准量化"]],
    [
      "techniques",
      `{papers: {none: {title: {startsWith: "a survey"}}}}`,
      ["lut-gemm", "quantization", "twin-a", "twin-b"],
    ],
    ["techniques", `{papers: {every: {title: {startsWith: "a survey"}}}}`, ["twin-a", "twin-b", "标准量化"]],
    ["techniques", `{papers: {some: {}, every: {title: {startsWith: "a survey"}}}}`, ["标准量化"]],
    ["techniques", `{papers: {none: {}}}`, ["twin-a", "twin-b"]],
    ["techniques", `{papers: {every: {}}, kind: {eq: SYSTEM}}`, ["flashkernel", "lut-gemm"]],
    // What is absent at the other end.
    ["techniques", `{papers: {every: {submitted: {isNull: false}}, some: {}}}`, ["lut-gemm", "quantization"]],
    ["techniques", `{papers: {some: {not: {submitted: {gt: "2000-01-01"}}}}}`, ["flashkernel", attention, "标准量化"]],
    // Roles.
    ["techniques", `{papers: {some: {}, role: [INTRODUCED]}}`, ["flashkernel", attention]],
    ["techniques", `{papers: {some: {}, role: [USED, BASELINE]}}`, ["flashkernel", "quantization"]],
    ["techniques", `{papers: {none: {}, role: [STUDIED]}}`, ["quantization", "twin-a", "twin-b"]],
    ["techniques", `{papers: {some: {}, role: []}}`, []],
    ["papers", `{techniques: {some: {kind: {eq: SYSTEM}}, role: [STUDIED]}}`, ["2402.00002", SURVEY]],
    ["papers", `{hardware: {some: {}, role: [TARGETED]}}`, ["2402.00002"]],
    ["papers", `{hardware: {none: {}}}`, ["2402.00004", SURVEY]],
    // Confidence and status.
    ["techniques", `{papers: {some: {}, minConfidence: 0.95}}`, ["flashkernel", attention]],
    ["techniques", `{papers: {some: {}, minConfidence: 0}, kind: {eq: METHOD}}`, ["quantization", attention]],
    ["techniques", `{papers: {some: {}, statuses: [REJECTED]}}`, ["lut-gemm"]],
    ["techniques", `{papers: {some: {}, statuses: [CONFIRMED], role: [INTRODUCED]}}`, ["flashkernel"]],
    ["techniques", `{papers: {some: {}, statuses: []}}`, []],
    [
      "papers",
      `{hardware: {some: {}, statuses: [ASSERTED, CONFIRMED, REJECTED]}}`,
      ["2401.00001", "2402.00002", SURVEY],
    ],
    ["techniques", `{evaluatedOn: {some: {id: {eq: "hardware:zcu104"}}}}`, []],
    ["techniques", `{evaluatedOn: {some: {vendor: {eq: "AMD"}}, statuses: [REJECTED]}}`, [attention]],
    // Both ways.
    ["techniques", `{comparedAgainst: {some: {name: {eq: "FlashKernel"}}}}`, ["lut-gemm", attention]],
    ["techniques", `{comparedBy: {some: {}}}`, ["flashkernel"]],
    ["techniques", `{broader: {some: {id: {eq: "technique:quantization"}}}}`, ["lut-gemm"]],
    ["techniques", `{narrower: {some: {}}}`, ["quantization"]],
    ["techniques", `{baselineOf: {some: {gain: {gte: 2}}}}`, ["flashkernel"]],
    // Narrower platforms.
    ["hardwarePlatforms", `{techniques: {some: {name: {eq: "LUT-GEMM"}}}}`, ["a100", "ampere", "gpu"]],
    ["hardwarePlatforms", `{techniques: {some: {name: {eq: "LUT-GEMM"}}, includeNarrower: false}}`, ["a100"]],
    ["hardwarePlatforms", `{techniques: {none: {}}}`, ["zcu104"]],
    ["hardwarePlatforms", `{techniques: {none: {}, includeNarrower: false}}`, ["ampere", "jetson", "zcu104"]],
    ["hardwarePlatforms", `{papers: {some: {}, role: [MENTIONED]}}`, ["a100", "ampere", "gpu"]],
    [
      "hardwarePlatforms",
      `{measurements: {some: {gain: {gte: 2}}, minConfidence: 0.5}}`,
      ["ampere", "gpu", "jetson", "orin"],
    ],
    ["hardwarePlatforms", `{subjectOf: {some: {}}}`, ["a100", "ampere", "gpu"]],
    ["hardwarePlatforms", `{baselineOf: {some: {}, includeNarrower: false}}`, ["orin"]],
    // Figures: single relations are conditions of their own; rejected figures do not count.
    ["measurements", `{paper: {title: {startsWith: "sparse"}}}`, ["edge-doubtful", "edge-energy", "edge-latency"]],
    ["measurements", `{metric: {name: {eq: "latency"}}}`, ["edge-latency", "kernels-latency"]],
    [
      "measurements",
      `{metric: {}}`,
      ["edge-doubtful", "edge-energy", "edge-latency", "kernels-accuracy", "kernels-latency"],
    ],
    ["measurements", `{not: {metric: {}}}`, ["survey-alone"]],
    ["measurements", `{subjectHardware: {vendor: {eq: "NVIDIA"}}}`, ["kernels-latency"]],
    ["measurements", `{subjectTechnique: {kind: {eq: SYSTEM}}}`, ["kernels-accuracy"]],
    ["measurements", `{baselineTechnique: {}}`, ["edge-energy"]],
    ["measurements", `{baselineHardware: {within: "hardware:jetson"}}`, ["kernels-latency"]],
    ["measurements", `{hardware: {within: "hardware:jetson"}}`, ["edge-energy"]],
    ["measurements", `{dataset: {name: {eq: "COCO"}}}`, ["edge-energy"]],
    ["metrics", `{measurements: {some: {gain: {gte: 60}}}}`, []],
    ["metrics", `{measurements: {some: {gain: {gte: 60}}, statuses: [REJECTED]}}`, ["energy"]],
    ["metrics", `{measurements: {some: {gain: {gte: 10}}, minConfidence: 0.5}}`, []],
    ["datasets", `{measurements: {some: {}}}`, ["coco"]],
    ["papers", `{measurements: {every: {gain: {isNull: false}}, some: {}}}`, ["2401.00001"]],
    // Three relations deep, with conditions on the way.
    [
      "papers",
      `{techniques: {some: {evaluatedOn: {some: {within: "hardware:gpu", measurements: {some: {metric: {name: {eq: "energy"}}, gain: {gte: 2}}}}}}}}`,
      ["2401.00001", SURVEY, "2402.00002"],
    ],
    [
      "papers",
      `{or: [{tasks: {some: {}}}, {metrics: {some: {name: {eq: "energy"}}}}], not: {datasets: {some: {}}}}`,
      [SURVEY],
    ],
    // Without a quantifier a relation says nothing.
    ["techniques", `{papers: {role: [INTRODUCED]}, kind: {eq: SYSTEM}}`, ["flashkernel", "lut-gemm"]],
  ])("%s %s", async (list, where, ids) => {
    expect(await meeting(list, where)).toEqual([...ids].sort());
  });
});

describe("root figures", () => {
  test("leave out the rejected ones unless asked for", async () => {
    expect(await meeting("measurements", `{gain: {gte: 3}}`)).toEqual(["edge-doubtful", "edge-energy"]);
    expect(await meeting("measurements", `{gain: {gte: 3}}`, ", statuses: [REJECTED]")).toEqual(["edge-rejected"]);
    expect(await meeting("measurements", `{gain: {gte: 3}}`, ", statuses: [ASSERTED, REJECTED]")).toEqual([
      "edge-doubtful",
      "edge-energy",
      "edge-rejected",
    ]);
  });

  test("can be asked for by confidence", async () => {
    expect(await meeting("measurements", `{gain: {gte: 3}}`, ", minConfidence: 0.5")).toEqual(["edge-energy"]);
  });
});

test("a filter comes as a variable, whole or in parts", async () => {
  const query = `query ($where: TechniqueFilter, $kind: TechniqueKind = SYSTEM, $papers: PaperFilter) {
    whole: techniques(where: $where) { nodes { id } }
    parts: techniques(where: {kind: {eq: $kind}, papers: {some: $papers}}) { nodes { id } }
  }`;
  const lutGemm = { id: "technique:lut-gemm" };
  const flashKernel = { id: "technique:flashkernel" };
  expect(await execute(engine, query, { where: { name: { startsWith: "lut" } } })).toEqual({
    data: { whole: { nodes: [lutGemm] }, parts: { nodes: [flashKernel, lutGemm] } },
    errors: [],
    statements: 2,
  });
  const narrow = { where: { kind: { eq: "MODEL" } }, papers: { submitted: { isNull: true } } };
  expect((await execute(engine, query, narrow)).data).toEqual({
    whole: { nodes: [{ id: "technique:标准量化" }] },
    parts: { nodes: [flashKernel] },
  });
});

test.each([
  [`{submitted: {gt: "yesterday"}}`, /2024-06-27/],
  [`{submitted: {gt: "2024-02-30"}}`, /2024-06-27/],
  [`{submitted: {eq: 20240101}}`, /2024-06-27/],
])("a day that is none is refused: %s", async (where, message) => {
  const { errors, statements } = await execute(engine, `{ papers(where: ${where}) { totalCount } }`);
  expect(errors).toEqual([{ code: "BAD_INPUT", message: expect.stringMatching(message) }]);
  expect(statements).toBe(0);
});
