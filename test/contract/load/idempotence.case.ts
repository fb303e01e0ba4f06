import { beforeEach, expect, test } from "vitest";
import { cypher, statement } from "../../../src/graph/statement.js";
import type { PaperFacts } from "../../../src/ingest/facts.js";
import { factsLine } from "../../../src/ingest/facts-line.js";
import { loadPapers } from "../../../src/ingest/load/load-papers.js";
import { imaginaryPaper, method, RICH_PAPER } from "../../imaginary-paper.js";
import { emptyGraph, openEngineUnderTest } from "../engine-under-test.js";
import { exported } from "./exported.js";
import { graphDump } from "./graph-dump.js";

const engine = await openEngineUnderTest();
beforeEach(() => emptyGraph(engine));

const nothing = { created: 0, replaced: 0, unchanged: 0, keptReviewed: 0, relinked: 0 };
const first = imaginaryPaper({
  title: "First",
  techniques: [method("folding"), method("cutting", { role: "baseline" })],
  comparedAgainst: [{ subject: "folding", baseline: "cutting" }],
});
const second = imaginaryPaper({ ...first, title: "Second" });

const bibliographyOf = ({ arxivId, submitted, authors, url, tldr, abstract, listed }: PaperFacts) => ({
  ...{ arxivId, submitted, authors, url, tldr, abstract, listed },
});

test("the same facts a second time change nothing, and the report says so", async () => {
  expect(await loadPapers(engine, [RICH_PAPER, first])).toEqual({ ...nothing, created: 2 });
  const dump = await graphDump(engine);
  expect(await loadPapers(engine, [RICH_PAPER, first])).toEqual({ ...nothing, unchanged: 2 });
  expect(await graphDump(engine)).toEqual(dump);
});

test("the same paper twice in one stream is one paper, and the second changes nothing", async () => {
  expect(await loadPapers(engine, [first, first])).toEqual({ ...nothing, created: 1, unchanged: 1 });
  expect(await exported(engine)).toEqual([factsLine(first)]);
});

test("new facts of a paper replace its own and touch nothing of another's", async () => {
  await loadPapers(engine, [first, second]);
  const ofSecond = async () => (await graphDump(engine)).filter((line) => line.includes("paper:second"));
  const before = await ofSecond();
  const replacement = imaginaryPaper({ title: "First", techniques: [method("gluing")] });
  expect(await loadPapers(engine, [replacement])).toEqual({ ...nothing, replaced: 1 });
  expect(await exported(engine)).toEqual([factsLine(replacement), factsLine(second)]);
  expect(before).toHaveLength(4);
  expect(await ofSecond()).toEqual(before);
});

test("two papers that assert the same edge make two parallel relationships", async () => {
  await loadPapers(engine, [first, second]);
  const edges = await engine.read(
    statement(
      cypher`MATCH (:Technique {name: 'folding'})-[r:COMPARED_AGAINST]->(:Technique {name: 'cutting'}) RETURN r.paper AS paper ORDER BY paper`,
    ),
  );
  expect(edges).toEqual([{ paper: "paper:first" }, { paper: "paper:second" }]);
});

test("two facts of one paper that name the same node make two parallel relationships", async () => {
  const twice = imaginaryPaper({ title: "Twice", techniques: [method("Fold-Net"), method("fold net")] });
  await loadPapers(engine, [twice]);
  const edges = await engine.read(
    statement(
      cypher`MATCH (:Paper)-[r:INTRODUCES]->(t:Technique) RETURN t.id AS id, r.name AS name ORDER BY r.ordinal`,
    ),
  );
  expect(edges).toEqual([
    { id: "technique:fold-net", name: "Fold-Net" },
    { id: "technique:fold-net", name: "fold net" },
  ]);
  expect(await exported(engine)).toEqual([factsLine(twice)]);
});

test("nodes that no paper asserts any more are removed, with the names that led to them", async () => {
  const other = { title: RICH_PAPER.title, techniques: [method("gluing")] };
  await loadPapers(engine, [first, RICH_PAPER]);
  await loadPapers(engine, [imaginaryPaper(other)]);
  const dump = await graphDump(engine);
  await emptyGraph(engine);
  await loadPapers(engine, [first, { ...imaginaryPaper(other), ...bibliographyOf(RICH_PAPER) }]);
  expect(await graphDump(engine)).toEqual(dump);
});

test("a line of a bibliography may say null for whatever it doesn't know", async () => {
  const unknown = { arxivId: null, submitted: null, authors: null, url: null, tldr: null, abstract: null };
  await loadPapers(engine, [imaginaryPaper({ title: "First", ...unknown })]);
  expect(await exported(engine)).toEqual([factsLine(imaginaryPaper({ title: "First" }))]);
});

test("a bibliography tells of papers and takes none of their facts away", async () => {
  await loadPapers(engine, [first, second]);
  const bibliography = imaginaryPaper({ title: "first", arxivId: "2402.00001", authors: ["A. Folder"] });
  expect(await loadPapers(engine, [bibliography])).toEqual({ ...nothing, replaced: 1 });
  const known = { ...first, arxivId: "2402.00001", authors: ["A. Folder"] };
  expect(await exported(engine)).toEqual([factsLine(known), factsLine(second)]);
  expect(await loadPapers(engine, [bibliography])).toEqual({ ...nothing, unchanged: 1 });
});

test("a rejected assertion stays rejected when the same facts come again", async () => {
  await loadPapers(engine, [first]);
  await engine.write((transaction) =>
    transaction.run(statement(cypher`MATCH (:Paper)-[r:INTRODUCES]->(:Technique) SET r.status = 'rejected'`)),
  );
  expect(await loadPapers(engine, [first])).toEqual({ ...nothing, unchanged: 1 });
  const [line = ""] = await exported(engine);
  expect(JSON.parse(line).techniques[0]).toMatchObject({ name: "folding", status: "rejected" });
});
