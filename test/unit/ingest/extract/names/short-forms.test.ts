import { describe, expect, it } from "vitest";
import { shortForms } from "../../../../../src/ingest/extract/names/short-forms.js";
import { readPassages, textAt } from "../../../../../src/ingest/extract/text/passage.js";

const found = (title: string): string[][] =>
  readPassages({ title, abstract: null })
    .flatMap(shortForms)
    .map(({ long, short }) => [textAt(long), textAt(short)]);

describe("short forms", () => {
  it("stand in brackets behind their long form", () => {
    expect(found("a novel Leaf Area Mapper (LAM) for farms")).toEqual([["Leaf Area Mapper", "LAM"]]);
    expect(found("with graph neural networks (GNNs)")).toEqual([["graph neural networks", "GNNs"]]);
  });

  it("or before it", () => {
    expect(found("the LAM (Leaf Area Mapper)")).toEqual([["Leaf Area Mapper", "LAM"]]);
  });

  it("are none where the letters don't fit", () => {
    expect(found("we use a board (GPU) and see (Table 3)")).toEqual([]);
  });
});
