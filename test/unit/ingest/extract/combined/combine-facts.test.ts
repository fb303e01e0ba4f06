import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { combineFacts } from "../../../../../src/ingest/extract/combined/combine-facts.js";
import { type Facts, paperFacts as format, type paperFacts } from "../../../../../src/ingest/facts.js";
import { imaginaryPaper, method } from "../../../../imaginary-paper.js";
import { randomFacts } from "../../score/random-papers.js";

type Input = Omit<z.input<typeof paperFacts>, "title">;
const facts = (given: Input): Facts => imaginaryPaper({ title: "On Folding", ...given });

/** What the extractors “a” and “b” say, combined, as facts that a paper may hold. */
function combined(a: Input, b: Input): Facts {
  const both = combineFacts([
    { extractor: "a@1", facts: facts(a) },
    { extractor: "b@2", facts: facts(b) },
  ]);
  format.parse({ title: "On Folding", ...both });
  return both;
}
const sure = (confidence: number) => ({ confidence });
const board = (name: string, role: "evaluated" | "targeted" = "evaluated", confidence = 0.5) =>
  ({ name, kind: "sbc", granularity: "product", role, confidence }) as const;
const figure = (more: object) =>
  ({
    ...{ metric: "speed", value: 3, unit: "x", form: "ratio", direction: "increase", qualifier: "exact" },
    ...{ confidence: 0.5, ...more },
  }) as const;

describe("facts of two extractors", () => {
  it("are one where they agree: in both names, surer than either, as the surer one says it", () => {
    const { techniques } = combined(
      { techniques: [method("Folio", { ...sure(0.5), mention: "Folio" })] },
      { techniques: [method("Folio", { ...sure(0.7), mention: "our Folio", kind: "system" })] },
    );
    expect(techniques).toEqual([
      method("Folio", { extractor: "a@1, b@2", confidence: 0.775, mention: "our Folio", kind: "system" }),
    ]);
  });

  it("stay apart where they don't, each in its own name and as sure as before", () => {
    const { techniques, tasks } = combined(
      { techniques: [method("Folio", sure(0.5))], tasks: [{ name: "folding", confidence: 0.4 }] },
      { techniques: [method("Crane", sure(0.7))] },
    );
    expect(techniques).toMatchObject([
      { name: "Folio", extractor: "a@1", confidence: 0.5 },
      { name: "Crane", extractor: "b@2", confidence: 0.7 },
    ]);
    expect(tasks).toMatchObject([{ name: "folding", extractor: "a@1", confidence: 0.4 }]);
  });

  it("are about the same thing where the graph would take the names for one node", () => {
    const { techniques, hardware } = combined(
      { techniques: [method("mixture of experts", sure(0.5))], hardware: [board("NVIDIA Jetson Nano")] },
      {
        techniques: [method("MoE layer", { ...sure(0.5), aliases: ["mixtures of experts"] })],
        hardware: [board("Jetson Nano board"), board("Jetson Nano")],
      },
    );
    expect(techniques).toMatchObject([
      { name: "mixture of experts", aliases: ["MoE layer", "mixtures of experts"], extractor: "a@1, b@2" },
    ]);
    expect(hardware.find(({ name }) => name === "NVIDIA Jetson Nano")).toMatchObject({ extractor: "a@1, b@2" });
  });

  it("keep both roles of a thing where they disagree about it", () => {
    const { techniques } = combined(
      { techniques: [method("Folio", sure(0.5))] },
      { techniques: [method("Folio", { ...sure(0.7), role: "baseline" })] },
    );
    expect(techniques).toMatchObject([
      { name: "Folio", role: "introduced", extractor: "a@1", confidence: 0.5 },
      { name: "Folio", role: "baseline", extractor: "b@2", confidence: 0.7 },
    ]);
  });

  it("call things by one name wherever they refer to them", () => {
    const { evaluatedOn, comparedAgainst, measurements } = combined(
      {
        techniques: [method("Folio", { aliases: ["weight folding"] }), method("pruning")],
        hardware: [board("Jetson Nano")],
        evaluatedOn: [{ technique: "Folio", hardware: "Jetson Nano", confidence: 0.6 }],
      },
      {
        techniques: [method("weight folding"), method("pruning")],
        hardware: [board("NVIDIA Jetson Nano")],
        evaluatedOn: [{ technique: "weight folding", hardware: "NVIDIA Jetson Nano", confidence: 0.6 }],
        comparedAgainst: [{ subject: "weight folding", baseline: "pruning", confidence: 0.6 }],
        measurements: [figure({ subject: "weight folding", hardware: "NVIDIA Jetson Nano" })],
      },
    );
    expect(evaluatedOn).toMatchObject([
      { technique: "Folio", hardware: "Jetson Nano", extractor: "a@1, b@2", confidence: 0.72 },
    ]);
    expect(comparedAgainst).toMatchObject([
      { subject: "Folio", baseline: "pruning", extractor: "b@2", confidence: 0.6 },
    ]);
    expect(measurements).toMatchObject([{ subject: "Folio", hardware: "Jetson Nano" }]);
  });
});

