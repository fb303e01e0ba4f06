import { describe, expect, test } from "vitest";
import { canonicalValue, compareValues } from "../../../../src/ingest/load/canonical-value.js";

const absolute = (value: number, unit: string) => canonicalValue({ value, unit, form: "absolute" });

describe("canonical values", () => {
  test.each<[number, string, number, string]>([
    [3, "ms", 0.003, "s"],
    [0.1, "ms", 0.0001, "s"],
    [5, "us", 5e-6, "s"],
    [5, "µs", 5e-6, "s"],
    [2, "min", 120, "s"],
    [1.5, "h", 5_400, "s"],
    [64, "KB", 64_000, "B"],
    [64, "KiB", 65_536, "B"],
    [4, "GB", 4e9, "B"],
    [8, "Mb", 8e6, "bit"],
    [4, "bit", 4, "bit"],
    [250, "mW", 0.25, "W"],
    [2, "MW", 2e6, "W"],
    [12, "uJ", 1.2e-5, "J"],
    [1, "kWh", 3.6e6, "J"],
    [1.5, "M params", 1.5e6, "params"],
    [1_500_000, "params", 1.5e6, "params"],
    [0.5, "B params", 5e8, "params"],
    [2.6, "GFLOPs", 2.6e9, "FLOPs"],
    [10, "GFLOPS", 1e10, "FLOPs/s"],
    [1.2, "petaflops", 1.2e15, "FLOPs/s"],
    [7, "TOPS/W", 7e12, "OPs/s/W"],
    [3, "mJ/inference", 0.003, "J/inference"],
    [0.31, "samples/kJ", 0.00031, "sample/J"],
    [60, "fps", 60, "frames/s"],
    [20, "tokens/s", 20, "tokens/s"],
    [2, "GPU days", 48, "GPU h"],
    [1.72, "GHz", 1.72e9, "Hz"],
    [2, "mm^2", 2, "mm2"],
    [3, "tonnes CO2eq", 3e6, "g"],
    [40, "Neurons", 40, "neuron"],
    [33, "%", 33, "%"],
  ])("%d %s is %d %s", (value, unit, expected, canonical) => {
    expect(absolute(value, unit)).toEqual({ value: expected, unit: canonical });
  });

  test("are absent without a unit, and for ratios and changes", () => {
    expect(absolute(0.93, "")).toBeNull();
    expect(canonicalValue({ value: 3, unit: "x", form: "ratio" })).toBeNull();
    expect(canonicalValue({ value: 37, unit: "%", form: "percent-change" })).toBeNull();
  });

  test("compare within one dimension only", () => {
    expect(compareValues({ value: 0.003, unit: "s" }, { value: 1, unit: "s" })).toBeLessThan(0);
    expect(() => compareValues({ value: 1, unit: "s" }, { value: 1, unit: "J" })).toThrow(/can't be compared/);
  });

  test.each(["", "/", "//", "a/", "/s", "🙂", "x".repeat(100)])("never throw, whatever the unit: %j", (unit) => {
    expect(() => absolute(1, unit)).not.toThrow();
  });
});
