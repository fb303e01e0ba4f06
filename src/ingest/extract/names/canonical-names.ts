import { lexicon } from "../lexicon/lexicon.js";
import { wordKey } from "../text/token.js";
import { plainName } from "./plain-name.js";

/** What texts call metrics and tasks, and the names they go by: learned from annotated practice papers. */
export interface CanonicalNames {
  /** By all words of the mention. */
  readonly phrases: ReadonlyMap<string, string>;
  /** By the last word of the mention alone, where nearly all mentions that end so go by one name. */
  readonly heads: ReadonlyMap<string, string>;
}

/** The words as they are looked up: keys of tokens, single blanks. */
export const phraseKey = (words: string): string =>
  words
    .split(/[\s-]+/u)
    .map(wordKey)
    .join(" ");

export const headKey = (words: string): string => phraseKey(words).split(" ").at(-1) ?? "";

/** The name of the metric that the words tell: the lexicon's, a learned one, or the words themselves. */
export function metricName(words: string, { phrases, heads }: CanonicalNames): string {
  const text = plainName(words);
  return lexicon().metrics.named(text)[0]?.name ?? phrases.get(phraseKey(words)) ?? heads.get(headKey(words)) ?? text;
}

/** What does something, and what it does: "detectors" are for detection. */
const DOERS = new Map([
  ["detector", "detection"],
  ["classifier", "classification"],
  ["tracker", "tracking"],
  ["recognizer", "recognition"],
  ["segmenter", "segmentation"],
  ["summarizer", "summarization"],
  ["translator", "translation"],
  ["estimator", "estimation"],
  ["forecaster", "forecasting"],
  ["recommender", "recommendation"],
]);

/** What somebody does with a thing, and the name of doing it: "detecting falls" is fall detection. */
const DOING = new Map([
  ["detect", "detection"],
  ["detecting", "detection"],
  ["classify", "classification"],
  ["classifying", "classification"],
  ["recognize", "recognition"],
  ["recognizing", "recognition"],
  ["track", "tracking"],
  ["tracking", "tracking"],
  ["segment", "segmentation"],
  ["segmenting", "segmentation"],
  ["estimate", "estimation"],
  ["estimating", "estimation"],
  ["predict", "prediction"],
  ["predicting", "prediction"],
  ["forecast", "forecasting"],
  ["forecasting", "forecasting"],
  ["generate", "generation"],
  ["generating", "generation"],
  ["serving", "serving"],
  ["training", "training"],
  ["compressing", "compression"],
  ["reconstructing", "reconstruction"],
  ["monitoring", "monitoring"],
  ["scheduling", "scheduling"],
  ["optimizing", "optimization"],
  ["quantify", "estimation"],
]);

/** The words without what a task's name leaves out at its ends: "task", "problem", "model", articles. */
const PADDING = /^(task|problem|model|system|application|network|algorithm|workload|pipeline)$/;

/** The names that the words may tell of a task, the likeliest first. */
export function taskNames(words: string, { phrases }: CanonicalNames): string[] {
  const text = plainName(words);
  const parts = text
    .split(" ")
    .filter((word, index, all) => index === 0 || index < all.length - 1 || !PADDING.test(wordKey(word)));
  const trimmed = parts.join(" ");
  const names = [
    lexicon().tasks.named(text)[0]?.name,
    lexicon().tasks.named(trimmed)[0]?.name,
    phrases.get(phraseKey(words)),
    asNoun(parts),
    trimmed,
    text,
  ];
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** "detecting temporal patterns" and "fall detectors" as names of tasks. */
function asNoun(parts: readonly string[]): string | undefined {
  const doer = DOERS.get(wordKey(parts.at(-1) ?? ""));
  if (doer !== undefined) return [...parts.slice(0, -1), doer].join(" ");
  const done = DOING.get(parts[0]?.toLowerCase() ?? "");
  if (done === undefined || parts.length < 2) return undefined;
  const object = parts.slice(1).filter((word) => !/^(the|a|an|of|their|its)$/.test(word));
  return plainName(
    [...object.map((word, index) => (index === object.length - 1 ? wordKey(word) : word)), done].join(" "),
  );
}
