import type { Measure } from "../figures/measure.js";
import weakWords from "../lexicon/weak-metric-words.json" with { type: "json" };
import type { Reading } from "../reading.js";
import type { Tagged } from "../tagger/tagger.js";
import { textAt } from "../text/passage.js";
import { wordKey } from "../text/token.js";
import type { Candidate, Entity } from "./candidate.js";
import { type CanonicalNames, metricName } from "./canonical-names.js";
import { merge } from "./merge.js";

const key = (words: string): string =>
  words
    .split(/[\s-]+/)
    .map(wordKey)
    .join(" ");
const WEAK = new Set(weakWords.map(key));

/**
 * The metrics of the paper: those of its figures, and those that its own sentences name by a telling word. Words such as
 * "memory" or "cost" tell a metric only beside a figure.
 */
export function findMetrics(
  reading: Reading,
  measures: readonly Measure[],
  tagged: readonly Tagged[],
  canonical: CanonicalNames,
): Entity<null>[] {
  const measured = measures.map(
    ({ metric, named, place }): Candidate<null> => ({
      name: metric.name,
      aliases: [],
      place: named ?? place,
      source: named === null ? "implied" : "pattern",
      detail: null,
    }),
  );
  const named = reading.metrics.flatMap(({ entry, place }): Candidate<null>[] => {
    const weak = WEAK.has(key(textAt(place)));
    if (weak || reading.stanceAt(place) === "background") return [];
    return [{ name: entry.name, aliases: [], place, source: "lexicon", detail: null }];
  });
  const found = tagged.map(
    ({ place }): Candidate<null> => ({
      name: metricName(textAt(place), canonical),
      aliases: [],
      place,
      source: "tagged",
      detail: null,
    }),
  );
  return merge([...measured, ...named, ...found]);
}
