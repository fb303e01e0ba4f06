import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedKey, nameKey, nameSlug, singular, slugKey } from "../../../src/graph/name-key.js";

describe("nameSlug", () => {
  it.each([
    ["Raspberry Pi 4", "raspberry-pi-4"],
    ["Qwen2.5-1.5B", "qwen2.5-1.5b"],
    ["Cortex-M0+", "cortex-m0-plus"],
    ["C#", "c-sharp"],
    ["A*", "a-star"],
    ["Weights & Biases", "weights-and-biases"],
    ["Moore’s law", "moores-law"],
    ["Gröbner–Łukasiewicz Straße", "grobner-lukasiewicz-strasse"],
    ["α-Dispatch", "alpha-dispatch"],
    ["µBrain", "mubrain"],
    ["HfO₂ cell", "hfo2-cell"],
    ["Αθήνα", "αθηνα"],
    ["σ\u{1d205}", "sigma"],
    ["神経回路網", "神経回路網"],
    ["신경망 모델", "신경망-모델"],
    ["★", "~2605"],
  ])("makes of %j the slug %j", (name, slug) => {
    expect(nameSlug(name)).toBe(slug);
  });

  it("is never empty, holds no space and no capital, and stays the same when taken again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
        const slug = nameSlug(name);
        expect(slug).not.toBe("");
        expect(slug).not.toMatch(/\s/u);
        if (!slug.startsWith("~")) expect(nameSlug(slug)).toBe(slug);
      }),
    );
  });
});

describe("nameKey", () => {
  it.each([
    ["MobileNet-V3", "MobileNetV3"],
    ["KRAMABENCH", "KramaBench"],
    ["mixture-of-experts", "Mixture of Experts"],
    ["65 nm CMOS", "65nm CMOS"],
    ["Delta-Round", "Δ-Round"],
  ])("is the same for %j and %j", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ["Llama-3-8B", "Llama-38B"],
    ["Qwen-1.5B", "Qwen-15B"],
    ["Cortex-M0", "Cortex-M0+"],
    ["A100", "A10"],
    ["C", "C++"],
  ])("tells %j from %j", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it("follows from the slug alone, so that equal ids mean equal keys", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
        expect(nameKey(name)).toBe(slugKey(nameSlug(name)));
      }),
    );
  });
});

describe("singular", () => {
  it.each([
    ["GPUs", "GPU"],
    ["spiking neural networks", "spiking neural network"],
    ["memories", "memory"],
    ["caches", "cache"],
    ["patches", "patch"],
    ["indexes", "index"],
    ["losses", "loss"],
  ])("makes of %j %j", (plural, expected) => {
    expect(singular(plural)).toBe(expected);
  });

  it.each(["NAS", "FaaS", "loss", "Pegasus", "synthesis", "time series", "iPhone 6s", "A100s"])("leaves %j", (name) => {
    expect(singular(name)).toBe(name);
  });

  it("gives singular and plural one key", () => {
    expect(foldedKey("Edge Devices")).toBe(foldedKey("edge device"));
  });
});
