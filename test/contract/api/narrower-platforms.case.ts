import { describe, expect, test } from "vitest";
import { openEngineUnderTest } from "../engine-under-test.js";
import { answered } from "./execute.js";
import { writeGraph } from "./graph-fixture.js";
import { SMALL_GRAPH } from "./small-graph.js";

const engine = await openEngineUnderTest();
await writeGraph(engine, SMALL_GRAPH);

const hardware = (id: string, fields: string) =>
  answered(engine, `{ hardwarePlatform(by: {id: "hardware:${id}"}) { ${fields} } }`);

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
