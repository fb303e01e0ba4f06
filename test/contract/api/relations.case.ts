import { describe, expect, test } from "vitest";
import { openEngineUnderTest } from "../engine-under-test.js";
import { answered } from "./execute.js";
import { writeGraph } from "./graph-fixture.js";
import { SMALL_GRAPH } from "./small-graph.js";

const engine = await openEngineUnderTest();
await writeGraph(engine, SMALL_GRAPH);

const ask = (query: string, variables = {}) => answered(engine, query, { variables });
const technique = (fields: string) => ask(`{ technique(by: {id: "technique:sparse-attention"}) { ${fields} } }`);
const hardware = (id: string, fields: string) => ask(`{ hardwarePlatform(by: {id: "hardware:${id}"}) { ${fields} } }`);
const paper = (fields: string) => ask(`{ paper(by: {id: "paper:2401.00001"}) { ${fields} } }`);

describe("an edge", () => {
  test("folds what several papers assert: support counts papers, confidence is the greatest", async () => {
    expect(await technique(`evaluatedOn { totalCount edges { support confidence bestGain node { name } } }`)).toEqual({
      technique: {
        evaluatedOn: {
          totalCount: 2,
          edges: [
            { support: 2, confidence: 0.9, bestGain: 3, node: { name: "Jetson Orin" } },
            { support: 1, confidence: 0.4, bestGain: 50, node: { name: "A100" } },
          ],
        },
      },
    });
  });

  test("counts only what is sure enough, also in its gain", async () => {
    expect(
      await technique(`
        sure: evaluatedOn(minConfidence: 0.85) { totalCount edges { support confidence node { name } evidence { confidence } } }
        gain: evaluatedOn(minConfidence: 0.3) { edges { bestGain node { name } } }`),
    ).toEqual({
      technique: {
        sure: {
          totalCount: 1,
          edges: [{ support: 1, confidence: 0.9, node: { name: "Jetson Orin" }, evidence: [{ confidence: 0.9 }] }],
        },
        gain: {
          edges: [
            { bestGain: 3, node: { name: "Jetson Orin" } },
            { bestGain: 1.5, node: { name: "A100" } },
          ],
        },
      },
    });
  });

  test("is rejected only for who asks for it", async () => {
    expect(
      await technique(`
        rejected: evaluatedOn(statuses: [REJECTED]) { totalCount edges { node { name } bestGain evidence { status } } }
        confirmed: evaluatedOn(statuses: [CONFIRMED]) { edges { support node { name } } }
        all: evaluatedOn(statuses: [ASSERTED, CONFIRMED, REJECTED]) { totalCount nodes { name } edges { bestGain } }
        none: evaluatedOn(statuses: []) { totalCount nodes { name } }`),
    ).toEqual({
      technique: {
        rejected: {
          totalCount: 1,
          edges: [{ node: { name: "ZCU104" }, bestGain: null, evidence: [{ status: "REJECTED" }] }],
        },
        confirmed: { edges: [{ support: 1, node: { name: "Jetson Orin" } }] },
        all: {
          totalCount: 3,
          nodes: [{ name: "Jetson Orin" }, { name: "A100" }, { name: "ZCU104" }],
          edges: [{ bestGain: 100 }, { bestGain: 50 }, { bestGain: null }],
        },
        none: { totalCount: 0, nodes: [] },
      },
    });
  });

  test("stands for the roles that the papers give", async () => {
    expect(
      await ask(`{ technique(by: {name: "FlashKernel"}) {
        papers(orderBy: [{title: ASCENDING}]) { edges { roles node { title } evidence { kind } } }
        introducing: papers(role: [INTRODUCED]) { totalCount edges { roles node { title } evidence { kind } } }
        nobody: papers(role: []) { totalCount edges { roles } }
      } }`),
    ).toEqual({
      technique: {
        papers: {
          edges: [
            { roles: ["STUDIED"], node: { title: "A survey of everything" }, evidence: [{ kind: "STUDIES" }] },
            { roles: ["BASELINE"], node: { title: "Sparse attention at the edge" }, evidence: [{ kind: "COMPARES" }] },
            {
              roles: ["INTRODUCED", "STUDIED"],
              node: { title: "Überschnelle Kernels für 8-bit" },
              evidence: [{ kind: "INTRODUCES" }, { kind: "STUDIES" }],
            },
          ],
        },
        introducing: {
          totalCount: 1,
          edges: [
            {
              roles: ["INTRODUCED"],
              node: { title: "Überschnelle Kernels für 8-bit" },
              evidence: [{ kind: "INTRODUCES" }],
            },
          ],
        },
        nobody: { totalCount: 0, edges: [] },
      },
    });
  });

  test("is filtered and sorted by what it leads to", async () => {
    expect(
      await paper(`
        techniques(where: {kind: {eq: METHOD}}, orderBy: [{confidence: DESCENDING}]) {
          totalCount edges { confidence node { name } }
        }
        gains: techniques(orderBy: [{bestGain: DESCENDING}, {name: ASCENDING}]) { nodes { name } }`),
    ).toEqual({
      paper: {
        techniques: {
          totalCount: 2,
          edges: [
            { confidence: 0.95, node: { name: "Sparse Attention" } },
            { confidence: 0.3, node: { name: "Quantization" } },
          ],
        },
        gains: { nodes: [{ name: "Sparse Attention" }, { name: "FlashKernel" }, { name: "Quantization" }] },
      },
    });
  });
});

