import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { titleKey } from "../../../../src/graph/title-key.js";
import { readSource } from "../../../../src/ingest/sources/source.js";
import { fileInput } from "../../../../src/ingest/sources/source-input.js";

/** The folder of listings as readers saved them, with the bibliography of their papers; their text is other people's. */
const folder = process.env.SEED_DOCUMENTS ?? "";

interface Listed {
  readonly document: string;
  readonly shown: string | null;
  readonly title: string;
  readonly abstract: string | null;
}

describe.skipIf(folder === "")("the seed documents", () => {
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const byDocument = new Map<string, Listed[]>();
  const byPaper = new Map<string, Listed[]>();

  beforeAll(async () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".txt")))
      for await (const item of readSource(fileInput(join(folder, name)))) {
        if (item.kind !== "paper") throw new Error(`${name} holds something else than papers.`);
        const listed = { ...item.listing, ...item.paper };
        byDocument.set(name, [...(byDocument.get(name) ?? []), listed]);
        byPaper.set(titleKey(listed.title), [...(byPaper.get(titleKey(listed.title)) ?? []), listed]);
      }
  });

  it("hold 293 listings of 244 papers, 41 of them in more than one document", () => {
    expect(byDocument.size).toBe(4);
    expect([...byDocument.values()].flat()).toHaveLength(293);
    expect(byPaper.size).toBe(244);
    const documentsOf = (entries: Listed[]) => new Set(entries.map(({ document }) => document)).size;
    expect([...byPaper.values()].filter((entries) => documentsOf(entries) > 1)).toHaveLength(41);
  });

  it("have the titles of the bibliography", () => {
    const entry = z.object({ title: z.string() });
    const bibliography = read("bibliography.jsonl").trim().split("\n");
    const titles = new Set([...byPaper.values()].flat().map(({ title }) => title));
    expect([...titles].sort()).toEqual(bibliography.map((line) => entry.parse(JSON.parse(line)).title).sort());
  });

  it("are made of titles and abstracts in turn, a line each, from the first title on", () => {
    for (const [document, listed] of byDocument) {
      const lines = read(document).split("\n");
      const printed = listed.flatMap(({ title, abstract }) => [title, abstract]);
      const last = lines.filter((line) => line !== "").slice(-printed.length);
      expect([last[0]?.replace(/^Subscribe/, ""), ...last.slice(1)]).toEqual(printed);
    }
  });

  it("have one abstract a paper, in whichever document", () => {
    for (const entries of byPaper.values()) expect(new Set(entries.map(({ abstract }) => abstract)).size).toBe(1);
  });

  it("show one day a document, or none", () => {
    const days = [...byDocument.values()].map((listed) => [...new Set(listed.map(({ shown }) => shown))]);
    expect(days).toEqual([["Jul 30"], ["Jun 26"], [null], ["Jul 8"]]);
  });
});
