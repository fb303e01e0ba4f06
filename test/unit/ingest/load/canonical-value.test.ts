import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BenchgraphError } from "../../../../src/errors.js";
import { canonicalValue, compareValues, dimension } from "../../../../src/ingest/load/canonical-value.js";
import { UNITS } from "../../../../src/ingest/load/units.js";
import { CATALOGUE } from "../../../../src/ingest/resolve/catalogue-files.js";

const absolute = (value: number, unit: string) => canonicalValue({ value, unit, form: "absolute" });

describe("canonical values", () => {
  test.each<[number, string, number, string]>([
    [3, "ms", 0.003, "s"],
    [0.1, "ms", 0.0001, "s"],
    [5, "us", 5e-6, "s"],
    [5, "µs", 5e-6, "s"],
    [5, "μs", 5e-6, "s"],
    [7, "milliseconds", 0.007, "s"],
    [2, "min", 120, "s"],
    [1.5, "h", 5_400, "s"],
    [2, "days", 172_800, "s"],
    [64, "KB", 64_000, "B"],
    [64, "kB", 64_000, "B"],
    [64, "KiB", 65_536, "B"],
    [4, "GB", 4e9, "B"],
    [8, "Mb", 1e6, "B"],
    [100, "Gb/s", 1.25e10, "B/s"],
    [100, "Gbps", 1.25e10, "B/s"],
    [8, "bit/s", 1, "B/s"],
    [4, "bit", 4, "bit"],
    [1.58, "bits/weight", 1.58, "bit/weight"],
    [250, "mW", 0.25, "W"],
    [2, "MW", 2e6, "W"],
    [3, "uW/channel", 3e-6, "W/channel"],
    [12, "uJ", 1.2e-5, "J"],
    [1, "kWh", 3.6e6, "J"],
    [3, "mJ/inference", 0.003, "J/inference"],
    [0.4, "J per token", 0.4, "J/token"],
    [5, "pJ/SOP", 5e-12, "J/SOP"],
    [2, "mJ·ms", 2e-6, "J·s"],
    [0.31, "samples/kJ", 0.00031, "samples/J"],
    [1.5, "M params", 1.5e6, "params"],
    [1_500_000, "parameters", 1.5e6, "params"],
    [0.5, "B params", 5e8, "params"],
    [7, "billion parameters", 7e9, "params"],
    [42, "kLUTs", 42_000, "LUTs"],
    [2.6, "GFLOPs", 2.6e9, "FLOPs"],
    [10, "GFLOPS", 1e10, "FLOPS"],
    [10, "GFLOP/s", 1e10, "FLOPS"],
    [1.2, "petaflops", 1.2e15, "FLOPS"],
    [300, "MMACs", 3e8, "MACs"],
    [7, "TOPS/W", 7e12, "OPS/W"],
    [7, "TOP/J", 7e12, "OPS/W"],
    [2, "TOPS/mm²", 2e12, "OPS/mm2"],
    [60, "FPS", 60, "fps"],
    [60, "frames per second", 60, "fps"],
    [5, "fps/W", 5, "frames/J"],
    [20, "tok/s", 20, "tokens/s"],
    [3, "img/s", 3, "images/s"],
    [2, "MS/s", 2e6, "samples/s"],
    [3, "GTEPS", 3e9, "edges/s"],
    [9, "per hour", 0.0025, "/s"],
    [5, "per 100 trials", 0.05, "/trial"],
    [3, "USD per 1M tokens", 3e-6, "USD/token"],
    [2, "GPU days", 48, "GPU hours"],
    [1.72, "GHz", 1.72e9, "Hz"],
    [2, "mm^2", 2, "mm2"],
    [500, "um2", 0.0005, "mm2"],
    [12, "cm", 0.12, "m"],
    [40, "°C", 40, "degC"],
    [3, "tonnes CO2eq", 3_000, "kg CO2e"],
    [250, "gCO2e/kWh", 6.94444444444e-8, "kg CO2e/J"],
    [40, "Neurons", 40, "neurons"],
    [12, "couriers", 12, "courier"],
    [33, "%", 33, "%"],
    [17, "x", 17, "x"],
    [0.93, "", 0.93, ""],
    [0.93, "F1", 0.93, "F1"],
    [12, "ns/day", 12, "ns/day"],
  ])("%d %s is %d %s", (value, unit, expected, canonical) => {
    expect(absolute(value, unit)).toEqual({ value: expected, unit: canonical });
  });

  test("are absent for ratios, changes and what is no unit", () => {
    expect(canonicalValue({ value: 3, unit: "x", form: "ratio" })).toBeNull();
    expect(canonicalValue({ value: 37, unit: "%", form: "percent-change" })).toBeNull();
    expect(canonicalValue({ value: 2, unit: "pp", form: "percentage-points" })).toBeNull();
    expect(["//", "a/", "🙂", "(", "3 // 4"].map((unit) => absolute(1, unit))).toEqual([null, null, null, null, null]);
  });

  test("compare within one dimension only", () => {
    expect(compareValues({ value: 0.003, unit: "s" }, { value: 1, unit: "s" })).toBeLessThan(0);
    expect(() => compareValues({ value: 1, unit: "s" }, { value: 1, unit: "J" })).toThrow(BenchgraphError);
    expect(() => compareValues({ value: 1, unit: "" }, { value: 1, unit: "%" })).toThrow(
      /plain numbers can't be compared/,
    );
  });

  test("keep the order of values written in one unit", () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(finite, finite, fc.constantFrom(...UNITS.keys()), (left, right, unit) => {
        const [one, other] = [absolute(left, unit), absolute(right, unit)];
        if (one === null || other === null) throw new Error(`${unit} is a unit`);
        if (left < right) expect(compareValues(one, other)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("never throw, whatever stands for the unit", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (unit) => {
        expect(() => absolute(1, unit)).not.toThrow();
      }),
    );
  });
});

describe("dimensions", () => {
  test.each([
    ["ms", "time"],
    ["kWh", "energy"],
    ["mW", "energy/time"],
    ["MB", "data"],
    ["Mb", "data"],
    ["bit", "bit width"],
    ["TOPS/W", "OPs/energy"],
    ["tokens/s", "tokens/time"],
    ["mJ/inference", "energy/inference"],
    ["%", "percentage"],
    ["pp", "points"],
    ["", "number"],
    ["//", null],
  ])("%j measures %s", (unit, expected) => {
    expect(dimension(unit)).toBe(expected);
  });

  test("tell units apart that only differ in case", () => {
    for (const [one, other] of [
      ["mW", "MW"],
      ["Mb", "MB"],
      ["GFLOPs", "GFLOPS"],
    ] as const)
      expect(absolute(1, one)).not.toEqual(absolute(1, other));
  });

  test("are those that the catalogue's metrics name, with their canonical units", () => {
    const wrong = CATALOGUE.Metric.flatMap((metric) => {
      const unit = metric.canonicalUnit ?? null;
      if (unit === null) return [];
      return absolute(1, unit)?.unit === unit ? [] : [`${metric.name}: ${unit}`];
    });
    expect(wrong).toEqual([]);
  });
});
