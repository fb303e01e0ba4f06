import type { Reading } from "../reading.js";
import type { Place } from "../text/passage.js";

/** Tasks and metrics that a paper may be about without naming them: "serves chatbots quickly" is about LLM inference. */
export interface Topics {
  readonly names: readonly string[];
  /** For each word or pair of words, a weight for each name. */
  readonly weights: ReadonlyMap<string, ArrayLike<number>>;
}

/** A topic with the words of the text that speak most for it. */
export interface Topic {
  readonly name: string;
  readonly probability: number;
  readonly place: Place;
}

const LEAST_PROBABILITY = 0.05;
const BIAS = "any";

/** The words and pairs of words of a paper, each once, with the first place that holds it. */
export function topicFeatures({ passages }: Reading): Map<string, Place | undefined> {
  const features = new Map<string, Place | undefined>([[BIAS, undefined]]);
  for (const passage of passages)
    passage.sentences.forEach((range, sentence) => {
      for (let at = range.from; at < range.to; at++) {
        const token = passage.tokens[at];
        if (token?.kind !== "word" || token.key.length < 2) continue;
        const add = (feature: string, to: number): void => {
          if (!features.has(feature)) features.set(feature, { passage, sentence, from: at, to });
        };
        add(token.key, at + 1);
        if (passage.field === "title") add(`title ${token.key}`, at + 1);
        const next = passage.tokens[at + 1];
        if (next?.kind === "word" && at + 1 < range.to) add(`${token.key} ${next.key}`, at + 2);
      }
    });
  return features;
}

/** The topics that a paper is probably about. */
export function topicsOf(reading: Reading, { names, weights }: Topics): Topic[] {
  const scores = new Float64Array(names.length);
  const best: { weight: number; place: Place | undefined }[] = names.map(() => ({ weight: 0, place: undefined }));
  for (const [feature, place] of topicFeatures(reading)) {
    const own = weights.get(feature);
    if (own === undefined) continue;
    for (let index = 0; index < names.length; index++) {
      const weight = own[index] ?? 0;
      scores[index] = (scores[index] ?? 0) + weight;
      const before = best[index];
      if (place !== undefined && before !== undefined && weight > before.weight) best[index] = { weight, place };
    }
  }
  return names.flatMap((name, index) => {
    const probability = 1 / (1 + Math.exp(-(scores[index] ?? 0)));
    const place = best[index]?.place;
    return probability < LEAST_PROBABILITY || place === undefined ? [] : [{ name, probability, place }];
  });
}
