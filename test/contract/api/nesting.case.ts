import { describe, expect, test } from "vitest";
import { openEngineUnderTest } from "../engine-under-test.js";
import { answered } from "./execute.js";
import { writeGraph } from "./graph-fixture.js";
import { SMALL_GRAPH } from "./small-graph.js";

const engine = await openEngineUnderTest();
await writeGraph(engine, SMALL_GRAPH);

const ask = (query: string, variables = {}) => answered(engine, query, { variables });

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
