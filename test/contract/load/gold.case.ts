import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { paperFacts } from "../../../src/ingest/facts.js";
import { factsLine } from "../../../src/ingest/facts-line.js";
import { loadPapers } from "../../../src/ingest/load/load-papers.js";
import { paperId } from "../../../src/ingest/load/paper-identity.js";
import { openEngineUnderTest } from "../engine-under-test.js";
import { exported } from "./exported.js";

/** Facts annotated by hand, one paper a line. */
const file = process.env.GOLD_FACTS;

test.skipIf(file === undefined)("a hand-annotated corpus comes back from the export fact by fact", async () => {
  const engine = await openEngineUnderTest();
  const gold: Record<string, unknown>[] = readFileSync(file ?? "", "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const papers = gold.map((line) => paperFacts.parse(line));
  expect(await loadPapers(engine, papers)).toMatchObject({ created: gold.length, replaced: 0, unchanged: 0 });

  const lines = await exported(engine);
  const sorted = papers.toSorted((one, other) => (paperId(one) < paperId(other) ? -1 : 1));
  expect(lines).toEqual(sorted.map(factsLine));
  const byTitle = new Map(lines.map((line) => JSON.parse(line)).map((line) => [line.title, line]));
  for (const { id, ...annotated } of gold) {
    const { extractor, confidence, status, ...facts } = byTitle.get(annotated.title);
    expect(facts).toEqual(annotated);
  }
  expect(await loadPapers(engine, papers)).toEqual({
    ...{ created: 0, replaced: 0, unchanged: gold.length, keptReviewed: 0, relinked: 0 },
  });
});
