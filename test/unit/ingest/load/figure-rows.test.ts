import { describe, expect, it } from "vitest";
import type { MeasurementFact } from "../../../../src/ingest/facts.js";
import { figureRows } from "../../../../src/ingest/load/figure-rows.js";
import { namings } from "../../../../src/ingest/load/namings.js";
import { PaperLinks } from "../../../../src/ingest/load/paper-links.js";
import { Resolver } from "../../../../src/ingest/resolve/resolver.js";
import { imaginaryPaper, method } from "../../../imaginary-paper.js";

const speedup: Partial<MeasurementFact> = {
  ...{ metric: "speed", value: 3, unit: "x", form: "ratio", direction: "increase", qualifier: "exact" },
};

function rowsOf(...measurements: Partial<MeasurementFact>[]) {
  const facts = imaginaryPaper({
    title: "On Folding",
    arxivId: "2402.00001",
    techniques: [method("folding", { aliases: ["FLD"] }), method("creasing", { role: "baseline" })],
    hardware: [{ name: "Folio board", kind: "sbc", granularity: "product", role: "evaluated" }],
    datasets: [{ name: "CreaseNet" }],
    measurements,
  });
  const resolver = new Resolver();
  resolver.add(namings(facts));
  return figureRows(new PaperLinks({ id: "paper:2402.00001", facts, factsHash: "" }, resolver));
}
const figure = (more: Partial<MeasurementFact>) => {
  const [node] = rowsOf({ ...speedup, ...more }).nodes;
  return node;
};
const edges = (more: Partial<MeasurementFact>) =>
  rowsOf({ ...speedup, ...more }).edges.map(({ kind, to }) => `${kind} ${to.id}`);
const span = (field: "title" | "abstract", start: number, end: number) => ({ span: { field, start, end } });

describe("a figure's id", () => {
  it("tells the paper, the place in its text, the metric and a number", () => {
    expect(figure(span("abstract", 12, 34))?.id).toBe("measurement:2402.00001:abstract:12-34:speed:1");
    expect(figure({ metric: "Energy Efficiency" })?.id).toBe("measurement:2402.00001:unplaced:energy-efficiency:1");
  });

  it("counts figures of one place and metric, and only these", () => {
    const here = span("abstract", 12, 34);
    const { nodes } = rowsOf(
      { ...speedup, ...here },
      { ...speedup, ...here, value: 4 },
      { ...speedup, ...here, metric: "energy" },
      { ...speedup, ...span("title", 12, 34) },
      speedup,
      speedup,
    );
    expect(nodes.map(({ id }) => id.split(":").slice(2).join(":"))).toEqual([
      ...["abstract:12-34:speed:1", "abstract:12-34:speed:2", "abstract:12-34:energy:1"],
      ...["title:12-34:speed:1", "unplaced:speed:1", "unplaced:speed:2"],
    ]);
  });
});

describe("a figure's edges", () => {
  it("lead to all that it was obtained for, against, on and with", () => {
    expect(edges({ subject: "FLD", baseline: "creasing", hardware: "Folio board", dataset: "CreaseNet" })).toEqual([
      expect.stringMatching(/^REPORTS measurement:/),
      "OF_METRIC metric:speed",
      "MEASURES technique:folding",
      "AGAINST technique:creasing",
      "MEASURED_ON hardware:folio-board",
      "MEASURED_WITH dataset:creasenet",
    ]);
  });

  it("lead to platforms where these are measured themselves", () => {
    expect(edges({ subject: "Folio board" })).toContain("MEASURES hardware:folio-board");
  });

  it("leave out a baseline that the paper doesn't declare, whose words are kept", () => {
    expect(edges({ baseline: "the state of the art" })).toEqual([expect.any(String), "OF_METRIC metric:speed"]);
    expect(figure({ baseline: "the state of the art" })?.properties.baselineText).toBe("the state of the art");
  });
});

describe("a figure's properties", () => {
  it("are the gain in the metric's good direction, for ratios and changes", () => {
    expect(figure({})?.properties).toMatchObject({ value: 3, gain: 3 });
    const saved = { metric: "energy", value: 37, unit: "%", form: "percent-change", direction: "decrease" } as const;
    expect(figure(saved)?.properties.gain).toBeCloseTo(1 / 0.63);
  });

  it("are the value in the unit of its dimension, for absolute values", () => {
    const latency = { metric: "latency", value: 3, unit: "ms", form: "absolute", direction: null } as const;
    expect(figure(latency)?.properties).toMatchObject({ value: 3, unit: "ms", canonicalValue: 0.003 });
    expect(figure(latency)?.properties).not.toHaveProperty("gain");
  });

  it("hold the paper's own provenance where the figure has none", () => {
    const { properties } = figure({ confidence: 0.25, evidence: "3x faster" }) ?? {};
    expect(properties).toMatchObject({
      extractor: "manual",
      confidence: 0.25,
      status: "asserted",
      evidence: "3x faster",
    });
  });
});
