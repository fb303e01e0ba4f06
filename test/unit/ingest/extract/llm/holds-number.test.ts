import { expect, it } from "vitest";
import { holdsNumber } from "../../../../../src/ingest/extract/llm/holds-number.js";

it.each([
  ["37% less energy", 37],
  ["3.65 sim 39.14times", 39.14],
  ["1.5M parameters", 1_500_000],
  ["422k parameters", 422_000],
  ["1,200 images", 1_200],
  ["reduced to 1/1000", 1_000],
  ["a loss of .5 points", 0.5],
  ["10^{3} times", 1_000],
  ["-40 dB", -40],
  ["half the cost of 8-bit weights", 0.5],
  ["an order of magnitude faster", 10],
  ["twice as fast", 2],
])("“%s” holds %d", (words, number) => {
  expect(holdsNumber(words, number)).toBe(true);
});

it.each([
  ["37% less energy", 47],
  ["37% less energy", 3.7],
  ["1.5M parameters", 2_000_000],
  ["2.5x faster", 25],
])("“%s” doesn't hold %d", (words, number) => {
  expect(holdsNumber(words, number)).toBe(false);
});
