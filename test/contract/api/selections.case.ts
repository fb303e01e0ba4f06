import { describe, expect, test } from "vitest";
import { openEngineUnderTest } from "../engine-under-test.js";
import { answered } from "./execute.js";
import { writeGraph } from "./graph-fixture.js";
import { SMALL_GRAPH } from "./small-graph.js";

const engine = await openEngineUnderTest();
await writeGraph(engine, SMALL_GRAPH);

const ask = (query: string, variables = {}) => answered(engine, query, { variables });

describe("fragments", () => {
  test("are merged, however they are nested: named, inline, on interfaces and unions", async () => {
    expect(
      await ask(`
        query { measurements(where: {subjectHardware: {}}) { ...Page } }
        fragment Page on MeasurementConnection { nodes { ...Figure ... on Node { id } ... { unit } } }
        fragment Figure on Measurement { value subject { ...Named } baseline { ...Named ...Kind } ... on Node { ...Id } }
        fragment Id on Node { nodeId: id }
        fragment Named on Subject { __typename ... on Node { id } ... on Technique { name } ... on HardwarePlatform { name } }
        fragment Kind on HardwarePlatform { vendor papers(first: 1) { nodes { ... on Paper { title } } } }`),
    ).toEqual({
      measurements: {
        nodes: [
          {
            value: 12,
            unit: "ms",
            id: "measurement:kernels-latency",
            nodeId: "measurement:kernels-latency",
            subject: { __typename: "HardwarePlatform", id: "hardware:a100", name: "A100" },
            baseline: {
              __typename: "HardwarePlatform",
              id: "hardware:orin",
              name: "Jetson Orin",
              vendor: "NVIDIA",
              papers: { nodes: [{ title: "Sparse attention at the edge" }] },
            },
          },
        ],
      },
    });
  });

  test("select the same field twice with selections that complete each other", async () => {
    expect(
      await ask(`{ technique(by: {name: "LUT-GEMM"}) {
        papers { totalCount edges { node { id } } }
        ...More
        papers { edges { node { techniques { nodes { id } } } } }
      } }
      fragment More on Technique { papers { edges { support node { title techniques { nodes { name } } } } } }`),
    ).toEqual({
      technique: {
        papers: {
          totalCount: 1,
          edges: [
            {
              support: 1,
              node: {
                id: "paper:2402.00002",
                title: "Überschnelle Kernels für 8-bit",
                techniques: {
                  nodes: [
                    { id: "technique:flashkernel", name: "FlashKernel" },
                    { id: "technique:lut-gemm", name: "LUT-GEMM" },
                  ],
                },
              },
            },
          ],
        },
      },
    });
  });
});

describe("@skip and @include", () => {
  const query = `query ($papers: Boolean!, $noName: Boolean = true, $count: Boolean!) {
    technique(by: {name: "LUT-GEMM"}) {
      id
      name @skip(if: $noName)
      papers @include(if: $papers) { totalCount @include(if: $count) edges { node { id } } }
      ... @include(if: $count) { narrower { totalCount } }
      ...Broader @skip(if: $count)
    }
  }
  fragment Broader on Technique { broader { nodes { name } } }`;

  test("leave out fields and fragments", async () => {
    expect(await ask(query, { papers: false, count: false })).toEqual({
      technique: { id: "technique:lut-gemm", broader: { nodes: [{ name: "Quantization" }] } },
    });
    expect(await ask(query, { papers: true, noName: false, count: true })).toEqual({
      technique: {
        id: "technique:lut-gemm",
        name: "LUT-GEMM",
        papers: { totalCount: 1, edges: [{ node: { id: "paper:2402.00002" } }] },
        narrower: { totalCount: 0 },
      },
    });
  });

  test("may leave nothing to ask the store for", async () => {
    expect(
      await ask(`query ($no: Boolean = false) { techniques { nodes @include(if: $no) { id } __typename } }`),
    ).toEqual({ techniques: { __typename: "TechniqueConnection" } });
  });
});

test("__typename stands everywhere", async () => {
  expect(
    await ask(`{ __typename technique(by: {name: "LUT-GEMM"}) { __typename papers {
      __typename pageInfo { __typename }
      edges { __typename node { __typename } evidence { __typename paper { __typename listed { __typename } } } }
      nodes { type: __typename }
    } } }`),
  ).toEqual({
    __typename: "Query",
    technique: {
      __typename: "Technique",
      papers: {
        __typename: "TechniquePapersConnection",
        pageInfo: { __typename: "PageInfo" },
        edges: [
          {
            __typename: "TechniquePapersEdge",
            node: { __typename: "Paper" },
            evidence: [{ __typename: "Evidence", paper: { __typename: "Paper", listed: [] } }],
          },
        ],
        nodes: [{ type: "Paper" }],
      },
    },
  });
});

test("variables fill arguments at every level, with defaults", async () => {
  const query = `query ($first: Int = 1, $role: [TechniqueRole!], $order: [RelatedTechniqueOrder!] = [{name: DESCENDING}], $sure: Float) {
    papers(first: $first, where: {submitted: {isNull: false}}, orderBy: [{submitted: ASCENDING}]) {
      nodes { techniques(role: $role, orderBy: $order, minConfidence: $sure, first: $first) { totalCount nodes { name } } }
    }
  }`;
  expect(await ask(query)).toEqual({
    papers: { nodes: [{ techniques: { totalCount: 3, nodes: [{ name: "Sparse Attention" }] } }] },
  });
  const variables = { first: 2, role: ["INTRODUCED", "STUDIED"], order: [{ confidence: "ASCENDING" }], sure: 0.6 };
  expect(await ask(query, variables)).toEqual({
    papers: {
      nodes: [
        { techniques: { totalCount: 1, nodes: [{ name: "Sparse Attention" }] } },
        { techniques: { totalCount: 2, nodes: [{ name: "LUT-GEMM" }, { name: "FlashKernel" }] } },
      ],
    },
  });
});
