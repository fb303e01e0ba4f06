import fc from "fast-check";
import { expect, test } from "vitest";
import {
  forgivesTypos,
  lookUpTerms,
  searchProperties,
  searchTerms,
  wordTerms,
} from "../../../../src/graph/search/index-terms.js";
import { isOneEditApart } from "../../../../src/graph/search/one-edit.js";

test("a node is found by the words of its names, and by each short name as one word", () => {
  expect(searchTerms(["ResNet-50", "Residual Network"])).toEqual([
    "50",
    "network",
    "residual",
    "residualnetwork",
    "resnet",
    "resnet50",
  ]);
});

test("a title is not written as one word", () => {
  expect(searchTerms(["A study of small models"])).toEqual(["a", "models", "of", "small", "study"]);
});

test("names without letters and digits have no terms", () => {
  expect(searchProperties(["🚀", "++", ""])).toEqual({ searchTerms: "" });
});

const shareTerms = (asked: string, word: string) => {
  const terms = new Set(wordTerms(word));
  return lookUpTerms(asked).some((term) => terms.has(term));
};
const letters = (minLength: number) =>
  fc.string({ unit: fc.constantFrom("a", "b", "c", "é", "𝔽"), minLength, maxLength: 12 });

test("a word finds every word that begins with it", () => {
  fc.assert(
    fc.property(letters(2), letters(0), (beginning, rest) => {
      expect(shareTerms(beginning, beginning + rest)).toBe(true);
    }),
  );
});

test("a word finds itself, however short", () => {
  fc.assert(
    fc.property(letters(1), (word) => {
      expect(shareTerms(word, word)).toBe(true);
    }),
  );
});

test("a word of four letters or more finds every word one slip away", () => {
  const slip = fc.tuple(
    letters(5),
    fc.nat(11),
    fc.constantFrom("a", "b", "c"),
    fc.constantFrom("insert", "delete", "replace", "swap"),
  );
  fc.assert(
    fc.property(slip, ([word, position, letter, kind]) => {
      const points = [...word];
      const at = position % points.length;
      const mistyped = {
        insert: points.toSpliced(at, 0, letter),
        delete: points.toSpliced(at, 1),
        replace: points.toSpliced(at, 1, letter),
        swap: points.toSpliced(at, 2, ...points.slice(at, at + 2).toReversed()),
      }[kind].join("");
      fc.pre(isOneEditApart(mistyped, word));
      expect(shareTerms(mistyped, word)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test("the number of terms of a word is bounded, whatever its length", () => {
  expect(wordTerms("quantizationaware".repeat(20)).length).toBeLessThanOrEqual(14);
});

test.each([
  ["prun", true],
  ["gpu", false],
  ["h100", false],
  ["resnet50", false],
  ["神经网络", true],
])("%s forgives a slip: %s", (word, forgiving) => {
  expect(forgivesTypos(word)).toBe(forgiving);
});
