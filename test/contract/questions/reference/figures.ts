import type { Figure } from "./facts.js";

/** How many times better, seen from the metric's good side: old cost over new cost, or new yield over old yield. */
export function timesBetter({ value, unit, form, direction }: Figure, better: string | undefined): number | null {
  if (direction === null || better === undefined || better === "neither" || value <= 0) return null;
  const grows = direction === "increase";
  let factor: number;
  if (form === "percent-change") factor = grows ? (100 + value) / 100 : (100 - value) / 100;
  else if (form === "ratio") {
    const times = unit === "%" ? value / 100 : value;
    // Whether "3x less" or "a third": what decreases ends below where it began.
    factor = grows || times < 1 ? times : 1 / times;
  } else return null;
  if (factor <= 0) return null;
  return better === "higher" ? factor : 1 / factor;
}

const PREFIXES: Readonly<Record<string, number>> = { n: 1e-9, u: 1e-6, m: 1e-3, "": 1, k: 1e3, K: 1e3, M: 1e6, G: 1e9 };
const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, day: 86400, days: 86400 };

/** An absolute figure in seconds, bytes, watts, joules or hertz; as it stands where its unit is another. */
export function inBaseUnit({ value, unit, form }: Figure): { value: number; unit: string } | null {
  if (form !== "absolute" || unit === "") return null;
  const seconds = SECONDS[unit];
  if (seconds !== undefined) return { value: value * seconds, unit: "s" };
  const [, prefix = "", base] = /^([numkKMG]?)(s|B|W|J|Hz)$/.exec(unit.replace("µ", "u")) ?? [];
  return base === undefined ? { value, unit } : { value: value * (PREFIXES[prefix] ?? 1), unit: base };
}
