import { describe, expect, test } from "vitest";
import { openEngineUnderTest } from "../engine-under-test.js";
import { answered } from "./execute.js";
import { writeGraph } from "./graph-fixture.js";
import { SMALL_GRAPH } from "./small-graph.js";

const engine = await openEngineUnderTest();
await writeGraph(engine, SMALL_GRAPH);

const ask = (query: string) => answered(engine, query);
const technique = (fields: string) => ask(`{ technique(by: {id: "technique:sparse-attention"}) { ${fields} } }`);

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