describe("evidence", () => {
  const evaluation = (evidence: string) =>
    technique(`evaluatedOn(where: {name: {contains: "orin"}}) { edges { ${evidence} } }`);

  test("holds each assertion, surest first", async () => {
    expect(
      await evaluation(`evidence {
        kind confidence status extractor resolution field start end quote sentence paper { id }
      }`),
    ).toEqual({
      technique: {
        evaluatedOn: {
          edges: [
            {
              evidence: [
                {
                  kind: "EVALUATED_ON",
                  confidence: 0.9,
                  status: "CONFIRMED",
                  extractor: "rules@1",
                  resolution: "same name",
                  field: null,
                  start: null,
                  end: null,
                  quote: "on Orin boards",
                  sentence: null,
                  paper: { id: "paper:a-survey-of-everything" },
                },
                {
                  kind: "EVALUATED_ON",
                  confidence: 0.8,
                  status: "ASSERTED",
                  extractor: "rules@1",
                  resolution: "same name",
                  field: "ABSTRACT",
                  start: 37,
                  end: 48,
                  quote: "On the Orin",
                  sentence: "On the Orin we cut energy 3x against FlashKernel.",
                  paper: { id: "paper:2401.00001" },
                },
                {
                  kind: "EVALUATED_ON",
                  confidence: 0.5,
                  status: "ASSERTED",
                  extractor: "rules@1",
                  resolution: "same name",
                  field: "ABSTRACT",
                  start: 44,
                  end: 48,
                  quote: "Orin",
                  sentence: "On the Orin we cut energy 3x against FlashKernel.",
                  paper: { id: "paper:2401.00001" },
                },
              ],
            },
          ],
        },
      },
    });
  });

  test("is as long as asked for, each time it is asked for", async () => {
    expect(
      await evaluation(`
        one: evidence(first: 1) { quote }
        none: evidence(first: 0) { quote }
        two: evidence(first: 2) { paper { title } author: paper { authors } }`),
    ).toEqual({
      technique: {
        evaluatedOn: {
          edges: [
            {
              one: [{ quote: "on Orin boards" }],
              none: [],
              two: [
                { paper: { title: "A survey of everything" }, author: { authors: [] } },
                { paper: { title: "Sparse attention at the edge" }, author: { authors: ["Ada Example", "Bo Übung"] } },
              ],
            },
          ],
        },
      },
    });
  });

  test("quotes the stored text; else the words of the facts; else nothing", async () => {
    const quotes = "orderBy: [{title: ASCENDING}]) { edges { evidence { quote sentence } } }";
    expect(
      await answered(
        engine,
        `{
          stored: technique(by: {id: "technique:sparse-attention"}) { papers(role: [INTRODUCED], ${quotes} }
          facts: technique(by: {id: "technique:lut-gemm"}) { papers(${quotes} }
          nothing: technique(by: {id: "technique:quantization"}) { papers(${quotes} }
        }`,
        { statements: 3 },
      ),
    ).toEqual({
      stored: {
        papers: { edges: [{ evidence: [{ quote: "Attention", sentence: "Attention is costly on small boards." }] }] },
      },
      facts: { papers: { edges: [{ evidence: [{ quote: "LUT-GEMM", sentence: null }] }] } },
      nothing: { papers: { edges: [{ evidence: [{ quote: null, sentence: null }] }] } },
    });
  });
});

