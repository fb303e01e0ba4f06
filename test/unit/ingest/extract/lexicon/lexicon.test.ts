import { describe, expect, it } from "vitest";
import confidences from "../../../../../src/ingest/extract/figures/confidence.json" with { type: "json" };
import units from "../../../../../src/ingest/extract/figures/units.json" with { type: "json" };
import leftOut from "../../../../../src/ingest/extract/lexicon/left-out.json" with { type: "json" };
import { lexicon } from "../../../../../src/ingest/extract/lexicon/lexicon.js";
import metrics from "../../../../../src/ingest/extract/lexicon/metrics.json" with { type: "json" };
import techniques from "../../../../../src/ingest/extract/lexicon/techniques.json" with { type: "json" };
import { CATALOGUE } from "../../../../../src/ingest/resolve/catalogue-files.js";

describe("the lexicon", () => {
  it("knows the catalogue's techniques, platforms, datasets and tasks", () => {
    const { names, tasks } = lexicon();
    expect(names.named("Jetson Nano")).toMatchObject([{ type: "hardware", kind: "sbc" }]);
    expect(names.named("knowledge distillation")[0]).toMatchObject({ type: "technique", kind: "method" });
    expect(names.named("CIFAR-10")).toMatchObject([{ type: "dataset" }]);
    expect(tasks.named("keyword spotting")).toMatchObject([{ name: "keyword spotting" }]);
  });

  it("leaves out names of the catalogue that texts use for too many other things", () => {
    const { names, tasks } = lexicon();
    const techniques = (name: string) => names.named(name).filter(({ type }) => type === "technique");
    for (const name of leftOut.Technique) expect(techniques(name).map((entry) => entry.name)).not.toContain(name);
    for (const name of leftOut.Task) expect(tasks.named(name).map((entry) => entry.name)).not.toContain(name);
    const catalogued = (label: "Technique" | "Task") => CATALOGUE[label].map(({ name }) => name);
    expect(catalogued("Technique")).toEqual(expect.arrayContaining(leftOut.Technique));
    expect(catalogued("Task")).toEqual(expect.arrayContaining(leftOut.Task));
  });

  it("has metrics only of dimensions that some unit has", () => {
    const known = new Set([
      ...[...units.atoms, ...units.phrases].map(({ dimension }) => dimension),
      ...["rate", "efficiency", "area efficiency"],
    ]);
    for (const { name, dimensions } of metrics) {
      for (const dimension of dimensions) expect(known, name).toContain(dimension);
    }
  });

  it("lists no technique that the catalogue lists under the same name without adding another", () => {
    const catalogued = new Set(CATALOGUE.Technique.map(({ name }) => name));
    const lines = Object.values(techniques).flat();
    expect(lines.filter((line) => catalogued.has(line))).toEqual([]);
  });
});

describe("the measured confidences", () => {
  it("are shares", () => {
    for (const share of Object.values(confidences)) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });
});
