import { describe, expect, it } from "vitest";
import type { PaperFacts } from "../../../../src/ingest/facts.js";
import { mergeListings, mergePaper } from "../../../../src/ingest/load/merge-paper.js";
import { factsHash } from "../../../../src/ingest/load/stored-paper.js";
import { imaginaryPaper, method } from "../../../imaginary-paper.js";

const stored = (facts: PaperFacts, hash = factsHash(facts)) => ({ id: "paper:on-folding", facts, factsHash: hash });
const folding = imaginaryPaper({ title: "On Folding", techniques: [method("folding")] });
const creasing = imaginaryPaper({ title: "On folding!", techniques: [method("creasing")] });

describe("mergePaper", () => {
  it("lets new facts replace the stored ones", () => {
    const merged = mergePaper(stored(folding), creasing);
    expect(merged).toEqual({ facts: creasing, factsHash: factsHash(creasing), keptReviewed: false });
  });

  it("keeps what is known of the paper where the new facts don't say", () => {
    const known = {
      ...folding,
      ...{ arxivId: "2402.00001", submitted: "2024-02-01", authors: ["A"], url: "https://example.org" },
      ...{ tldr: "Folds.", abstract: "We fold.", listed: [{ document: "b", shown: null }] },
    };
    const listedAgain = { ...creasing, listed: [{ document: "a", shown: "Jan 8" }] };
    expect(mergePaper(stored(known), listedAgain).facts).toEqual({
      ...known,
      title: "On folding!",
      techniques: creasing.techniques,
      listed: [
        { document: "a", shown: "Jan 8" },
        { document: "b", shown: null },
      ],
    });
  });

  it("keeps what a person has said of single facts when the same facts come again", () => {
    const rejected = { ...folding, techniques: [method("folding", { status: "rejected" })] };
    const merged = mergePaper(stored(rejected, factsHash(folding)), { ...folding, abstract: "We fold." });
    expect(merged.facts).toEqual({ ...rejected, abstract: "We fold." });
    expect(merged.factsHash).toBe(factsHash(folding));
  });

  it("keeps reviewed facts, and the text that their spans point into, against unreviewed ones", () => {
    const reviewed: PaperFacts = { ...folding, status: "confirmed", abstract: "We fold." };
    const merged = mergePaper(stored(reviewed), {
      ...creasing,
      abstract: "We fold and crease.",
      arxivId: "2402.00001",
    });
    expect(merged).toEqual({
      facts: { ...reviewed, arxivId: "2402.00001" },
      factsHash: factsHash(reviewed),
      keptReviewed: true,
    });
  });

  it("lets a line of a bibliography tell of the paper, and keeps its facts", () => {
    const bibliography = imaginaryPaper({ title: "ON FOLDING", arxivId: "2402.00001", authors: ["A. Folder"] });
    const merged = { facts: { ...folding, arxivId: "2402.00001", authors: ["A. Folder"] }, keptReviewed: false };
    expect(mergePaper(stored(folding), bibliography)).toEqual({ ...merged, factsHash: factsHash(folding) });
    expect(mergePaper(stored(bibliography), folding)).toEqual({ ...merged, factsHash: factsHash(folding) });
  });

  it("keeps the same of two lines that assert nothing, whichever comes first", () => {
    const lines = [imaginaryPaper({ title: "On Folding" }), imaginaryPaper({ title: "On folding", extractor: "a@1" })];
    const [one, other] = [lines, lines.toReversed()].map(([first = folding, second = folding]) =>
      mergePaper(stored(first), second),
    );
    expect(one).toEqual(other);
  });

  it("lets a person say that there is nothing in a paper", () => {
    const nothing = imaginaryPaper({ title: "On Folding", status: "confirmed" });
    expect(mergePaper(stored(folding), nothing).facts).toEqual(nothing);
  });

  it("lets reviewed facts replace reviewed ones", () => {
    const reviewed: PaperFacts = { ...folding, status: "confirmed" };
    const merged = mergePaper(stored(reviewed), { ...creasing, status: "confirmed" });
    expect(merged).toMatchObject({ keptReviewed: false, facts: { techniques: creasing.techniques } });
  });
});

it("lists each document and date once, by document", () => {
  const [june, july, undated] = [
    { document: "june", shown: "Jun 1" },
    { document: "july", shown: "Jul 1" },
    { document: "june", shown: null },
  ] as const;
  expect(mergeListings([june, july], [{ ...july }, undated])).toEqual([july, june, undated]);
});
