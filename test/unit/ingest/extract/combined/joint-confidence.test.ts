import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jointConfidence } from "../../../../../src/ingest/extract/combined/joint-confidence.js";

const confidence = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const confidences = fc.array(confidence, { minLength: 1, maxLength: 4 });

describe("joint confidence", () => {
  it.each([
    [[0.7, 0.7], 0.805],
    [[0.9, 0.5], 0.925],
    [[0.6], 0.6],
    [[0.6, 0], 0.6],
    [[1, 0.3], 1],
    [[0.5, 0.5, 0.5], 0.688],
  ])("of %j is %d", (given, joint) => {
    expect(jointConfidence(given)).toBe(joint);
  });

  it("is never less than the surest, never more than independence would promise, in whatever order", () => {
    fc.assert(
      fc.property(confidences, (given) => {
        const joint = jointConfidence(given);
        const independent = 1 - given.reduce((doubt, one) => doubt * (1 - one), 1);
        expect(joint).toBeGreaterThanOrEqual(Math.max(...given));
        expect(joint).toBeLessThanOrEqual(independent + 0.0005);
        expect(jointConfidence(given.toReversed())).toBe(joint);
      }),
    );
  });

  it("never falls when one of them rises", () => {
    fc.assert(
      fc.property(confidences, confidence, confidence, (given, one, another) => {
        const [low, high] = [Math.min(one, another), Math.max(one, another)];
        expect(jointConfidence([...given, high])).toBeGreaterThanOrEqual(jointConfidence([...given, low]));
      }),
    );
  });
});
