import { describe, expect, it } from "vitest";
import type { Figure } from "../../../../../src/ingest/extract/figures/figure.js";
import { readFigures } from "../../../../../src/ingest/extract/figures/read-figures.js";
import { tokenize } from "../../../../../src/ingest/extract/text/token.js";

const figures = (text: string): Figure[] => {
  const tokens = tokenize(text);
  return readFigures(tokens, { from: 0, to: tokens.length });
};
const brief = ({ value, high, unit, qualifier }: Figure) =>
  [high === null ? value : `${value} to ${high}`, unit, qualifier].join(" ").trim();
const read = (text: string): string[] => figures(text).map(brief);

describe("figures", () => {
  it.each([
    ["3.2x faster", "3.2 x exact"],
    ["3.2times faster", "3.2 x exact"],
    [String.raw`3.2$\times$ faster`, "3.2 x exact"],
    ["3.2 × faster", "3.2 x exact"],
    ["a 12-fold gain", "12 x exact"],
    ["a twofold gain", "2 x exact"],
    ["reduced by a factor of 7", "7 x exact"],
    [String.raw`37\% less`, "37 % exact"],
    ["4 percent less", "4 % exact"],
    ["2.1 percentage points", "2.1 pp exact"],
    ["422k parameters", "422000 params exact"],
    ["1.5 million parameters", "1500000 params exact"],
    ["a 55M model", "55000000 params exact"],
    ["1,234 tokens per second", "1234 tokens/s exact"],
    ["20 frames per second", "20 fps exact"],
    ["0.31 samples/kJ", "0.31 samples/kJ exact"],
    ["6.1 TOPS/W", "6.1 TOPS/W exact"],
    ["0.9 uJ per beat", "0.9 uJ/beat exact"],
    ["12.5 $\\mu$s", "12.5 us exact"],
    ["12.5 µs", "12.5 us exact"],
    ["12.5 mus", "12.5 us exact"],
    ["1.7 mm^2", "1.7 mm2 exact"],
    ["8e^{-5} J", "0.00008 J exact"],
    ["1.2e-3 s", "0.0012 s exact"],
    ["10^6 parameters", "1000000 params exact"],
    ["an order of magnitude", "10 x approximately"],
    ["three orders of magnitude", "1000 x approximately"],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ["18-25%", "18 to 25 % range"],
    ["18%–25%", "18 to 25 % range"],
    ["3.65 sim 39.14times", "3.65 to 39.14 x range"],
    [String.raw`3.65$\sim$39.14$\times$`, "3.65 to 39.14 x range"],
    ["between 7 and 11 W", "7 to 11 W range"],
    ["ranging from 2x to 5x", "2 to 5 x range"],
    ["1 to 2 orders of magnitude", "10 to 100 x range"],
  ])("ranges: %s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ["up to 45%", "45 % up-to"],
    ["less than 4 ms", "4 ms up-to"],
    ["over 80% less", "80 % at-least"],
    ["about 3 GB", "3 GB approximately"],
    ["~3 GB", "3 GB approximately"],
    ["approx300mW", "300 mW exact"],
    ["5 W on average", "5 W average"],
    ["an average of 5 W", "5 W average"],
  ])("qualifiers: %s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it("hand a shared unit back and a first qualifier on", () => {
    expect(read("up to 1.8 and 7.1 times")).toEqual(["1.8 x up-to", "7.1 x up-to"]);
    expect(read("8.7%, 12.2%, and 11.0%")).toEqual(["8.7 % exact", "12.2 % exact", "11 % exact"]);
  });

  it("read a course as two figures", () => {
    expect(figures("from 71.2% to 74.8%").map((each) => [brief(each), each.course])).toEqual([
      ["71.2 % exact", "start"],
      ["74.8 % exact", "goal"],
    ]);
    expect(read("from 4.9 down to 0.6 m")).toEqual(["4.9 m exact", "0.6 m exact"]);
  });

  it("take parts for ratios where a whole is named", () => {
    expect(read("at half the cost")).toEqual(["0.5 x exact"]);
    expect(read("a third of the energy")).toEqual(["0.333 x exact"]);
    expect(read("1/1000 of the memory")).toEqual(["1000 x exact"]);
    expect(read("in half precision")).toEqual([]);
  });

  it.each([
    "224x224 pixels",
    "a 3 x 3 kernel",
    "ResNet-50",
    "A100",
    "top-1",
    "recall@10",
    "a 10-day forecast",
    "2) we",
    "3ViT",
  ])("find none in %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});
