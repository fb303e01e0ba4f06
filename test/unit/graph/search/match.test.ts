import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMPLETE, match } from "../../../../src/graph/search/match.js";
import { words } from "../../../../src/graph/search/words.js";

const score = (name: string, text: string) => match(name, words(text))?.score ?? 0;

describe("a name scores", () => {
  test("by kind of match, whatever else it holds", () => {
    const text = "weight pruning";
    const scores = [
      "Weight Pruning",
      "Weight pruning of very large models with very many layers",
      "Pruning weight",
      "Of very many layers pruning a weight",
      "Pruning of weights",
      "Pruning of wieght",
      "Pruning",
    ].map((name) => score(name, text));
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(new Set(scores).size).toBe(scores.length);
  });

  test("more, the less it holds beside the question", () => {
    expect(score("Pruning variants", "pruning")).toBeGreaterThan(score("Pruning variants of all kinds", "pruning"));
  });

  test("below a complete match where a word of the question is not in it", () => {
    expect(score("Pruning", "weight pruning")).toBeGreaterThan(0);
    expect(score("Pruning", "weight pruning")).toBeLessThan(COMPLETE);
    expect(score("Weight Prunign", "weight pruning")).toBeGreaterThanOrEqual(COMPLETE);
  });

  test("nothing with less than half of the question", () => {
    expect(match("Mixture", words("mixture of specialised experts"))).toBeUndefined();
    expect(match("Of", words("mixture of experts"))).toBeUndefined();
    expect(match("🚀", words("experts"))).toBeUndefined();
    expect(match("Experts", [])).toBeUndefined();
  });

  test("for a product only with all of its letters and digits", () => {
    expect(match("A100", words("H100"))).toBeUndefined();
    expect(score("H100 PCIe", "h100")).toBeGreaterThan(0);
  });
});

describe("highlights", () => {
  test.each([
    ["FlashAttention-2", "flash attention", ["FlashAttention"]],
    ["FlashAttention-2", "flashattention2", ["FlashAttention", "2"]],
    ["Fast FlashAttention", "flash attention", ["FlashAttention"]],
    ["Weight pruning", "prun wei", ["Wei", "prun"]],
    ["ﬁne tuning", "fin", ["ﬁne"]],
    ["Pruning pruning", "pruning prun", ["Pruning", "prun"]],
    ["Weight pruning", "pruning prun", ["pruning"]],
  ])("of %s for %s", (name, text, expected) => {
    expect(match(name, words(text))?.highlights.map(({ start, end }) => name.slice(start, end))).toEqual(expected);
  });

  test("lie within the name, in order, without overlapping, and scores within 0 and 1", () => {
    const word = fc.constantFrom(
      "prune",
      "pruning",
      "ﬁne",
      "É",
      "x1",
      "50",
      "神经",
      "🚀",
      "re\u0301seau",
      "flash",
      "attention",
    );
    const text = fc
      .array(word, { maxLength: 5 })
      .chain((list) => fc.constantFrom(list.join(" "), list.join("-"), list.join("")));
    fc.assert(
      fc.property(text, text, (name, question) => {
        const found = match(name, words(question));
        if (found === undefined) return;
        expect(found.score).toBeGreaterThan(0);
        expect(found.score).toBeLessThanOrEqual(1);
        expect(found.highlights.length).toBeGreaterThan(0);
        let position = 0;
        for (const { start, end } of found.highlights) {
          expect(start).toBeGreaterThanOrEqual(position);
          expect(end).toBeGreaterThan(start);
          position = end;
        }
        expect(position).toBeLessThanOrEqual(name.length);
      }),
      { numRuns: 1_000 },
    );
  });
});
