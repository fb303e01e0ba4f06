import { describe, expect, it } from "vitest";
import { find } from "../../../../../src/ingest/extract/findings.js";
import { read } from "../../../../../src/ingest/extract/reading.js";

const roles = (abstract: string, title = "A title") => {
  const { techniques, hardware } = find(read({ title, abstract }));
  return Object.fromEntries([...techniques, ...hardware].map(({ name, detail }) => [name, detail.role]));
};

describe("the role of a technique", () => {
  it.each([
    ["We propose TinyForge and build it on PyTorch using QLoRA.", { TinyForge: "introduced", QLoRA: "used" }],
    ["We propose TinyForge. It is 2x faster than vLLM.", { vLLM: "baseline" }],
    ["We propose TinyForge. It outperforms systems such as vLLM and SGLang.", { vLLM: "baseline", SGLang: "baseline" }],
    ["We propose TinyForge. Compared to vLLM, it is small.", { vLLM: "baseline" }],
    ["We evaluate our runtime with GPT-2.", { "GPT-2": "studied" }],
  ])("%s", (abstract, expected) => {
    expect(roles(abstract)).toMatchObject(expected);
  });

  it("is studied in a survey", () => {
    expect(roles("We discuss methods using QLoRA.", "A Survey of Small Models")).toMatchObject({ QLoRA: "studied" });
  });
});

describe("the role of a platform", () => {
  it.each([
    ["We measure it on a Jetson Nano.", { "Jetson Nano": "evaluated" }],
    ["We aim at microcontrollers.", { microcontroller: "targeted" }],
    ["GPUs are everywhere. We study compilers.", { GPU: "mentioned" }],
    ["Our runtime on a CPU needs 3 ms.", { CPU: "evaluated" }],
  ])("%s", (abstract, expected) => {
    expect(roles(abstract)).toMatchObject(expected);
  });
});
