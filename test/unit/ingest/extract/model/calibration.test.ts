import { describe, expect, it } from "vitest";
import { calibrated } from "../../../../../src/ingest/extract/model/calibration.js";
import { pack, packIntegers, unpack, unpackIntegers } from "../../../../../src/ingest/extract/model/packed.js";
import { calibrationOf } from "../../../../../train/calibrate.js";

describe("calibration", () => {
  it("goes in straight lines between its knots and flat beyond them", () => {
    const calibration = { scores: [0.2, 0.6], shares: [0.1, 0.9] };
    expect([0, 0.2, 0.4, 0.6, 1].map((score) => calibrated(calibration, score))).toEqual([0.1, 0.1, 0.5, 0.9, 0.9]);
  });

  it("learned of findings never falls, and states the shares that were right", () => {
    const scored = Array.from({ length: 1_000 }, (_, index) => ({
      score: index / 1_000,
      right: (index * 7_919) % 1_000 < index / 2,
      practice: false,
    }));
    const { scores, shares } = calibrationOf(scored);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    for (const [knot, score] of scores.entries()) expect(shares[knot]).toBeCloseTo(score / 2, 0);
    expect(Math.max(...shares)).toBeLessThan(0.65);
  });
});

describe("packed numbers", () => {
  it("come back to a 127th of the greatest", () => {
    const numbers = [0, -2.54, 1.27, 0.02, 2];
    for (const [index, number] of unpack(pack(numbers)).entries()) expect(number).toBeCloseTo(numbers[index] ?? 0, 1);
  });

  it("come back exactly where they are whole", () => {
    const numbers = [0, 1, 0x3fffffff, 17];
    expect([...unpackIntegers(packIntegers(numbers))]).toEqual(numbers);
  });
});
