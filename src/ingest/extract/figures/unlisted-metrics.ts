import type { Mention } from "../lexicon/gazetteer.js";
import type { MetricEntry } from "../lexicon/lexicon.js";
import heads from "../lexicon/metric-heads.json" with { type: "json" };
import { isFunctionWord } from "../names/noun-phrase.js";
import { overlap, type Passage, type Place, textAt } from "../text/passage.js";
import { changeAt } from "./direction.js";

const HEADS = new Map<string, MetricEntry["better"]>([
  ...heads.higher.map((head) => [head, "higher"] as const),
  ...heads.lower.map((head) => [head, "lower"] as const),
]);
const LONGEST = 3;

/**
 * Metrics that no lexicon lists but whose last word tells what they are: "task completion rate", "query overhead".
 * They count only beside a figure.
 */
export function unlistedMetrics(
  passage: Passage,
  sentence: number,
  listed: readonly Mention<MetricEntry>[],
): Mention<MetricEntry>[] {
  const range = passage.sentences[sentence];
  const found: Mention<MetricEntry>[] = [];
  for (let last = range?.from ?? 0; last < (range?.to ?? 0); last++) {
    const better = HEADS.get(passage.tokens[last]?.key ?? "");
    if (better === undefined) continue;
    let from = last;
    while (from > (range?.from ?? 0) && last - from < LONGEST && modifies(passage, from - 1)) from--;
    const place: Place = { passage, sentence, from, to: last + 1 };
    if (from === last || listed.some((mention) => overlap(mention.place, place))) continue;
    const name = textAt(place).toLowerCase();
    found.push({
      form: name,
      entry: { name, aliases: [], better, dimensions: ["share", "points", "time", "long time"] },
      place,
    });
  }
  return found;
}

function modifies({ tokens }: Passage, at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === "word" && token.text.length > 2 && !isFunctionWord(token.text) && changeAt(tokens, at) === undefined
  );
}
