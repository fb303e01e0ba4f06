import synonyms from "./metric-synonyms.json" with { type: "json" };
import { squashed } from "./same-name.js";

const CANONICAL = new Map(
  Object.entries(synonyms).flatMap(([metric, names]) => names.map((name) => [name, metric] as const)),
);

/** Whether two metrics are called the same, or by words that the field takes for each other. */
export function sameMetric(one: string, other: string): boolean {
  return canonical(one) === canonical(other);
}

function canonical(metric: string): string {
  const name = metric.toLowerCase().trim();
  return squashed(CANONICAL.get(name) ?? name);
}
