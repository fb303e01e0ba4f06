import { describe, expect, test } from "vitest";
import { openEngineUnderTest } from "../engine-under-test.js";
import { answered } from "./execute.js";
import { writeGraph } from "./graph-fixture.js";
import { SMALL_GRAPH } from "./small-graph.js";

const engine = await openEngineUnderTest();
await writeGraph(engine, SMALL_GRAPH);

const ask = (query: string, variables = {}) => answered(engine, query, { variables });

describe("aliases", () => {
  test("keep the same list apart, at the root", async () => {
    expect(
      await answered(
        engine,
        `{
          two: techniques(first: 2) { nodes { id } }
          systems: techniques(where: {kind: {eq: SYSTEM}}, orderBy: [{name: DESCENDING}]) { totalCount nodes { name } }
          techniques(first: 0) { totalCount nodes { name } pageInfo { hasNextPage endCursor } }
        }`,
        { statements: 3 },
      ),
    ).toEqual({
      two: { nodes: [{ id: "technique:flashkernel" }, { id: "technique:lut-gemm" }] },
      systems: { totalCount: 2, nodes: [{ name: "LUT-GEMM" }, { name: "FlashKernel" }] },
      techniques: { totalCount: 7, nodes: [], pageInfo: { hasNextPage: true, endCursor: null } },
    });
  });

  test("keep the same relation apart, with different arguments and selections", async () => {
    expect(
      await ask(`{ technique(by: {name: "FlashKernel"}) {
        first: papers(first: 1, orderBy: [{title: ASCENDING}]) { nodes { title } }
        rest: papers(where: {submitted: {isNull: false}}, orderBy: [{title: DESCENDING}]) {
          totalCount edges { support node { id } }
        }
        papers(role: [BASELINE]) { nodes { submitted } }
      } }`),
    ).toEqual({
      technique: {
        first: { nodes: [{ title: "A survey of everything" }] },
        rest: {
          totalCount: 2,
          edges: [
            { support: 1, node: { id: "paper:2402.00002" } },
            { support: 1, node: { id: "paper:2401.00001" } },
          ],
        },
        papers: { nodes: [{ submitted: "2024-01-10" }] },
      },
    });
  });

  test("keep the parts of one connection apart: edges, nodes, counts, evidence", async () => {
    expect(
      await ask(`{ technique(by: {name: "LUT-GEMM"}) { papers {
        edges { node { title } evidence { quote } support }
        others: edges { node { arxivId } again: node { id title } evidence(first: 0) { quote } kinds: evidence { kind } sure: confidence }
        nodes { submitted }
        named: nodes { name: title techniques { totalCount } }
        count: totalCount
        totalCount
        pageInfo { hasNextPage }
        page: pageInfo { hasPreviousPage }
      } } }`),
    ).toEqual({
      technique: {
        papers: {
          edges: [{ node: { title: "Überschnelle Kernels für 8-bit" }, evidence: [{ quote: "LUT-GEMM" }], support: 1 }],
          others: [
            {
              node: { arxivId: "2402.00002" },
              again: { id: "paper:2402.00002", title: "Überschnelle Kernels für 8-bit" },
              evidence: [],
              kinds: [{ kind: "STUDIES" }],
              sure: 0.9,
            },
          ],
          nodes: [{ submitted: "2024-02-20" }],
          named: [{ name: "Überschnelle Kernels für 8-bit", techniques: { totalCount: 2 } }],
          count: 1,
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          page: { hasPreviousPage: false },
        },
      },
    });
  });

  test("may be any name: of Cypher, of the store, of other fields", async () => {
    const lutGemm = { id: "technique:lut-gemm" };
    expect(
      await ask(`{ match: technique(by: {name: "LUT-GEMM"}) {
        return: name
        id: kind
        name: id
        kind: aliases
        with: papers {
          key: nodes { where: title limit: authors }
          rows: edges { key: cursor support: node { order: techniques { total: nodes { id } } } node: support }
          support: nodes { id }
          edges: totalCount
          __: pageInfo { __a__: hasNextPage }
        }
        _papers: papers { edges { end: confidence evidence: roles node: evidence { paper: kind kind: paper { start: id } } } }
      } }`),
    ).toEqual({
      match: {
        return: "LUT-GEMM",
        id: "SYSTEM",
        name: "technique:lut-gemm",
        kind: ["table look-up"],
        with: {
          key: [{ where: "Überschnelle Kernels für 8-bit", limit: [] }],
          rows: [
            {
              key: expect.any(String),
              support: { order: { total: [{ id: "technique:flashkernel" }, lutGemm] } },
              node: 1,
            },
          ],
          support: [{ id: "paper:2402.00002" }],
          edges: 1,
          __: { __a__: false },
        },
        _papers: {
          edges: [
            { end: 0.9, evidence: ["STUDIED"], node: [{ paper: "STUDIES", kind: { start: "paper:2402.00002" } }] },
          ],
        },
      },
    });
  });

  test("keep single relations apart", async () => {
    expect(
      await ask(`{ node(id: "measurement:edge-energy") { ... on Measurement {
        subject { ... on Technique { name } }
        other: subject { ... on Technique { id } }
        baseline { ... on Technique { name } }
        paper { title } reported: paper { id }
      } } }`),
    ).toEqual({
      node: {
        subject: { name: "Sparse Attention" },
        other: { id: "technique:sparse-attention" },
        baseline: { name: "FlashKernel" },
        paper: { title: "Sparse attention at the edge" },
        reported: { id: "paper:2401.00001" },
      },
    });
  });
});

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

