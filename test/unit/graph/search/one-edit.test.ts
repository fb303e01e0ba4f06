import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOneEditApart } from "../../../../src/graph/search/one-edit.js";

describe("two words are one slip apart", () => {
  test.each([
    ["pruning", "prunning"],
    ["pruning", "pruing"],
    ["pruning", "pruming"],
    ["pruning", "prunign"],
    ["pruning", "rpuning"],
    ["a", ""],
    ["aa", "a"],
    ["𝔽x", "𝔾x"],
  ])("%s and %s", (one, other) => {
    expect(isOneEditApart(one, other)).toBe(true);
    expect(isOneEditApart(other, one)).toBe(true);
  });

  test.each([
    ["pruning", "pruning"],
    ["pruning", "prunnign"],
    ["pruning", "puning2"],
    ["abcd", "badc"],
    ["abcd", "dbca"],
    ["ab", ""],
    ["", ""],
  ])("%s and %s are not", (one, other) => {
    expect(isOneEditApart(one, other)).toBe(false);
    expect(isOneEditApart(other, one)).toBe(false);
  });

  test("as the distance by definition says", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(isOneEditApart(one, other)).toBe(editsOf(one).has(other) && one !== other);
      }),
    );
  });
});

/** Everything that one slip makes of a word over a, b and c. */
function editsOf(word: string): Set<string> {
  const edits = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of "abc") edits.add(before + letter + after).add(before + letter + after.slice(1));
    edits.add(before + after.slice(1)).add(before + (after[1] ?? "") + (after[0] ?? "") + after.slice(2));
  }
  return edits;
}
