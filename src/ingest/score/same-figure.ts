import type { MeasurementFact } from "../facts.js";

type Figure = Pick<MeasurementFact, "value" | "valueHigh" | "unit" | "form">;

/** Units that are written in several ways, in lower case and without spaces. */
const UNITS = new Map([
  ["times", "x"],
  ["fold", "x"],
  ["percent", "%"],
  ["percentagepoints", "pp"],
  ["sec", "s"],
  ["second", "s"],
  ["seconds", "s"],
  ["hours", "h"],
  ["tok", "tokens"],
  ["tok/s", "tokens/s"],
  ["token/s", "tokens/s"],
  ["param", "params"],
  ["parameters", "params"],
]);
const SCALES = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["g", 1e9],
  ["b", 1e9],
  ["t", 1e12],
]);
/** Counts that are written with a prefix: 0.5 B params, 2.6 GFLOPs. */
const SCALED = /^([kmgbt])(params|flops|macs|ops)$/;
const TOLERANCE = 1e-6;

/** Whether two figures are the same value, or range, of the same unit: 0.5 B params and 500,000,000 params are. */
export function sameFigure(one: Figure, other: Figure): boolean {
  const [left, right] = [comparable(one), comparable(other)];
  return left.unit === right.unit && near(left.low, right.low) && near(left.high, right.high);
}

function comparable({ value, valueHigh, unit: written, form }: Figure) {
  const unit = unitKey(written);
  const [, prefix = "", count = unit] = SCALED.exec(unit) ?? [];
  const scale = SCALES.get(prefix) ?? 1;
  return {
    low: value * scale,
    high: valueHigh === null ? null : valueHigh * scale,
    unit: isPoints(count, form) ? "%" : count,
  };
}

/** Points of a percentage are often written as per cent. */
const isPoints = (unit: string, form: Figure["form"]) =>
  unit === "pp" || (unit === "map" && form === "percentage-points");

function unitKey(written: string): string {
  const unit = written
    .replace(/\\mu|µ|μ/g, "u")
    .replace(/×/g, "x")
    .replace(/\s/g, "")
    .toLowerCase();
  return UNITS.get(unit) ?? unit.replace(/^([kmgbt])parameters$/, "$1params");
}

function near(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return one === other || Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one));
}
