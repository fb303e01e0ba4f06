import { describe, expect, it } from "vitest";
import { tokenize, wordKey } from "../../../../../src/ingest/extract/text/token.js";

const written = (text: string): string[] => tokenize(text).map((token) => token.text);

describe("tokens", () => {
  it("part numbers from the words they are glued to", () => {
    expect(written("3.2times on A100")).toEqual(["3.2", "times", "on", "A", "100"]);
  });

  it("keep thousands separators and decimals in one number", () => {
    expect(written("1,234.5 and 10{,}000, 2,50")).toEqual(["1,234.5", "and", "10{,}000", ",", "2", ",", "50"]);
  });

  it("leave out what LaTeX leaves behind", () => {
    expect(written(String.raw`2.6$\times$ in \textbf{Foo}`)).toEqual(["2.6", "times", "in", "textbf", "Foo"]);
  });

  it("hold their exact places in the text, also behind characters of two code units", () => {
    const text = "𝒜 café’s 5 µJ – naïve";
    for (const { start, end, text: token } of tokenize(text)) expect(text.slice(start, end)).toBe(token);
    expect(written(text)).toEqual(["𝒜", "café", "’s", "5", "µJ", "–", "naïve"]);
  });

  it("take endless words and numbers for no words and numbers", () => {
    expect(tokenize("9".repeat(61)).map(({ kind }) => kind)).toEqual(["mark"]);
    expect(tokenize("a".repeat(61)).map(({ kind }) => kind)).toEqual(["mark"]);
  });
});

describe("the key of a word", () => {
  it.each([
    ["GPUs", "gpu"],
    ["loss", "loss"],
    ["Quantisation", "quantization"],
    ["optimised", "optimized"],
    ["modelling", "modeling"],
    ["neighbours", "neighbor"],
  ])("folds case, plural and British spelling: %s", (word, key) => {
    expect(wordKey(word)).toBe(key);
  });
});
