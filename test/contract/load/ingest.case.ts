import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { beforeEach, describe, expect, test } from "vitest";
import type { BenchgraphError } from "../../../src/errors.js";
import type { Extractor } from "../../../src/ingest/extract/extractor.js";
import { factsLine } from "../../../src/ingest/facts-line.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { fileInput, type SourceInput } from "../../../src/ingest/sources/source-input.js";
import { method, RICH_PAPER } from "../../imaginary-paper.js";
import { emptyGraph, openEngineUnderTest } from "../engine-under-test.js";
import { exported } from "./exported.js";
import { FirstWordExtractor } from "./first-word-extractor.js";
import { graphDump } from "./graph-dump.js";

const engine = await openEngineUnderTest();
beforeEach(() => emptyGraph(engine));

const source = (name: string, text: string): SourceInput => ({ name, open: () => Readable.from([text]) });
const listing = (name: string, day: string, ...titlesAndAbstracts: string[]) =>
  source(name, ["Get trending papers in your email inbox!", "Subscribe", day, ...titlesAndAbstracts].join("\n\n"));
const FOLDING = ["Folding maps", "Maps are hard to fold. We fold them anyway, and measure how long it takes."];
const CREASING = ["Creasing trousers", "Trousers lose their crease. We restore it with a press of our own design."];
const julyAndJune = () => [
  listing("dir/july.txt", "Jul 30", ...FOLDING, ...CREASING),
  listing("dir/june.txt", "Jun 26", ...FOLDING),
];

async function ingested(inputs: readonly SourceInput[], extractor: Extractor = new FirstWordExtractor()) {
  const refused: BenchgraphError[] = [];
  const report = await ingest(engine, inputs, extractor, { onRefused: (error) => refused.push(error) });
  return { report, refused };
}

test("a paper in two documents is extracted once and has both listings", async () => {
  const extractor = new FirstWordExtractor();
  const { report } = await ingested(julyAndJune(), extractor);
  expect(report).toMatchObject({ listings: 3, created: 2, refused: 0 });
  expect(extractor.titles).toEqual(["Folding maps", "Creasing trousers"]);
  expect((await exported(engine)).map((line) => JSON.parse(line))).toMatchObject([
    {
      title: "Creasing trousers",
      abstract: CREASING[1],
      extractor: "first-word@1",
      techniques: [{ name: "Creasing" }],
    },
    {
      title: "Folding maps",
      listed: [
        { document: "july.txt", shown: "Jul 30" },
        { document: "june.txt", shown: "Jun 26" },
      ],
    },
  ]);
});

test("documents at once, one by one and in another order give the same graph; again they change nothing", async () => {
  await ingested(julyAndJune());
  const dump = await graphDump(engine);
  expect((await ingested(julyAndJune())).report).toMatchObject({ created: 0, replaced: 0, unchanged: 2 });
  expect(await graphDump(engine)).toEqual(dump);
  await emptyGraph(engine);
  for (const input of julyAndJune().reverse()) await ingested([input]);
  expect(await graphDump(engine)).toEqual(dump);
});

test("documents and facts files mix, and what is refused leaves the rest alone", async () => {
  const { report, refused } = await ingested([
    source(
      "facts.jsonl",
      `${factsLine(RICH_PAPER)}\n{"title": ""}\n{"title": "Folding maps", "status": "confirmed"}\n`,
    ),
    fileInput("no/such/file.txt"),
    ...julyAndJune(),
  ]);
  expect(report).toMatchObject({ listings: 3, created: 3, replaced: 1, refused: 2 });
  expect(refused.map(({ place }) => place)).toEqual([
    { file: "facts.jsonl", line: 2, path: "title" },
    { file: "no/such/file.txt" },
  ]);
  expect(await exported(engine)).toHaveLength(3);
});

test("what a facts file says of a paper stands against what the same run could extract, which adds the listing", async () => {
  const facts = { title: "Folding Maps", techniques: [method("map folding")] };
  const extractor = new FirstWordExtractor();
  await ingested([...julyAndJune(), source("facts.jsonl", JSON.stringify(facts))], extractor);
  expect(extractor.titles).toEqual(["Creasing trousers"]);
  const [, folding = ""] = await exported(engine);
  expect(JSON.parse(folding)).toMatchObject({
    ...{ title: "Folding Maps", abstract: FOLDING[1], techniques: [{ name: "map folding" }] },
    listed: [{ document: "july.txt" }, { document: "june.txt" }],
  });
});

test("a paper that an extractor gives invalid facts for is refused, by name and reason", async () => {
  const sound = new FirstWordExtractor();
  const broken: Extractor = {
    id: "broken@1",
    extract: async (paper) => {
      const facts = await sound.extract(paper);
      const evaluatedOn = [{ technique: "?", hardware: "??", mention: null, span: null }];
      return paper.title === "Folding maps" ? { ...facts, evaluatedOn } : facts;
    },
  };
  const { report, refused } = await ingested(julyAndJune(), broken);
  expect(report).toMatchObject({ created: 1, refused: 1 });
  expect(refused[0]?.message).toContain("broken@1 gives no valid facts for “Folding maps”: “?” is not declared");
  expect(refused[0]?.place).toEqual({ file: "july.txt", path: "evaluatedOn[0].technique" });
});

const seeds = process.env.SEED_DOCUMENTS;
describe.skipIf(seeds === undefined)("the seed documents", () => {
  const inputs = () => {
    const files = readdirSync(seeds ?? "").filter((file) => file.endsWith(".txt"));
    return files.map((file) => fileInput(join(seeds ?? "", file)));
  };

  test("give 244 papers from 293 listings, every title right, and again without a change", async () => {
    const { report, refused } = await ingested(inputs());
    expect(refused).toEqual([]);
    expect(report).toMatchObject({ listings: 293, created: 244, replaced: 0, unchanged: 0 });
    const titles = (await exported(engine)).map((line) => JSON.parse(line).title);
    const bibliography = readFileSync(join(seeds ?? "", "bibliography.jsonl"), "utf8")
      .trim()
      .split("\n");
    expect(titles.sort()).toEqual(bibliography.map((line) => JSON.parse(line).title).sort());

    const dump = await graphDump(engine);
    expect((await ingested(inputs())).report).toMatchObject({ listings: 293, created: 0, unchanged: 244, relinked: 0 });
    expect(await graphDump(engine)).toEqual(dump);
  });
});
