import { beforeEach, expect, test } from "vitest";
import { loadPapers } from "../../../src/ingest/load/load-papers.js";
import { imaginaryPaper, RICH_PAPER } from "../../imaginary-paper.js";
import { emptyGraph, openEngineUnderTest } from "../engine-under-test.js";
import { exported } from "./exported.js";
import { graphDump } from "./graph-dump.js";

const engine = await openEngineUnderTest();
beforeEach(() => emptyGraph(engine));

const papers = async () => (await exported(engine)).map((line) => JSON.parse(line));
const withoutId = { ...RICH_PAPER, arxivId: null };

test("a paper whose arXiv identifier comes later is one paper, the same as if it had been known at once", async () => {
  await loadPapers(engine, [RICH_PAPER]);
  const known = await graphDump(engine);
  await emptyGraph(engine);
  await loadPapers(engine, [withoutId]);
  expect(await loadPapers(engine, [RICH_PAPER])).toMatchObject({ created: 0, replaced: 1 });
  expect(await graphDump(engine)).toEqual(known);
});

test("facts without an arXiv identifier find the paper that has one, and keep it", async () => {
  await loadPapers(engine, [RICH_PAPER]);
  const dump = await graphDump(engine);
  expect(await loadPapers(engine, [withoutId])).toMatchObject({ created: 0, unchanged: 1 });
  expect(await graphDump(engine)).toEqual(dump);
});

test("a title in another spelling is the same paper", async () => {
  await loadPapers(engine, [imaginaryPaper({ title: "Fold-It: Deep Möbius Nets!" })]);
  const again = imaginaryPaper({ title: "fold it — deep mobius nets", arxivId: "2402.00007" });
  expect(await loadPapers(engine, [again])).toMatchObject({ created: 0, replaced: 1 });
  expect(await papers()).toMatchObject([{ title: "fold it — deep mobius nets", arxivId: "2402.00007" }]);
});

test("two papers of one title with different arXiv identifiers are two papers", async () => {
  const one = imaginaryPaper({ title: "On Folding", arxivId: "2402.00001" });
  const other = imaginaryPaper({ title: "On Folding", arxivId: "2402.00002" });
  expect(await loadPapers(engine, [one, other])).toMatchObject({ created: 2 });
  expect(await loadPapers(engine, [other, one])).toMatchObject({ unchanged: 2 });
});

test("two stored papers become one when it turns out that they are", async () => {
  const listed = (document: string) => [{ document, shown: null }];
  const byId = imaginaryPaper({ title: "Folding, first version", arxivId: "2402.00001", listed: listed("a") });
  const byTitle = imaginaryPaper({ title: "Folding, final version", listed: listed("b") });
  await loadPapers(engine, [byId, byTitle]);
  const both = imaginaryPaper({ title: "Folding, final version", arxivId: "2402.00001", listed: listed("c") });
  expect(await loadPapers(engine, [both])).toMatchObject({ created: 0, replaced: 1 });
  expect(await papers()).toMatchObject([
    { title: "Folding, final version", listed: [{ document: "a" }, { document: "b" }, { document: "c" }] },
  ]);
});

test("a stored title leads to its paper after the title has changed, and the old one no more", async () => {
  await loadPapers(engine, [imaginaryPaper({ title: "Old", arxivId: "2402.00001" })]);
  await loadPapers(engine, [imaginaryPaper({ title: "New", arxivId: "2402.00001" })]);
  expect(await loadPapers(engine, [imaginaryPaper({ title: "new" })])).toMatchObject({ created: 0 });
  expect(await loadPapers(engine, [imaginaryPaper({ title: "old" })])).toMatchObject({ created: 1 });
});
