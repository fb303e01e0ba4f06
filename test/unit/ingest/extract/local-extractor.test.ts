import { describe, expect, it } from "vitest";
import { localExtractor } from "../../../../src/ingest/extract/local-extractor.js";
import { type Facts, type PaperText, paperFacts } from "../../../../src/ingest/facts.js";

const paper: PaperText = {
  title: "TinyForge: Compiling Keyword Spotting for Microcontrollers",
  abstract:
    "Keyword spotting drains batteries. We propose TinyForge, a compiler that combines pruning with INT8 quantization. " +
    "On Google Speech Commands and an STM32F746 board, TinyForge reaches an accuracy of 94.1% and cuts latency and " +
    String.raw`energy by 2.6$\times$ and 37\%, respectively, compared to TensorFlow Lite Micro. ` +
    "Code: https://example.org/tinyforge.",
};
const facts = (text: PaperText = paper): Promise<Facts> => localExtractor().extract(text);

/** Every fact that stands somewhere, with what it says stands there. */
const placed = (found: Facts) => [
  ...[...found.techniques, ...found.hardware, ...found.metrics, ...found.datasets, ...found.tasks],
  ...[...found.evaluatedOn, ...found.comparedAgainst],
  ...found.measurements.map(({ span, evidence, confidence }) => ({ span, mention: evidence, confidence })),
];

describe("the local extractor", () => {
  it("finds every kind of fact", async () => {
    const found = await facts();
    const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name);
    expect(found.techniques.find(({ role }) => role === "introduced")).toMatchObject({
      name: "TinyForge",
      kind: "system",
    });
    expect(names(found.techniques)).toEqual(expect.arrayContaining(["pruning"]));
    expect(names(found.hardware)).toContain("STM32F746");
    expect(names(found.metrics)).toEqual(expect.arrayContaining(["accuracy", "latency", "energy"]));
    expect(names(found.datasets)).toContain("Google Speech Commands");
    expect(names(found.tasks)).toContain("keyword spotting");
    expect(found.evaluatedOn).toMatchObject([{ technique: "TinyForge", hardware: "STM32F746" }]);
    expect(found.comparedAgainst).toMatchObject([
      { subject: "TinyForge", baseline: expect.stringMatching(/^TensorFlow Lite/) },
    ]);
    expect(found.measurements).toMatchObject([
      { metric: "accuracy", value: 94.1, unit: "%", form: "absolute", direction: null, hardware: "STM32F746" },
      { metric: "latency", value: 2.6, unit: "x", form: "ratio", direction: "decrease", subject: "TinyForge" },
      { metric: "energy", value: 37, unit: "%", form: "percent-change", direction: "decrease" },
    ]);
    expect(found.codeUrls).toEqual(["https://example.org/tinyforge"]);
  });

  it("gives for every fact its place in the text and a confidence", async () => {
    for (const { span, mention, confidence } of placed(await facts())) {
      expect(span).not.toBeNull();
      const text = span?.field === "title" ? paper.title : (paper.abstract ?? "");
      expect(text.slice(span?.start, span?.end)).toBe(mention);
      expect(confidence).toBeGreaterThan(0);
    }
  });

  it("gives facts that a facts file takes", async () => {
    expect(() => paperFacts.parse({ title: paper.title })).not.toThrow();
    const found = await facts();
    expect(paperFacts.parse({ title: paper.title, ...found })).toMatchObject(found);
  });

  it("says the same of the same text, byte for byte", async () => {
    expect(JSON.stringify(await facts())).toBe(JSON.stringify(await localExtractor().extract({ ...paper })));
  });

  it("reads a title alone", async () => {
    for (const abstract of [null, ""]) {
      const found = await facts({ ...paper, abstract });
      expect(found.techniques).toMatchObject([
        { name: "TinyForge", role: "introduced", span: { field: "title", start: 0, end: 9 } },
      ]);
      expect(found.measurements).toEqual([]);
    }
  });
});
