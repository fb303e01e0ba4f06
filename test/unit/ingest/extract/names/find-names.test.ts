import { describe, expect, it } from "vitest";
import { findDatasets } from "../../../../../src/ingest/extract/names/find-datasets.js";
import { findHardware } from "../../../../../src/ingest/extract/names/find-hardware.js";
import { findTechniques } from "../../../../../src/ingest/extract/names/find-techniques.js";
import { read } from "../../../../../src/ingest/extract/reading.js";

const reading = (abstract: string, title = "A title") => read({ title, abstract });
const techniques = (abstract: string, title?: string) => findTechniques(reading(abstract, title), [], []);
const names = (things: readonly { name: string }[]): string[] => things.map(({ name }) => name);

describe("techniques", () => {
  it("are one where the text names one in several ways", () => {
    const [mapper, ...others] = techniques("We propose the Leaf Area Mapper (LAM). LAM maps. LAMs help.");
    expect(mapper).toMatchObject({ name: "LAM", aliases: ["Leaf Area Mapper"], detail: { introduced: true } });
    expect(mapper?.places).toHaveLength(3);
    expect(others).toEqual([]);
  });

  it("carry the size and version that the text gives", () => {
    expect(names(techniques("We run LLaMA-3-9B, Qwen2.5 9B and Mixtral 9x9B."))).toEqual(
      expect.arrayContaining(["LLaMA-3-9B", "Qwen2.5 9B", "Mixtral 9x9B"]),
    );
  });

  it("end before what only makes an adjective of a name", () => {
    expect(names(techniques("We use ResNet-50-based and LoRA-style methods."))).toEqual(
      expect.arrayContaining(["ResNet-50"]),
    );
    expect(names(techniques("We use ResNet-50-based methods.")).join(" ")).not.toContain("based");
  });

  it("of an introduced family are introduced, too", () => {
    const found = techniques("We propose FooNet. FooNet-XL is larger than BarNet.");
    expect(found.map(({ name, detail }) => [name, detail.introduced])).toEqual([
      ["FooNet", true],
      ["FooNet-XL", true],
      ["BarNet", false],
    ]);
  });

  it("are no generic acronyms, units or enumerations", () => {
    expect(techniques("We use AI on IoT devices with 3 GHz, 2D data and SQL (RQ1).")).toEqual([]);
  });

  it("have the kind that the words around them tell", () => {
    expect(techniques("We propose TinyForge, a compiler for boards.")[0]?.detail.kind).toBe("system");
    expect(techniques("We propose TinyForge, an accelerator.")[0]?.detail.kind).toBe("hardware-design");
    expect(techniques("We propose a benchmark called TinyForge.")[0]?.detail.kind).toBe("benchmark");
  });
});

describe("hardware", () => {
  it("is the product alone where its class stands beside it", () => {
    expect(names(findHardware(reading("We use an NVIDIA A100 GPU and a CPU."), []))).toEqual(["A100", "CPU"]);
  });

  it("is a product of a known family where a model number follows", () => {
    expect(findHardware(reading("We use an EPYC 9999X server."), [])).toMatchObject([
      { name: "EPYC 9999X", detail: { granularity: "product", vendor: "AMD" } },
    ]);
  });

  it.each(["28nm CMOS", "TSMC 28 nm", "a 28-nm process"])("is a process node: %s", (text) => {
    expect(findHardware(reading(`We built it in ${text}.`), [])).toMatchObject([
      { name: "28nm CMOS", detail: { kind: "asic", granularity: "class" } },
    ]);
  });

  it("is no wavelength", () => {
    expect(findHardware(reading("We emit at 905 nm and 300 nm."), [])).toEqual([]);
  });
});

describe("datasets", () => {
  it("are known ones, in any spelling, and coined names that are called so", () => {
    expect(names(findDatasets(reading("We train on CIFAR10, Tiny-ImageNet and the FooBar-1k dataset."), []))).toEqual([
      "CIFAR-10",
      "Tiny ImageNet",
      "FooBar-1k",
    ]);
  });
});
