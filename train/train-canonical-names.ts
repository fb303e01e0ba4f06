import { type CanonicalNames, headKey, phraseKey } from "../src/ingest/extract/names/canonical-names.js";
import type { AnnotatedText } from "./annotated-text.js";

const LEAST_SHARE = 0.6;
const LEAST_HEADS = 4;

/** Learns from practice papers by which name each mention of a metric or task goes. */
export function canonicalNamesOf(texts: readonly AnnotatedText[], kind: "metric" | "task"): CanonicalNames {
  const phrases = new Map<string, Map<string, number>>();
  const heads = new Map<string, Map<string, number>>();
  for (const { paper } of texts) {
    if (!paper.practice) continue;
    for (const { name, mention } of kind === "metric" ? paper.metrics : paper.tasks) {
      if (mention === null) continue;
      count(phrases, phraseKey(mention), name);
      count(heads, headKey(mention), name);
    }
  }
  return { phrases: usual(phrases, 1), heads: kind === "metric" ? usual(heads, LEAST_HEADS) : new Map() };
}

function count(table: Map<string, Map<string, number>>, key: string, name: string): void {
  const names = table.get(key) ?? new Map<string, number>();
  names.set(name, (names.get(name) ?? 0) + 1);
  table.set(key, names);
}

/** The name that most mentions go by, where it is the usual one. */
function usual(table: ReadonlyMap<string, ReadonlyMap<string, number>>, least: number): Map<string, string> {
  return new Map(
    [...table].flatMap(([key, names]) => {
      const total = [...names.values()].reduce((sum, times) => sum + times, 0);
      const [name, times] = [...names].reduce((best, each) => (each[1] > best[1] ? each : best));
      return total >= least && times / total >= LEAST_SHARE ? [[key, name] as const] : [];
    }),
  );
}
