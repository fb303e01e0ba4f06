import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { titleKey } from "../../../src/graph/title-key.js";

describe("titleKey", () => {
  it.each([
    ["I-BERT: Integer-only BERT Quantization", "i bert integer only BERT quantization"],
    ["E2GC: Energy-efficient Group Convolution", "E2GC – Energy‑Efficient Group Convolution."],
    ["A 6.9µW Wake-Up Radio", "A 6.9μW wake-up radio"],
    ["Café Benchmarks", "Cafe\u0301 BENCHMARKS"],
    ["ｗｉｄｅ Letters", "wide letters"],
    ["x² Scaling", "x2 scaling"],
  ])("takes “%s” and “%s” for one title", (one, other) => {
    expect(titleKey(one)).toBe(titleKey(other));
  });

  it.each([
    ["Deep Learning 1", "Deep Learning 2"],
    ["神经网络压缩", "神经网络加速"],
    ["???", "!!!"],
  ])("tells “%s” from “%s”", (one, other) => {
    expect(titleKey(one)).not.toBe(titleKey(other));
  });

  it("is the same for its own result", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (title) => titleKey(titleKey(title)) === titleKey(title)));
  });
});
