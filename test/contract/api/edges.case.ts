import { describe, expect, test } from "vitest";
import { openEngineUnderTest } from "../engine-under-test.js";
import { answered } from "./execute.js";
import { writeGraph } from "./graph-fixture.js";
import { SMALL_GRAPH } from "./small-graph.js";

const engine = await openEngineUnderTest();
await writeGraph(engine, SMALL_GRAPH);

const ask = (query: string) => answered(engine, query);
const technique = (fields: string) => ask(`{ technique(by: {id: "technique:sparse-attention"}) { ${fields} } }`);
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