describe("narrower platforms", () => {
  const techniques = `{ totalCount edges { support confidence bestGain node { name } evidence { quote } } }`;

  test("answer for their families and classes; a platform reached in two ways counts once", async () => {
    expect(await hardware("gpu", `techniques(orderBy: [{name: ASCENDING}]) ${techniques}`)).toEqual({
      hardwarePlatform: {
        techniques: {
          totalCount: 3,
          edges: [
            {
              support: 2,
              confidence: 0.9,
              bestGain: null,
              node: { name: "FlashKernel" },
              evidence: [{ quote: null }, { quote: null }],
            },
            { support: 1, confidence: 0.6, bestGain: null, node: { name: "LUT-GEMM" }, evidence: [{ quote: null }] },
            {
              support: 2,
              confidence: 0.9,
              bestGain: 50,
              node: { name: "Sparse Attention" },
              evidence: [{ quote: "on Orin boards" }, { quote: "On the Orin" }, { quote: "Orin" }, { quote: "A100" }],
            },
          ],
        },
      },
    });
    expect(await hardware("jetson", `techniques ${techniques}`)).toEqual({
      hardwarePlatform: {
        techniques: {
          totalCount: 1,
          edges: [
            {
              support: 2,
              confidence: 0.9,
              bestGain: 3,
              node: { name: "Sparse Attention" },
              evidence: [{ quote: "on Orin boards" }, { quote: "On the Orin" }, { quote: "Orin" }],
            },
          ],
        },
      },
    });
  });

  test("are left out on request", async () => {
    expect(
      await hardware(
        "gpu",
        `techniques(includeNarrower: false) { totalCount edges { bestGain node { name } evidence { paper { title } } } }
         papers(includeNarrower: false) { nodes { title } }
         measurements(includeNarrower: false) { totalCount }`,
      ),
    ).toEqual({
      hardwarePlatform: {
        techniques: {
          totalCount: 1,
          edges: [
            {
              bestGain: null,
              node: { name: "FlashKernel" },
              evidence: [{ paper: { title: "A survey of everything" } }],
            },
          ],
        },
        papers: { nodes: [{ title: "Überschnelle Kernels für 8-bit" }] },
        measurements: { totalCount: 0 },
      },
    });
  });

  test("bring their papers, figures and comparisons", async () => {
    expect(
      await hardware(
        "gpu",
        `papers(orderBy: [{title: ASCENDING}]) { totalCount edges { support roles node { title } } }
         evaluated: papers(role: [EVALUATED]) { edges { roles node { title } } }
         measurements(minConfidence: 0.5) { totalCount nodes { id } }
         subjectOf { nodes { id } }
         baselineOf { nodes { id } }
         comparedAgainst { nodes { name } }
         comparedBy { edges { support node { name } } }
         narrower { nodes { name } }
         broader { totalCount nodes { name } }`,
      ),
    ).toEqual({
      hardwarePlatform: {
        papers: {
          totalCount: 2,
          edges: [
            { support: 1, roles: ["EVALUATED", "MENTIONED"], node: { title: "Sparse attention at the edge" } },
            { support: 1, roles: ["EVALUATED", "TARGETED"], node: { title: "Überschnelle Kernels für 8-bit" } },
          ],
        },
        evaluated: {
          edges: [
            { roles: ["EVALUATED"], node: { title: "Überschnelle Kernels für 8-bit" } },
            { roles: ["EVALUATED"], node: { title: "Sparse attention at the edge" } },
          ],
        },
        measurements: {
          totalCount: 3,
          nodes: [
            { id: "measurement:edge-energy" },
            { id: "measurement:edge-latency" },
            { id: "measurement:kernels-accuracy" },
          ],
        },
        subjectOf: { nodes: [{ id: "measurement:kernels-latency" }] },
        baselineOf: { nodes: [{ id: "measurement:kernels-latency" }] },
        comparedAgainst: { nodes: [{ name: "A100" }] },
        comparedBy: { edges: [{ support: 1, node: { name: "Jetson Orin" } }] },
        narrower: { nodes: [{ name: "Ampere" }, { name: "Jetson" }] },
        broader: { totalCount: 0, nodes: [] },
      },
    });
  });
});

