import { describe, expect, it } from "vitest";
import { Gazetteer } from "../../../../../src/ingest/extract/lexicon/gazetteer.js";
import { readPassages, textAt } from "../../../../../src/ingest/extract/text/passage.js";

const gazetteer = new Gazetteer([
  { name: "pruning", aliases: [] },
  { name: "structured pruning", aliases: ["structural pruning"] },
  { name: "ResNet-50", aliases: [] },
  { name: "Falcon", aliases: [] },
  { name: "SAM", aliases: [] },
  { name: "QuALITY", aliases: [] },
]);
const found = (title: string): [string, string][] =>
  readPassages({ title, abstract: null })
    .flatMap((passage) => gazetteer.mentionsIn(passage))
    .map(({ entry, place }) => [entry.name, textAt(place)]);

describe("a gazetteer", () => {
  it("prefers the longest name and finds aliases", () => {
    expect(found("Structural pruning beats pruning")).toEqual([
      ["structured pruning", "Structural pruning"],
      ["pruning", "pruning"],
    ]);
  });

  it.each(["ResNet-50", "ResNet50", "Resnet 50", "ResNet‑50s"])("reads %s as one spelling of many", (spelling) => {
    expect(found(`on ${spelling} we`)).toMatchObject([["ResNet-50", expect.anything()]]);
  });

  it("finds nothing inside a word or a number", () => {
    expect(found("ResNet-500 and myResNet-50")).toEqual([]);
  });

  it("wants a capital for names that are words, and the very spelling for short acronyms", () => {
    expect(found("a falcon named Sam; the Falcon model and SAM")).toEqual([
      ["Falcon", "Falcon"],
      ["SAM", "SAM"],
    ]);
    expect(found("high quality, Quality")).toEqual([]);
  });
});
