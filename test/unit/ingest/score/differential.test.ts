import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { z } from "zod";
import { writtenFacts } from "../../../../src/ingest/facts.js";
import { scorePapers } from "../../../../src/ingest/score/score-papers.js";
import { randomFacts } from "./random-papers.js";

// The other scorer is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

/** Facts annotated by hand, and the scorer that stands beside them. */
const gold = process.env.GOLD_FACTS ?? "";
const scorer = process.env.SCORER ?? join(dirname(gold), "score.mjs");

type Line = Record<string, unknown>;
const printed = z.object({
  papers: z.number(),
  found: z.number(),
  scores: z.record(z.string(), z.looseObject({ f1: z.number() })),
});

/** What the other scorer says of the papers: its figures, and its lines of errors. */
function scoredElsewhere(annotated: readonly Line[], predicted: readonly Line[]) {
  const folder = mkdtempSync(join(tmpdir(), "benchgraph-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = (name: string, lines: readonly Line[]) => {
    writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    return join(folder, name);
  };
  const files = ["--gold", file("gold.jsonl", annotated), "--pred", file("pred.jsonl", predicted)];
  const output = execFileSync(process.execPath, [scorer, ...files, "--errors", "--json"], { maxBuffer: 1e9 });
  const lines = output.toString().trimEnd().split("\n");
  return { ...printed.parse(JSON.parse(lines.pop() ?? "")), errors: lines };
}

function scoredHere(annotated: readonly Line[], predicted: readonly Line[]) {
  const read = (lines: readonly Line[]) => lines.map((line) => writtenFacts.parse(line));
  const { scores, errors, ...counts } = scorePapers(read(annotated), read(predicted));
  const lines = errors.map(
    ({ verdict, kind, title, fact }) => `${verdict.padEnd(9)}${kind}  [${title.slice(0, 50)}]  ${fact}`,
  );
  return { ...counts, scores: Object.fromEntries(scores), errors: lines };
}

describe.skipIf(gold === "" || !existsSync(scorer))(
  "scores, figure by figure and error by error, as the annotators' scorer does",
  () => {
    it("random papers", () => {
      const sample = fc.sample(fc.tuple(randomFacts, randomFacts), { numRuns: 500, seed: 4 });
      // Every second prediction has figures in common with what is annotated, which by chance is rare.
      const predicted = sample.map(([one, other], number) =>
        number % 2 === 0 ? other : { ...one, measurements: one.measurements.toReversed().slice(1) },
      );
      const titled = (papers: readonly Line[]) =>
        papers.map((paper, number) => ({ title: `Paper ${number}`, ...paper }));
      const annotated = titled(sample.map(([one]) => one));
      const elsewhere = scoredElsewhere(annotated, titled(predicted));
      expect(scoredHere(annotated, titled(predicted))).toEqual(elsewhere);
      for (const { f1 } of Object.values(elsewhere.scores)) expect(f1).toBeGreaterThan(0.3);
    });

    it("annotated papers against others of them under the same titles, and against themselves in other words", () => {
      const papers: Line[] = readFileSync(gold, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      const shifted = papers.map(({ title }, index) => ({ ...papers[(index + 1) % papers.length], title }));
      expect(scoredHere(papers, shifted)).toEqual(scoredElsewhere(papers, shifted));
      const reworded = papers.map((paper): Line => JSON.parse(JSON.stringify(paper, reword)));
      expect(scoredHere(papers, reworded)).toEqual(scoredElsewhere(papers, reworded));
    });
  },
);

/** Every third list loses its first entry; names are written otherwise where no relation would lose its end. */
function reword(key: string, value: unknown): unknown {
  if (typeof value === "string" && ["unit", "metric", "tldr"].includes(key)) return value.toUpperCase();
  if (Array.isArray(value) && ["measurements", "metrics", "tasks", "evaluatedOn"].includes(key))
    return value.length % 3 === 0 ? value.slice(1) : value;
  return value;
}
