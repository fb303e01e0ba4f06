import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FeatureIndex, featureOf, hashOf } from "../../../../../src/ingest/extract/tagger/feature-hash.js";

describe("hashed features", () => {
  it("are the same for the same words, and others for others", () => {
    expect(featureOf(2, hashOf("gpu"))).toBe(featureOf(2, hashOf("gpu")));
    expect(featureOf(2, hashOf("gpu"))).not.toBe(featureOf(3, hashOf("gpu")));
    expect(featureOf(2, hashOf("gpu"))).not.toBe(featureOf(2, hashOf("cpu")));
    expect(featureOf(30, hashOf("a"), hashOf("b"))).not.toBe(featureOf(30, hashOf("b"), hashOf("a")));
  });

  it("seldom share a number", () => {
    const features = new Set(Array.from({ length: 100_000 }, (_, index) => featureOf(2, hashOf(`word ${index}`))));
    expect(features.size).toBeGreaterThan(99_900);
  });
});

describe("the index", () => {
  it("knows each of its features by its position, and no other", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(0x3fffffff), { maxLength: 200 }),
        fc.array(fc.nat(0x3fffffff)),
        (known, others) => {
          const index = new FeatureIndex(known);
          for (const [position, feature] of known.entries()) expect(index.get(feature)).toBe(position);
          for (const other of others) expect(index.get(other)).toBe(known.indexOf(other));
          expect([...index.known([...known, ...others])]).toEqual(
            [...known, ...others].map((feature) => known.indexOf(feature)).filter((position) => position >= 0),
          );
        },
      ),
    );
  });
});
