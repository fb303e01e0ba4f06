import { describe, expect, test } from "vitest";
import { openEngineUnderTest } from "../engine-under-test.js";
import { answered } from "./execute.js";
import { writeGraph } from "./graph-fixture.js";
import { SMALL_GRAPH } from "./small-graph.js";

const engine = await openEngineUnderTest();
await writeGraph(engine, SMALL_GRAPH);

const ask = (query: string) => answered(engine, query);

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
