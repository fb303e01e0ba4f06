import { describe, expect, it } from "vitest";
import { localExtractor } from "../../../../../src/ingest/extract/local-extractor.js";

const extract = (abstract: string, title = "A title") => localExtractor().extract({ title, abstract });

describe("relations", () => {
  const abstract =
    "We propose TinyForge, a runtime for keyword spotting. We implement TinyForge on a Jetson Nano and on a Raspberry Pi 4, " +
    "where it outperforms TensorFlow Lite and TVM.";

  it("set what the paper introduces on every platform that it evaluates", async () => {
    const { evaluatedOn } = await extract(abstract);
    const pairs = evaluatedOn.map(({ technique, hardware }) => `${technique} on ${hardware}`);
    expect(pairs.sort()).toEqual(["TinyForge on Jetson Nano", "TinyForge on Raspberry Pi 4"]);
  });

  it("set it against what it is compared with", async () => {
    const { comparedAgainst } = await extract(abstract);
    expect(comparedAgainst.map(({ subject, baseline }) => [subject, baseline])).toEqual(
      expect.arrayContaining([
        ["TinyForge", "TVM"],
        ["TinyForge", expect.stringMatching(/^TensorFlow Lite/)],
      ]),
    );
  });

  it("carry the words that show them and a confidence", async () => {
    const { evaluatedOn, comparedAgainst } = await extract(abstract);
    for (const { mention, span, confidence } of [...evaluatedOn, ...comparedAgainst]) {
      expect(abstract.slice(span?.start, span?.end)).toBe(mention);
      expect(confidence).toBeGreaterThan(0);
    }
  });
});

describe("the context of a figure", () => {
  it("is what its sentence names", async () => {
    const { measurements } = await extract(
      "We propose TinyForge, a compiler. On a Jetson Nano, TinyForge cuts latency by 3.2x compared to TensorFlow Lite.",
    );
    expect(measurements).toMatchObject([
      { subject: "TinyForge", hardware: "Jetson Nano", baseline: expect.stringMatching(/^TensorFlow Lite/) },
    ]);
  });

  it("names things that the paper declares", async () => {
    const found = await extract(
      "We propose TinyForge. It needs 3 ms on a Jetson Nano and 9 ms on an STM32F746, 2x less than TensorFlow Lite Micro.",
    );
    const declared = new Set([...found.techniques, ...found.hardware].map(({ name }) => name));
    for (const { subject, hardware } of found.measurements)
      for (const name of [subject, hardware]) if (name !== null) expect(declared).toContain(name);
  });
});
