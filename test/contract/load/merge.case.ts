import { beforeEach, describe, expect, test } from "vitest";
import { loadPapers } from "../../../src/ingest/load/load-papers.js";
import { imaginaryPaper, method } from "../../imaginary-paper.js";
import { emptyGraph, openEngineUnderTest } from "../engine-under-test.js";
import { exported } from "./exported.js";
import { graphDump } from "./graph-dump.js";

const engine = await openEngineUnderTest();
beforeEach(() => emptyGraph(engine));

const paper = async () => JSON.parse((await exported(engine))[0] ?? "");
const reviewed = imaginaryPaper({
  title: "On Folding",
  tldr: "Folds things.",
  status: "confirmed",
  techniques: [method("folding")],
});
const extracted = imaginaryPaper({
  title: "On folding",
  abstract: "We fold things. We also mention cutting.",
  arxivId: "2402.00001",
  extractor: "guess@1",
  techniques: [method("cutting")],
  listed: [{ document: "week-1.txt", shown: "Jan 8" }],
});

describe("reviewed facts", () => {
  const merged = {
    title: "On Folding",
    arxivId: "2402.00001",
    tldr: "Folds things.",
    abstract: "We fold things. We also mention cutting.",
    listed: [{ document: "week-1.txt", shown: "Jan 8" }],
    extractor: "manual",
    status: "confirmed",
    techniques: [{ name: "folding" }],
  };

  test("stand against unreviewed ones, whose bibliography and text are taken over", async () => {
    await loadPapers(engine, [reviewed]);
    expect(await loadPapers(engine, [extracted])).toMatchObject({ replaced: 0, keptReviewed: 1 });
    expect(await paper()).toMatchObject(merged);
    const dump = await graphDump(engine);
    expect(await loadPapers(engine, [extracted])).toMatchObject({ keptReviewed: 1 });
    expect(await graphDump(engine)).toEqual(dump);
  });

  test("replace unreviewed ones that were there before", async () => {
    await loadPapers(engine, [extracted]);
    expect(await loadPapers(engine, [reviewed])).toMatchObject({ replaced: 1, keptReviewed: 0 });
    expect(await paper()).toMatchObject(merged);
  });

  test("replace older reviewed ones", async () => {
    await loadPapers(engine, [reviewed]);
    const newer = { ...reviewed, techniques: [method("creasing")] };
    expect(await loadPapers(engine, [imaginaryPaper(newer)])).toMatchObject({ replaced: 1 });
    expect(await paper()).toMatchObject({ techniques: [{ name: "creasing" }] });
  });
});

test("details that are known are not erased by unknown ones", async () => {
  const full = imaginaryPaper({
    ...extracted,
    submitted: "2024-02-01",
    authors: ["A. Folder"],
    url: "https://example.org/folding",
    tldr: "Folds.",
  });
  await loadPapers(engine, [full]);
  await loadPapers(engine, [imaginaryPaper({ title: "On folding", techniques: [method("gluing")] })]);
  const { arxivId, submitted, authors, url, tldr, abstract, listed } = full;
  expect(await paper()).toMatchObject({ arxivId, submitted, authors, url, tldr, abstract, listed });
});

test("a paper keeps all listings that it ever had, each once, sorted", async () => {
  const listed = (...documents: string[]) =>
    imaginaryPaper({ title: "On Folding", listed: documents.map((document) => ({ document, shown: null })) });
  await loadPapers(engine, [listed("b")]);
  await loadPapers(engine, [listed("c", "a")]);
  await loadPapers(engine, [listed("b")]);
  expect(await paper()).toMatchObject({ listed: [{ document: "a" }, { document: "b" }, { document: "c" }] });
});
