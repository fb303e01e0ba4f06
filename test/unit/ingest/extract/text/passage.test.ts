import { describe, expect, it } from "vitest";
import { readPassages, textAt } from "../../../../../src/ingest/extract/text/passage.js";

const sentences = (abstract: string): string[] =>
  readPassages({ title: "A title", abstract })
    .filter(({ field }) => field === "abstract")
    .flatMap((passage) => passage.sentences.map((range) => textAt({ passage, ...range })));

describe("sentences", () => {
  it("end with a full stop before a capital or a number", () => {
    expect(sentences("It is 3.5 times faster. We show it! 12 boards were used.")).toEqual([
      "It is 3.5 times faster.",
      "We show it!",
      "12 boards were used.",
    ]);
  });

  it("do not end with abbreviations", () => {
    expect(sentences("Two boards, e.g. Foo and Bar et al. Baz, were used.")).toHaveLength(1);
  });

  it("end with a unit of one letter", () => {
    expect(sentences("The board draws 7.4 W. Accuracy stays the same.")).toHaveLength(2);
    expect(sentences("The board draws 7.4 vs. 9.1 W of power.")).toHaveLength(1);
  });

  it("are cut where a text never ends one", () => {
    expect(sentences("word ".repeat(700)).length).toBeGreaterThan(2);
  });
});

describe("passages", () => {
  it("are the title alone where there is no abstract, or an empty one", () => {
    for (const abstract of [null, "", "  \n"]) {
      expect(readPassages({ title: "A title", abstract }).map(({ field }) => field)).toEqual(["title"]);
    }
  });
});
