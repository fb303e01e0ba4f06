import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { writtenFacts } from "../../../../src/ingest/facts.js";
import { scorePapers } from "../../../../src/ingest/score/score-papers.js";
import { imaginaryPaper, method, RICH_PAPER } from "../../../imaginary-paper.js";

const beside = (name: string) => readFile(new URL(`papers/${name}`, import.meta.url), "utf8");
const papers = async (name: string) =>
  (await beside(name))
    .trim()
    .split("\n")
    .map((line) => writtenFacts.parse(JSON.parse(line)));

const figures = z.object({ gold: z.number(), precision: z.number(), recall: z.number(), f1: z.number() });
const report = z.object({ papers: z.number(), found: z.number(), scores: z.record(z.string(), figures) });

describe("scorePapers", () => {
  it("gives the figures that the papers were counted to have", async () => {
    const expected = report.parse(JSON.parse(await beside("expected.json")));
    const { scores, errors, ...counts } = scorePapers(await papers("annotated.jsonl"), await papers("predicted.jsonl"));
    expect({ ...counts, scores: Object.fromEntries(scores) }).toEqual(expected);
    expect([...scores.keys()]).toEqual(Object.keys(expected.scores));
    for (const [kind, { gold, recall }] of scores)
      expect(errors.filter((error) => error.kind === kind && error.verdict === "missed")).toHaveLength(
        Math.round(gold * (1 - recall)),
      );
  });

  it("tells what was missed and what is spurious, paper by paper", () => {
    const annotated = imaginaryPaper({ title: "Hats", techniques: [method("beret"), method("bowler")] });
    const predicted = imaginaryPaper({ title: "HATS.", techniques: [method("berets"), method("fez")] });
    const { errors } = scorePapers([annotated], [predicted]);
    expect(errors.filter(({ kind }) => kind === "technique")).toEqual([
      { verdict: "missed", kind: "technique", title: "Hats", fact: "bowler" },
      { verdict: "spurious", kind: "technique", title: "Hats", fact: "fez" },
    ]);
  });

  it("finds nothing wrong with a paper that is as annotated", () => {
    const { scores, errors } = scorePapers([RICH_PAPER], [RICH_PAPER]);
    expect(errors).toEqual([]);
    for (const { precision, recall, f1 } of scores.values())
      expect({ precision, recall, f1 }).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it("counts everything in a paper that nobody predicted as missed", () => {
    const { found, scores } = scorePapers([RICH_PAPER], []);
    expect(found).toBe(0);
    expect(scores.get("technique")).toEqual({ gold: 4, precision: 1, recall: 0, f1: 0 });
  });
});
