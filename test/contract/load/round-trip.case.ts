import { beforeEach, expect, test } from "vitest";
import { cypher, statement } from "../../../src/graph/statement.js";
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

test("what extractors disagree about comes back from each of them, as several edges to one node", async () => {
  const claim = (extractor: string, confidence: number) => ({ extractor, confidence, mention: "Folio" });
  const disputed = imaginaryPaper({
    title: "On Folding",
    extractor: "a@1, b@2",
    techniques: [
      method("Folio", claim("a@1", 0.5)),
      method("Folio", { ...claim("b@2", 0.7), role: "baseline" }),
      method("Crane", claim("a@1, b@2", 0.8)),
    ],
    comparedAgainst: [{ subject: "Crane", baseline: "Folio", confidence: 0.6, extractor: "b@2" }],
  });
  await loadPapers(engine, [disputed]);
  const lines = await exported(engine);
  expect(lines).toEqual([factsLine(disputed)]);
  expect(await loadPapers(engine, [paperFacts.parse(JSON.parse(lines[0] ?? ""))])).toMatchObject({ unchanged: 1 });
  const edges = await engine.read<{ kind: string; extractor: string; confidence: number }>(
    statement(
      cypher`MATCH (:Paper)-[r]->(:Technique {id: 'technique:folio'}) RETURN type(r) AS kind, r.extractor AS extractor, r.confidence AS confidence ORDER BY kind`,
    ),
  );
  expect(edges).toEqual([
    { kind: "COMPARES", extractor: "b@2", confidence: 0.7 },
    { kind: "INTRODUCES", extractor: "a@1", confidence: 0.5 },
  ]);
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