describe("figures of two extractors", () => {
  const things = {
    techniques: [method("Folio"), method("pruning")],
    hardware: [board("Jetson Nano"), board("Pixel 8")],
  };
  const both = (a: object, b: object) =>
    combined({ ...things, measurements: [figure(a)] }, { ...things, measurements: [figure(b)] }).measurements;

  it("are one where what the one leaves open the other knows", () => {
    expect(
      both({ subject: "Folio", baseline: "pruning" }, { hardware: "Pixel 8", unit: "times", confidence: 0.7 }),
    ).toEqual([
      expect.objectContaining({
        ...{ subject: "Folio", baseline: "pruning", hardware: "Pixel 8", dataset: null },
        ...{ extractor: "a@1, b@2", confidence: 0.775 },
      }),
    ]);
  });

  it("are one where they describe the baseline in other words", () => {
    expect(both({ baseline: "older methods" }, { baseline: "the older methods" })).toHaveLength(1);
  });

  it.each<[string, object]>([
    ["metrics", { metric: "energy" }],
    ["directions", { direction: "decrease" }],
    ["values", { value: 4 }],
    ["subjects", { subject: "pruning" }],
    ["platforms", { hardware: "Pixel 8" }],
  ])("are two where they have other %s", (_, other) => {
    const measurements = both(
      { subject: "Folio", hardware: "Jetson Nano" },
      { subject: "Folio", hardware: "Jetson Nano", ...other },
    );
    expect(measurements.map(({ extractor }) => extractor)).toEqual(["a@1", "b@2"]);
  });

  it("that one extractor gives twice are taken for two", () => {
    const { measurements } = combined(
      { measurements: [figure({}), figure({})] },
      { measurements: [figure({}), figure({}), figure({})] },
    );
    expect(measurements.map(({ extractor }) => extractor)).toEqual(["a@1, b@2", "a@1, b@2", "b@2"]);
  });
});

it("whatever two extractors say, the combination is one that a paper may hold, and names everyone who said something", () => {
  fc.assert(
    fc.property(randomFacts, randomFacts, (a, b) => {
      const { techniques, measurements, evaluatedOn } = combined(a, b);
      expect(techniques.length).toBeGreaterThanOrEqual(1);
      expect(techniques.length).toBeLessThanOrEqual(a.techniques.length + b.techniques.length);
      const names = new Set(techniques.flatMap(({ extractor }) => extractor?.split(", ")));
      expect([...names].sort()).toEqual(["a@1", "b@2"]);
      const share = (list: "measurements" | "evaluatedOn") => a[list].length + b[list].length;
      expect(measurements.length).toBeLessThanOrEqual(share("measurements"));
      expect(evaluatedOn.length).toBeLessThanOrEqual(share("evaluatedOn"));
    }),
    { numRuns: 100 },
  );
});

it("two extractors that say the same give what one of them says", () => {
  fc.assert(
    fc.property(randomFacts, (said) => {
      const once = combineFacts([{ extractor: "a@1", facts: facts(said) }]);
      const { techniques, hardware, measurements } = combined(said, said);
      const content = (list: readonly { readonly extractor?: string | undefined }[]) =>
        list.map(({ extractor, ...rest }) => rest);
      expect(content(techniques)).toEqual(content(once.techniques));
      expect(content(hardware)).toEqual(content(once.hardware));
      expect(content(measurements)).toEqual(content(once.measurements));
    }),
    { numRuns: 100 },
  );
});
