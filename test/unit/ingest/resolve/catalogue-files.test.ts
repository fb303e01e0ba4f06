import { describe, expect, it } from "vitest";
import { z } from "zod";
import { BETTER, GRANULARITIES, HARDWARE_KINDS, TECHNIQUE_KINDS } from "../../../../src/graph/model/vocabulary.js";
import { foldedKey, nameKey } from "../../../../src/graph/name-key.js";
import { NAMED_LABELS } from "../../../../src/ingest/resolve/catalogue-entry.js";
import { CATALOGUE, VENDOR_PREFIXES } from "../../../../src/ingest/resolve/catalogue-files.js";

const name = z.string().trim().min(1);
const named = z.strictObject({ name, aliases: z.array(name) });
const files = {
  Technique: named.extend({ kind: z.enum(TECHNIQUE_KINDS), broader: z.array(name) }),
  HardwarePlatform: named.extend({
    kind: z.enum(HARDWARE_KINDS),
    vendor: name.nullable(),
    granularity: z.enum(GRANULARITIES),
    broader: z.array(name),
  }),
  Metric: named.extend({ better: z.enum(BETTER), canonicalUnit: name.nullable() }),
  Dataset: named,
  Task: named,
};
const LEAST = { Technique: 200, HardwarePlatform: 350, Metric: 100, Dataset: 120, Task: 100 };

describe.each(NAMED_LABELS)("the catalogue of %s", (label) => {
  const entries = CATALOGUE[label];

  it("holds well-formed entries, and enough of them", () => {
    expect(z.array(files[label]).safeParse(entries).error?.issues ?? []).toEqual([]);
    expect(entries.length).toBeGreaterThanOrEqual(LEAST[label]);
  });

  it("gives no name or alias, in any spelling, to two entries", () => {
    const owners = new Map<string, string>();
    const disputed = entries.flatMap((entry) =>
      [entry.name, ...entry.aliases].flatMap((form) =>
        [nameKey(form), foldedKey(form)].flatMap((key) => {
          const owner = owners.get(key) ?? entry.name;
          owners.set(key, owner);
          return owner === entry.name ? [] : [`${form}: ${owner} or ${entry.name}`];
        }),
      ),
    );
    expect(disputed).toEqual([]);
    expect(new Set(entries.map((entry) => entry.name)).size).toBe(entries.length);
  });

  it("names broader entries that are there, and none that leads back", () => {
    const broader = new Map(entries.map((entry) => [entry.name, entry.broader ?? []]));
    expect([...broader.values()].flat().filter((above) => !broader.has(above))).toEqual([]);
    const leadsBack = (from: string, at: string, left: number): boolean =>
      left > 0 && (broader.get(at) ?? []).some((above) => above === from || leadsBack(from, above, left - 1));
    expect([...broader.keys()].filter((from) => leadsBack(from, from, 12))).toEqual([]);
  });
});

describe("the hardware catalogue", () => {
  const hardware = CATALOGUE.HardwarePlatform;

  it("ends in classes, and gives classes no vendor", () => {
    const tops = hardware.filter(({ broader = [] }) => broader.length === 0);
    expect(tops.filter(({ granularity }) => granularity !== "class")).toEqual([]);
    expect(hardware.filter(({ granularity, vendor }) => granularity === "class" && vendor !== null)).toEqual([]);
  });

  it("covers every kind of platform", () => {
    expect(new Set(hardware.map(({ kind }) => kind))).toEqual(new Set(HARDWARE_KINDS));
  });

  it("keeps the fixed kinds of boards, process nodes and edge devices", () => {
    const kinds = new Map(hardware.map((entry) => [entry.name, entry.kind]));
    for (const board of ["Jetson Nano", "Jetson AGX Orin", "Raspberry Pi 4"]) expect(kinds.get(board)).toBe("sbc");
    for (const node of ["28nm CMOS", "7nm CMOS"]) expect(kinds.get(node)).toBe("asic");
    for (const device of ["mobile device", "edge device", "wearable"]) expect(kinds.get(device)).toBe("edge-device");
  });

  it("lists prefixes of vendors that make something in it", () => {
    const vendors = new Set(hardware.map(({ vendor }) => vendor));
    expect(VENDOR_PREFIXES.flatMap((prefix) => prefix.vendors).filter((vendor) => !vendors.has(vendor))).toEqual([]);
  });
});

it("knows every canonical metric by its name", () => {
  const canonical = `accuracy, top-1 accuracy, mAP, AP, F1, precision, recall, AUROC, perplexity, BLEU, WER, IoU, PSNR,
    error rate, success rate, latency, throughput, speed, training time, frame rate, operating frequency, bandwidth,
    energy, power, energy efficiency, power efficiency, area, area efficiency, memory, model size, parameters, compute,
    compression ratio, sparsity, bit width, cost, carbon footprint, emissions, lifetime, resource usage,
    communication volume`.split(/,\s*/u);
  const known = new Set(CATALOGUE.Metric.map((metric) => metric.name));
  expect(canonical.filter((metric) => !known.has(metric))).toEqual([]);
});
