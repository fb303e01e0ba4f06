import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeOf } from "../../../../../src/ingest/extract/llm/place.js";

const found = (words: string, abstract: string, title = "On Folding") => {
  const place = placeOf(words, { title, abstract });
  if (place === null) return null;
  const { field, start, end } = place.span;
  expect((field === "title" ? title : abstract).slice(start, end)).toBe(place.words);
  return `${field} ${start}: ${place.words}`;
};

describe("the place of words", () => {
  it("is the first in the title, else in the abstract", () => {
    expect(found("Folding", "Folding again")).toBe("title 3: Folding");
    expect(found("again", "Folding again and again")).toBe("abstract 8: again");
  });

  it("is where they stand as whole words, as long as there is such a place", () => {
    expect(found("art", "smart art")).toBe("abstract 6: art");
    expect(found("GPU", "Two GPUs")).toBe("abstract 4: GPU");
  });

  it("is found in another case only for whole words", () => {
    expect(found("Knowledge Distillation", "we use knowledge distillation")).toBe("abstract 7: knowledge distillation");
    expect(found("ART", "smart")).toBeNull();
  });

  it("may be written with other spaces, quotation marks and dashes", () => {
    expect(found(`the "state-of-the-art"`, "beats the\n “state–of–the–art”")).toBe(
      "abstract 6: the\n “state–of–the–art”",
    );
  });

  it("takes every sign by the letter", () => {
    expect(found("a.b*c (d|e)", "x a.b*c (d|e) y")).toBe("abstract 2: a.b*c (d|e)");
    expect(found("a.b", "axb")).toBeNull();
    expect(found("37%", "by 37%, not more")).toBe("abstract 3: 37%");
  });

  it("is nowhere for words that aren't there, or no words", () => {
    expect(found("creasing", "We fold.")).toBeNull();
    expect(found("  ", "We fold.")).toBeNull();
    expect(placeOf("creasing", { title: "Folding", abstract: null })).toBeNull();
  });

  it("is found for every piece of the text, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), fc.nat(), fc.string(), (text, from, length, other) => {
        const signs = [...text];
        const piece = signs
          .slice(from % (signs.length + 1))
          .slice(0, length % 20)
          .join("");
        if (piece.trim() !== "") expect(found(piece, text, "")).not.toBeNull();
        found(other, text, other);
      }),
      { numRuns: 40 },
    );
  });
});
