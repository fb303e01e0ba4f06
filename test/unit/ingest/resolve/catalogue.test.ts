import { describe, expect, it } from "vitest";
import { catalogue } from "../../../../src/ingest/resolve/catalogue.js";

const hardware = catalogue("HardwarePlatform");

describe("a name looked up in the catalogue", () => {
  it.each([
    ["A100", "A100", "name"],
    ["a-100", "A100", "name"],
    ["A100s", "A100", "name"],
    ["GPUs", "GPU", "name"],
    ["graphics processing units", "GPU", "alias"],
    ["Jetson Xavier AGX", "Jetson AGX Xavier", "alias"],
    ["65 nm technology", "65nm CMOS", "alias"],
    ["NVIDIA A100", "A100", "longer form"],
    ["NVIDIA A100 GPUs", "A100", "longer form"],
    ["Nvidia GeForce RTX 3090", "RTX 3090", "longer form"],
    ["AMD Xilinx ZCU102 evaluation board", "ZCU102", "longer form"],
    ["ARM Cortex-M7 processor", "Cortex-M7", "longer form"],
    ["Raspberry Pi 4 single-board computer", "Raspberry Pi 4", "longer form"],
  ])("%j is %s by its %s", (written, name, by) => {
    const match = hardware.find(written);
    expect([match?.entry.name, match?.by]).toEqual([name, by]);
  });

  it.each(["AMD A100", "A100 FPGA", "4-core CPU", "Cortex-M", "edge device board", "A1000", "unheard-of board"])(
    "%j is not taken for something near it",
    (written) => {
      const name = hardware.find(written)?.entry.name;
      expect(name === undefined || name === written).toBe(true);
    },
  );

  it("leaves vendors and kinds of platforms to platforms", () => {
    expect(catalogue("Technique").find("Google pruning GPU")).toBeNull();
  });
});

describe("the order of the catalogue", () => {
  const a100 = hardware.named("A100");

  it("leads from a product to its families and classes, each step once", () => {
    const pairs = a100 === undefined ? [] : hardware.broaderPairs(a100);
    const steps = pairs.map(([narrower, broader]) => `${narrower.name} < ${broader.name}`);
    expect(steps).toEqual(expect.arrayContaining(["A100 < Ampere", "Ampere < NVIDIA GPU", "NVIDIA GPU < GPU"]));
    expect(new Set(steps).size).toBe(steps.length);
  });

  it("lets edge devices answer for boards, phones and microcontrollers, but GPUs not for what holds one", () => {
    const classes = (name: string) => {
      const entry = hardware.named(name);
      return entry === undefined ? [] : hardware.broaderPairs(entry).map(([, broader]) => broader.name);
    };
    for (const name of ["Jetson Nano", "Raspberry Pi 5", "Pixel 8", "STM32F746"])
      expect(classes(name)).toContain("edge device");
    expect(classes("Jetson Nano")).not.toContain("GPU");
  });

  it("puts models under their families and methods under what they refine", () => {
    const techniques = catalogue("Technique");
    const above = (name: string) => techniques.named(name)?.broader;
    expect(above("LLaMA-7B")).toEqual(["LLaMA"]);
    expect(above("structured pruning")).toEqual(["pruning"]);
    expect(above("quantization-aware training")).toEqual(["quantization"]);
  });
});

describe("a name that the catalogue does not know", () => {
  it("has the known name that it ends with as its head", () => {
    expect(catalogue("Metric").head("median inference latency")?.name).toBe("latency");
    expect(catalogue("Metric").head("accuracy loss")?.name).not.toBe("accuracy");
    expect(catalogue("Metric").head("staleness")).toBeUndefined();
  });

  it.each([
    ["Xeon Gold 6326", "cpu", "Xeon Gold"],
    ["STM32H753", "mcu", "STM32H7"],
    ["Galaxy S26", "phone", "Galaxy"],
  ])("%s belongs to the family that it begins with", (name, kind, family) => {
    expect(hardware.family(name, kind)?.name).toBe(family);
  });

  it("belongs to no family of another kind or of another word", () => {
    expect(hardware.family("Galaxy S26", "gpu")).toBeUndefined();
    expect(hardware.family("Pixelblaze 3", "phone")).toBeUndefined();
  });
});
