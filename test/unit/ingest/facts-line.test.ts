import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PaperFacts, paperFacts } from "../../../src/ingest/facts.js";
import { assertionsText, factsLine } from "../../../src/ingest/facts-line.js";
import { imaginaryPaper, method, RICH_PAPER } from "../../imaginary-paper.js";

const parsed = (line: string) => paperFacts.parse(JSON.parse(line));

describe("factsLine", () => {
  it("loses nothing: what it writes is read as the same paper", () => {
    expect(parsed(factsLine(RICH_PAPER))).toEqual(RICH_PAPER);
  });

  it("is the same for equal papers, in whatever order their keys were written", () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (value === null || typeof value !== "object") return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      );
    };
    const other = paperFacts.parse(reversed(JSON.parse(factsLine(RICH_PAPER))));
    expect(factsLine(other)).toBe(factsLine(RICH_PAPER));
  });

  it("is one line, whatever the texts hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (abstract) => {
        const line = factsLine(imaginaryPaper({ title: "Lines", abstract }));
        expect(line).not.toMatch(/[\n\r]/);
        expect(parsed(line).abstract).toBe(abstract);
      }),
    );
  });

  it("has the shape of hand annotation where a fact says no more than that", () => {
    const technique = { name: "folding", aliases: [], kind: "method", role: "introduced", mention: "folding" };
    const annotated = { techniques: [technique], metrics: [{ name: "speed", mention: "fast" }] };
    expect(JSON.parse(factsLine(imaginaryPaper({ title: "On Folding", ...annotated })))).toMatchObject(annotated);
    expect(Object.keys(JSON.parse(factsLine(imaginaryPaper({ title: "On Folding" }))))).toEqual([
      ...["title", "extractor", "confidence", "status", "techniques", "hardware", "metrics", "datasets", "tasks"],
      ...["evaluatedOn", "comparedAgainst", "measurements", "codeUrls"],
    ]);
  });

  it("leaves out of a fact what the paper says of all its facts", () => {
    const fact = method("folding", { extractor: "a@1", confidence: 0.5, status: "asserted" });
    const paper = imaginaryPaper({ title: "On Folding", extractor: "a@1", confidence: 0.7, techniques: [fact] });
    const [line] = JSON.parse(factsLine(paper)).techniques;
    expect(line).toEqual({ name: "folding", aliases: [], kind: "method", role: "introduced", confidence: 0.5 });
  });
});

describe("assertionsText", () => {
  it("is the same whatever is known of the paper beside its facts", () => {
    const { title, arxivId, submitted, authors, url, tldr, abstract, listed } = RICH_PAPER;
    const base = imaginaryPaper({ title: "On Folding", techniques: [method("folding")] });
    const bibliography = { title, arxivId, submitted, authors, url, tldr, abstract, listed };
    expect(assertionsText({ ...base, ...bibliography })).toBe(assertionsText(base));
  });

  it.each<[string, Partial<PaperFacts>]>([
    ["a role", { techniques: [method("folding", { role: "used" })] }],
    ["the order of facts", { techniques: [method("creasing"), method("folding")] }],
    ["the status of the paper", { status: "confirmed" }],
    ["a link", { codeUrls: ["https://example.org"] }],
  ])("changes with %s", (_, change) => {
    const base = imaginaryPaper({ title: "On Folding", techniques: [method("folding"), method("creasing")] });
    expect(assertionsText({ ...base, ...change })).not.toBe(assertionsText(base));
  });
});
