import { describe, expect, it } from "vitest";
import { measuresIn } from "../../../../../src/ingest/extract/figures/measure.js";
import { findHardware } from "../../../../../src/ingest/extract/names/find-hardware.js";
import { findTechniques } from "../../../../../src/ingest/extract/names/find-techniques.js";
import { read } from "../../../../../src/ingest/extract/reading.js";
import { hardwareRole } from "../../../../../src/ingest/extract/roles/hardware-role.js";
import { techniqueRole } from "../../../../../src/ingest/extract/roles/technique-role.js";

const roles = (abstract: string, title = "A title") => {
  const reading = read({ title, abstract });
  const measures = measuresIn(reading);
  return Object.fromEntries([
    ...findTechniques(reading, [], []).map((each) => [each.name, techniqueRole(each, reading)]),
    ...findHardware(reading, []).map((each) => [each.name, hardwareRole(each, { reading, measures })]),
  ]);
};

describe("the role of a technique by plain rules", () => {
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

describe("the role of a platform by plain rules", () => {
  it.each([
    ["We measure it on a Jetson Nano.", { "Jetson Nano": "evaluated" }],
    ["We aim at microcontrollers.", { microcontroller: "targeted" }],
    ["GPUs are everywhere. We study compilers.", { GPU: "mentioned" }],
    ["Our runtime on a CPU needs 3 ms.", { CPU: "evaluated" }],
  ])("%s", (abstract, expected) => {
    expect(roles(abstract)).toMatchObject(expected);
  });
});