describe("a figure", () => {
  const figure = (id: string, fields: string) =>
    ask(`{ node(id: "measurement:${id}") { ... on Measurement { ${fields} } } }`);
  const ends = `
    paper { title } metric { name better } hardware { name } dataset { name }
    subject { __typename ... on Technique { name } ... on HardwarePlatform { title: name vendor } }
    baseline { ... on Node { id } ... on Technique { kind } ... on HardwarePlatform { granularity } }`;

  test("has its value as written, its gain, and what it hangs together with", async () => {
    expect(
      await figure(
        "edge-energy",
        `value valueHigh unit form direction qualifier gain canonicalValue baselineText extractor confidence status
         field start end evidence quote sentence ${ends}`,
      ),
    ).toEqual({
      node: {
        value: 3,
        valueHigh: null,
        unit: "x",
        form: "RATIO",
        direction: "DECREASE",
        qualifier: "EXACT",
        gain: 3,
        canonicalValue: null,
        baselineText: "Flash",
        extractor: "rules@1",
        confidence: 0.9,
        status: "ASSERTED",
        field: "ABSTRACT",
        start: 56,
        end: 65,
        evidence: "energy 3x",
        quote: "energy 3x",
        sentence: "On the Orin we cut energy 3x against FlashKernel.",
        paper: { title: "Sparse attention at the edge" },
        metric: { name: "energy", better: "LOWER" },
        hardware: { name: "Jetson Orin" },
        dataset: { name: "COCO" },
        subject: { __typename: "Technique", name: "Sparse Attention" },
        baseline: { id: "technique:flashkernel", kind: "SYSTEM" },
      },
    });
  });

  test("may have platforms as subject and baseline, and nothing else", async () => {
    expect(
      await figure("kernels-latency", `value valueHigh canonicalValue canonicalUnit quote sentence ${ends}`),
    ).toEqual({
      node: {
        value: 12,
        valueHigh: 14,
        canonicalValue: 0.012,
        canonicalUnit: "s",
        quote: null,
        sentence: null,
        paper: { title: "Überschnelle Kernels für 8-bit" },
        metric: { name: "latency", better: "LOWER" },
        hardware: null,
        dataset: null,
        subject: { __typename: "HardwarePlatform", title: "A100", vendor: "NVIDIA" },
        baseline: { id: "hardware:orin", granularity: "PRODUCT" },
      },
    });
    expect(await figure("survey-alone", `unit quote ${ends}`)).toEqual({
      node: {
        unit: "",
        quote: null,
        paper: { title: "A survey of everything" },
        metric: null,
        hardware: null,
        dataset: null,
        subject: null,
        baseline: null,
      },
    });
  });

  test("quotes the words of the facts where its place in the text is not known", async () => {
    expect(await figure("edge-latency", "quote sentence evidence")).toEqual({
      node: { quote: "half as quick again", sentence: null, evidence: "half as quick again" },
    });
  });

  test("is left out of every list when it is rejected, but found by its id", async () => {
    expect(
      await technique(
        `measurements { totalCount nodes { id } } all: measurements(statuses: [REJECTED]) { nodes { id } }`,
      ),
    ).toEqual({
      technique: {
        measurements: {
          totalCount: 3,
          nodes: [
            { id: "measurement:edge-doubtful" },
            { id: "measurement:edge-energy" },
            { id: "measurement:edge-latency" },
          ],
        },
        all: { nodes: [{ id: "measurement:edge-rejected" }] },
      },
    });
    expect(await figure("edge-rejected", "gain status")).toEqual({ node: { gain: 100, status: "REJECTED" } });
  });
});

test("a paper has what is known of it, and null or nothing for the rest", async () => {
  const fields = `title arxivId submitted authors url tldr abstract codeUrls listed { document shown }
    metrics { nodes { name } } datasets { nodes { name } } tasks { edges { support node { name } } } hardware { totalCount }`;
  expect(await answered(engine, `{ papers(orderBy: [{submitted: ASCENDING}]) { nodes { ${fields} } } }`)).toEqual({
    papers: {
      nodes: [
        {
          title: "Sparse attention at the edge",
          arxivId: "2401.00001",
          submitted: "2024-01-10",
          authors: ["Ada Example", "Bo Übung"],
          url: "https://example.org/sparse",
          tldr: "Cuts energy.",
          abstract: expect.stringContaining("Attention is costly"),
          codeUrls: ["https://example.org/code"],
          listed: [
            { document: "list.txt", shown: "2024-01-12" },
            { document: "page.txt", shown: null },
          ],
          metrics: { nodes: [{ name: "energy" }] },
          datasets: { nodes: [{ name: "COCO" }] },
          tasks: { edges: [{ support: 1, node: { name: "object detection" } }] },
          hardware: { totalCount: 2 },
        },
        ...[
          ["Überschnelle Kernels für 8-bit", "2402.00002", ["latency"], 2],
          ["late results", "2402.00004", [], 0],
          ["A survey of everything", null, ["energy"], 0],
        ].map(([title, arxivId, metrics, totalCount]) => ({
          title,
          arxivId,
          submitted: arxivId === null ? null : "2024-02-20",
          authors: [],
          url: null,
          tldr: null,
          abstract: null,
          codeUrls: [],
          listed: [],
          metrics: { nodes: Array.isArray(metrics) ? metrics.map((name) => ({ name })) : [] },
          datasets: { nodes: [] },
          tasks: { edges: [] },
          hardware: { totalCount },
        })),
      ],
    },
  });
});
