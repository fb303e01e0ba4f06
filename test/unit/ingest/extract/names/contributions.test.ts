import { describe, expect, it } from "vitest";
import { read } from "../../../../../src/ingest/extract/reading.js";
import { textAt } from "../../../../../src/ingest/extract/text/passage.js";

const introduced = (abstract: string, title = "A title"): string[] =>
  read({ title, abstract }).contributions.map(({ place }) => textAt(place));

describe("what a paper introduces", () => {
  it.each([
    ["We propose TinyForge, a compiler for small boards.", ["TinyForge"]],
    ["This paper presents a novel runtime, called MicroLoom, that saves power.", ["MicroLoom"]],
    ["We introduce the Leaf Area Mapper (LAM) for farms.", ["LAM"]],
    ["We release FooNet-S and FooNet-L to the public.", ["FooNet-S", "FooNet-L"]],
    ["MicroLoom is proposed to save power. We test it.", ["MicroLoom"]],
    ["We test our MicroLoom on boards.", ["MicroLoom"]],
    ["Through MicroLoom, a new runtime, we save power.", ["MicroLoom"]],
    ["We analyse the task and propose Sparse Gate Tuning to save power.", ["Sparse Gate Tuning"]],
    ["We present an efficient two-level cache scheduler that saves power.", ["two-level cache scheduler"]],
    ["In this work, a bit-serial matrix engine is presented.", ["bit-serial matrix engine"]],
  ])("%s", (abstract, names) => {
    expect(introduced(abstract)).toEqual(names);
  });

  it("is nothing that only the background speaks of", () => {
    expect(introduced("Others propose LoudNet. It is slow. We measure it.")).toEqual([]);
  });

  it("stands before the colon of the title, unless that is the beginning of a phrase", () => {
    expect(introduced("", "MicroLoom: A Runtime for Boards")).toEqual(["MicroLoom"]);
    expect(introduced("", "Quiet Gates: Pruning with Patience")).toEqual(["Quiet Gates"]);
    expect(introduced("", "Towards Quiet Boards: A Survey")).toEqual([]);
    expect(introduced("", "How Fast Is It? A Measurement Study")).toEqual([]);
  });
});
