import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { writtenFacts } from "../../../../src/ingest/facts.js";
import { scorePapers } from "../../../../src/ingest/score/score-papers.js";
import { randomFacts } from "./random-papers.js";

/** Facts annotated by hand, and the scorer that stands beside them. */
const gold = process.env.GOLD_FACTS ?? "";
const scorer = process.env.SCORER ?? join(dirname(gold), "score.mjs");

type Line = Record<string, unknown>;
const printed = z.object({ papers: z.number(), found: z.number(), scores: z.record(z.string(), z.unknown()) });

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
      const sample = fc.sample(fc.tuple(randomFacts, randomFacts), { numRuns: 1_500, seed: 4 });
      const side = (index: 0 | 1) => sample.map((pair, number) => ({ title: `Paper ${number}`, ...pair[index] }));
      const elsewhere = scoredElsewhere(side(0), side(1));
      expect(scoredHere(side(0), side(1))).toEqual(elsewhere);
      for (const { precision } of z.array(z.object({ precision: z.number() })).parse(Object.values(elsewhere.scores)))
        expect(precision).toBeGreaterThan(0);
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
