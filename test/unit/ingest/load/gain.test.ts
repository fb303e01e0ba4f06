import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Better, type ComparedFigure, gain } from "../../../../src/ingest/load/gain.js";

const figure = (
  value: number,
  unit: string,
  form: ComparedFigure["form"],
  direction: ComparedFigure["direction"],
  valueHigh: number | null = null,
) => ({ value, valueHigh, unit, form, direction });

describe("gain", () => {
  test.each<[string, ComparedFigure, Better, number]>([
    ["37 % less energy", figure(37, "%", "percent-change", "decrease"), "lower", 1 / 0.63],
    ["a speedup of 3x", figure(3, "x", "ratio", "increase"), "higher", 3],
    ["60 % lower latency", figure(60, "%", "percent-change", "decrease"), "lower", 2.5],
    ["3x less memory", figure(3, "x", "ratio", "decrease"), "lower", 3],
    ["50 % more throughput", figure(50, "%", "percent-change", "increase"), "higher", 1.5],
    ["half the cost", figure(0.5, "x", "ratio", "decrease"), "lower", 2],
    ["35 % of the memory, as a decrease", figure(35, "%", "ratio", "decrease"), "lower", 100 / 35],
    ["25 % more latency is worse", figure(25, "%", "percent-change", "increase"), "lower", 0.8],
    ["twice the power is worse", figure(2, "x", "ratio", "increase"), "lower", 0.5],
    ["half the throughput is worse", figure(2, "x", "ratio", "decrease"), "higher", 0.5],
    ["99.85 % less energy", figure(99.85, "%", "percent-change", "decrease"), "lower", 666.666666667],
    ["18 to 25 % less energy", figure(18, "%", "percent-change", "decrease", 25), "lower", 1 / 0.82],
    ["0.62 to 0.81 times the energy", figure(0.62, "x", "ratio", "decrease", 0.81), "lower", 1 / 0.81],
    ["2 to 4 times faster", figure(2, "x", "ratio", "increase", 4), "higher", 2],
    ["10 to 20 % more latency is worse", figure(10, "%", "percent-change", "increase", 20), "lower", 1 / 1.2],
    ["a tenth less accuracy is worse", figure(10, "%", "percent-change", "decrease"), "higher", 0.9],
  ])("of %s", (_, input, better, expected) => expect(gain(input, better)).toBeCloseTo(expected, 9));

  test.each<[string, ComparedFigure, Better]>([
    ["an absolute value", figure(3, "ms", "absolute", null), "lower"],
    ["points of accuracy", figure(2.1, "pp", "percentage-points", "increase"), "higher"],
    ["a ratio without direction", figure(98, "%", "ratio", null), "higher"],
    ["a metric without a good direction", figure(2, "x", "ratio", "increase"), "neither"],
    ["a decrease by everything", figure(100, "%", "percent-change", "decrease"), "lower"],
    ["a decrease by more than everything", figure(150, "%", "percent-change", "decrease"), "higher"],
    ["a decrease that reaches everything", figure(90, "%", "percent-change", "decrease", 100), "lower"],
    ["an increase to less than before", figure(0.5, "x", "ratio", "increase"), "higher"],
    ["nothing", figure(0, "x", "ratio", "increase"), "higher"],
    ["less than nothing", figure(-3, "x", "ratio", "increase"), "higher"],
  ])("can't be said of %s", (_, input, better) => expect(gain(input, better)).toBeNull());

  test("is inverted when the metric's good direction is", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 99, noNaN: true }),
        fc.constantFrom("ratio", "percent-change"),
        fc.constantFrom("increase", "decrease"),
        (value, form, direction) => {
          const input = figure(value, form === "ratio" ? "x" : "%", form, direction);
          const [up, down] = [gain(input, "higher"), gain(input, "lower")];
          expect(up === null ? null : up * (down ?? Number.NaN)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  test("of a range is never more than at either end", () => {
    const positive = fc.double({ min: 0.01, max: 99, noNaN: true });
    const end = fc.record({
      form: fc.constantFrom<ComparedFigure["form"]>("ratio", "percent-change"),
      direction: fc.constantFrom<ComparedFigure["direction"]>("increase", "decrease"),
      better: fc.constantFrom<Better>("higher", "lower"),
    });
    fc.assert(
      fc.property(positive, positive, end, (low, high, { form, direction, better }) => {
        const at = (value: number, valueHigh: number | null = null) =>
          gain(figure(value, form === "ratio" ? "x" : "%", form, direction, valueHigh), better);
        const [whole, ...ends] = [at(low, high), at(low), at(high)];
        if (whole === null) expect(ends).toContain(null);
        else expect(ends.every((one) => one !== null && whole <= one)).toBe(true);
      }),
    );
  });
});
