import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import estimating from "../../../../src/ingest/extract/estimating-ids.json" with { type: "json" };
import { localExtractor } from "../../../../src/ingest/extract/local-extractor.js";
import { type PaperFacts, paperFacts, writtenFacts } from "../../../../src/ingest/facts.js";
import { type ScoreReport, scorePapers } from "../../../../src/ingest/score/score-papers.js";
import { withTexts } from "../../../../src/ingest/score/scored-papers.js";
import { fileInput } from "../../../../src/ingest/sources/source-input.js";
import floors from "./floors.json" with { type: "json" };

/** Annotated papers and the listings that hold their abstracts: the text is other people's, so both come from outside. */
const gold = process.env.GOLD_FACTS ?? "";
const documents = process.env.SEED_DOCUMENTS ?? "";

/** Milliseconds that a busy machine may take over all of them. */
const READING = 60_000;

describe.skipIf(gold === "" || documents === "")("extraction from papers that nothing was learned from", () => {
  let report: ScoreReport;
  let found: PaperFacts[];

  beforeAll(async () => {
    const annotated = readFileSync(gold, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => z.looseObject({ id: z.number() }).parse(JSON.parse(line)))
      .filter(({ id }) => estimating.includes(id))
      .map((line) => writtenFacts.parse(line));
    const listings = readdirSync(documents).filter((name) => name.endsWith(".txt"));
    const texts = await withTexts(
      annotated,
      listings.map((name) => fileInput(join(documents, name))),
      (refused) => {
        throw refused;
      },
    );
    const extractor = localExtractor();
    found = await Promise.all(
      texts.map(async ({ paper }) =>
        paperFacts.parse({ title: paper.text.title, ...(await extractor.extract(paper.text)) }),
      ),
    );
    report = scorePapers(
      texts.map((text) => text.annotated),
      found,
    );
  }, READING);

  it("reads all of them", () => {
    expect(report.papers).toBe(estimating.length);
    expect(report.found).toBe(estimating.length);
  });

  it.each(Object.entries(floors))("does not fall below what it has reached: %s", (kind, floor) => {
    expect(report.scores.get(kind)?.f1).toBeGreaterThanOrEqual(Number(floor));
  });
});
