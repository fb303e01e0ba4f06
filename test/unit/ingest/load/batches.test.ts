import { expect, it } from "vitest";
import type { PaperFacts } from "../../../../src/ingest/facts.js";
import { batches } from "../../../../src/ingest/load/batches.js";
import { imaginaryPaper } from "../../../imaginary-paper.js";
import { collected } from "../sources/collected.js";

const paper = (title: string, arxivId?: string) => imaginaryPaper({ title, arxivId });
const titles = async (papers: readonly PaperFacts[]) =>
  (await collected(batches(papers))).map((batch) => batch.map(({ title }) => title));

it("hands on every paper in its order, in batches of bounded size", async () => {
  const papers = Array.from({ length: 1_234 }, (_, index) => paper(`Paper ${index}`));
  const all = await titles(papers);
  expect(all.flat()).toEqual(papers.map(({ title }) => title));
  expect(Math.max(...all.map(({ length }) => length))).toBeLessThanOrEqual(100);
});

it("holds no paper twice in a batch, neither by arXiv identifier nor by title in another spelling", async () => {
  expect(
    await titles([paper("A"), paper("B"), paper("a!"), paper("C", "2402.00001"), paper("D", "2402.00001")]),
  ).toEqual([["A", "B"], ["a!", "C"], ["D"]]);
});

it("gives no batch for no papers", async () => {
  expect(await titles([])).toEqual([]);
});
