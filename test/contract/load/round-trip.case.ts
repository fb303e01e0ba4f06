import { beforeEach, expect, test } from "vitest";
import { paperFacts } from "../../../src/ingest/facts.js";
import { factsLine } from "../../../src/ingest/facts-line.js";
import { loadPapers } from "../../../src/ingest/load/load-papers.js";
import { imaginaryPaper, method, RICH_PAPER } from "../../imaginary-paper.js";
import { emptyGraph, openEngineUnderTest } from "../engine-under-test.js";
import { exported } from "./exported.js";
import { graphDump } from "./graph-dump.js";

const engine = await openEngineUnderTest();
beforeEach(() => emptyGraph(engine));

const sorted = { ...RICH_PAPER, listed: RICH_PAPER.listed.toReversed() };

test("a paper comes back with every fact as it was given, its listings sorted", async () => {
  await loadPapers(engine, [RICH_PAPER]);
  expect(await exported(engine)).toEqual([factsLine(sorted)]);
});

test("an export loaded into an empty store gives the same graph", async () => {
  await loadPapers(engine, [RICH_PAPER, imaginaryPaper({ title: "Nothing to see here" })]);
  const [dump, lines] = [await graphDump(engine), await exported(engine)];
  await emptyGraph(engine);
  await loadPapers(
    engine,
    lines.map((line) => paperFacts.parse(JSON.parse(line))),
  );
  expect(await graphDump(engine)).toEqual(dump);
});

test("papers are exported in the order of their ids, whatever the order of loading", async () => {
  await loadPapers(engine, [
    imaginaryPaper({ title: "zebra" }),
    imaginaryPaper({ title: "Aardvark" }),
    imaginaryPaper({ title: "mole", arxivId: "2402.00001" }),
  ]);
  const titles = (await exported(engine)).map((line) => JSON.parse(line).title);
  expect(titles).toEqual(["mole", "Aardvark", "zebra"]);
});

test("a paper without any facts is stored and comes back", async () => {
  const bare = imaginaryPaper({ title: "Nothing to see here" });
  await loadPapers(engine, [bare]);
  expect(await exported(engine)).toEqual([factsLine(bare)]);
});

test("long texts and many facts come back whole", async () => {
  const long = imaginaryPaper({
    title: "L".repeat(1_000),
    abstract: "ö🙂 ".repeat(20_000),
    techniques: Array.from({ length: 300 }, (_, index) => method(`technique number ${index}`)),
  });
  await loadPapers(engine, [long]);
  expect(await exported(engine)).toEqual([factsLine(long)]);
});