describe("nesting", () => {
  const evaluated = `evaluatedOn(first: 2) { edges { support evidence(first: 2) { paper { title } } node { name } } }`;

  test.each([1, 20, 100])("three relations deep costs one statement, pages of %i", async (first) => {
    const data = await ask(
      `query ($first: Int) { papers(first: $first, orderBy: [{title: ASCENDING}]) { totalCount nodes {
        title
        techniques(first: $first) { totalCount edges { support node {
          name
          evaluatedOn(first: $first) { totalCount edges { bestGain node {
            name
            measurements(first: $first) { totalCount nodes { gain metric { name } } }
          } } }
        } } }
      } } }`,
      { first },
    );
    expect(data).toMatchObject({ papers: { totalCount: 4, nodes: { length: Math.min(first, 4) } } });
  });

  test("asserted edges inside asserted edges, in evidence and in nodes, keep their own support", async () => {
    expect(
      await ask(`{ technique(by: {name: "Sparse Attention"}) {
        evaluatedOn(orderBy: [{support: DESCENDING}, {confidence: ASCENDING}]) {
          edges {
            support confidence
            evidence(first: 1) { confidence paper { techniques(orderBy: [{support: ASCENDING}, {confidence: DESCENDING}], first: 2) {
              edges { support confidence roles evidence(first: 1) { confidence paper { id } } node { name ${evaluated} } }
            } } }
            node { techniques(orderBy: [{confidence: DESCENDING}, {support: DESCENDING}]) {
              edges { support confidence bestGain node { name papers(orderBy: [{confidence: DESCENDING}], first: 1) {
                edges { support confidence roles node { title } }
              } } }
            } }
          }
        }
      } }`),
    ).toMatchObject({
      technique: {
        evaluatedOn: {
          edges: [
            {
              support: 2,
              confidence: 0.9,
              evidence: [
                {
                  confidence: 0.9,
                  paper: {
                    techniques: {
                      edges: [
                        {
                          support: 1,
                          confidence: 0.9,
                          roles: ["STUDIED"],
                          evidence: [{ confidence: 0.9, paper: { id: "paper:a-survey-of-everything" } }],
                          node: {
                            name: "FlashKernel",
                            evaluatedOn: {
                              edges: [
                                {
                                  support: 1,
                                  evidence: [{ paper: { title: "Überschnelle Kernels für 8-bit" } }],
                                  node: { name: "A100" },
                                },
                                {
                                  support: 1,
                                  evidence: [{ paper: { title: "A survey of everything" } }],
                                  node: { name: "GPU" },
                                },
                              ],
                            },
                          },
                        },
                        { support: 1, confidence: 0.9, roles: ["STUDIED"], node: { name: "标准量化 😀" } },
                      ],
                    },
                  },
                },
              ],
              node: {
                techniques: {
                  edges: [
                    {
                      support: 2,
                      confidence: 0.9,
                      bestGain: 3,
                      node: {
                        name: "Sparse Attention",
                        papers: {
                          edges: [
                            {
                              support: 1,
                              confidence: 0.95,
                              roles: ["INTRODUCED"],
                              node: { title: "Sparse attention at the edge" },
                            },
                          ],
                        },
                      },
                    },
                  ],
                },
              },
            },
            {
              support: 1,
              confidence: 0.4,
              node: {
                techniques: {
                  edges: [
                    { confidence: 0.9, bestGain: null, node: { name: "FlashKernel" } },
                    { confidence: 0.6, node: { name: "LUT-GEMM" } },
                    { confidence: 0.4, bestGain: 50, node: { name: "Sparse Attention" } },
                  ],
                },
              },
            },
          ],
        },
      },
    });
  });

  test("eight relations deep is still one statement, and soon answered", async () => {
    const deep = (levels: number): string =>
      levels === 0
        ? "title"
        : `title techniques(first: 2) { edges { support node { name papers(first: 2) { edges { roles node { ${deep(levels - 1)} } } } } } }`;
    const started = performance.now();
    const data = await ask(`{ papers(first: 1, orderBy: [{submitted: ASCENDING}]) { nodes { ${deep(4)} } } }`);
    expect(JSON.stringify(data)).toContain("Sparse attention at the edge");
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
