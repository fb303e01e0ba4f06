import { describe, expect, it } from "vitest";
import { abbreviates, looksLikeAcronym, sameExpansion } from "../../../../src/ingest/resolve/acronym.js";

describe("abbreviates", () => {
  it.each([
    ["LMU", "Legendre Memory Unit"],
    ["NeLF", "neural light field"],
    ["DBSCAN", "density-based spatial clustering of applications with noise"],
    ["IoT", "Internet of Things"],
    ["ADC", "analog-to-digital converter"],
    ["LIF", "leaky integrate-and-fire neuron"],
    ["HDC", "hyperdimensional computing"],
    ["MLPs", "multilayer perceptron"],
    ["ReRAM", "resistive RAM"],
    ["EEEA-Net", "Early Exit Evolutionary Algorithm network"],
    ["kNN", "k-nearest neighbors"],
    ["PTQ", "post-training quantization"],
  ])("takes %s for %s", (short, long) => {
    expect(abbreviates(short, long)).toBe(true);
  });

  it.each([
    ["U-Net", "3D U-Net"],
    ["A100", "NVIDIA A100"],
    ["GPU", "NVIDIA GPU"],
    ["CNN", "recurrent neural network"],
    ["SNN", "SNN processor"],
    ["VAE", "autoencoder"],
    ["cache", "compressed attention cache"],
    ["LUT", "table lookup"],
    ["PIM", "PIM"],
    ["PostgreSQL", "PostgreSQL optimizer"],
    ["TPU", "tensor parallel training with unequal shards"],
  ])("does not take %s for %s", (short, long) => {
    expect(abbreviates(short, long)).toBe(false);
  });
});

it("knows an acronym by its capitals and digits", () => {
  expect(["LMU", "kNN", "NeRF", "W4A8"].every(looksLikeAcronym)).toBe(true);
  expect(["pruning", "Loihi", "neural network", "Table Lookup"].some(looksLikeAcronym)).toBe(false);
});

it("takes endings lightly when it compares expansions, words not", () => {
  expect(sameExpansion("spiking neural nets", "Spiking Neural Networks")).toBe(true);
  expect(sameExpansion("peripheral language model", "pre-trained language model")).toBe(false);
});
