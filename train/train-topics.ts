import { type Topics, topicFeatures } from "../src/ingest/extract/names/topics.js";
import type { AnnotatedText } from "./annotated-text.js";
import { seededRandom } from "./seeded-random.js";
import { weightOf } from "./weights.js";

/** Tasks of fewer papers are not learned. */
const LEAST_PAPERS = 6;
/** A word in fewer papers says nothing of topics. */
const LEAST_WITH_WORD = 5;
const EPOCHS = 10;
const RATE = 0.05;
const L2 = 1e-2;

/** Learns which words of a paper speak for the tasks that practice papers declare most. */
export function trainTopics(texts: readonly AnnotatedText[], seed: number): Topics {
  const papersWithName = counted(texts, ({ declared }) => declared.task.map(({ name }) => name));
  const names = [...papersWithName].filter(([, papers]) => papers >= LEAST_PAPERS).map(([name]) => name);
  const features = texts.map(({ reading }) => [...topicFeatures(reading).keys()]);
  const inPractice = counted(
    texts.map((text, index) => ({ text, features: features[index] ?? [] })),
    (each) => each.features,
    ({ text }) => text,
  );
  const weights = new Map<string, Float64Array>();
  const squares = new Map<string, Float64Array>();
  for (const [feature, papers] of inPractice) {
    if (papers < LEAST_WITH_WORD) continue;
    weights.set(feature, new Float64Array(names.length));
    squares.set(feature, new Float64Array(names.length).fill(1e-2));
  }
  const lessons = texts.map((text, index) => {
    const own = new Set(text.declared.task.map(({ name }) => name));
    return {
      weight: weightOf(text.paper),
      labels: names.map((name) => (own.has(name) ? 1 : 0)),
      parts: (features[index] ?? []).flatMap((feature) => {
        const weight = weights.get(feature);
        const square = squares.get(feature);
        return weight === undefined || square === undefined ? [] : [{ weight, square }];
      }),
    };
  });
  const random = seededRandom(seed);
  const pulls = new Float64Array(names.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE * (1 - (0.9 * epoch) / EPOCHS);
    for (const { lesson } of lessons.map((lesson) => ({ lesson, at: random() })).sort((a, b) => a.at - b.at)) {
      pulls.fill(0);
      for (const { weight } of lesson.parts)
        for (let index = 0; index < names.length; index++) pulls[index] = (pulls[index] ?? 0) + (weight[index] ?? 0);
      for (let index = 0; index < names.length; index++)
        pulls[index] = lesson.weight * ((lesson.labels[index] ?? 0) - 1 / (1 + Math.exp(-(pulls[index] ?? 0))));
      for (const { weight, square } of lesson.parts)
        for (let index = 0; index < names.length; index++) {
          const pull = (pulls[index] ?? 0) - L2 * (weight[index] ?? 0);
          square[index] = (square[index] ?? 0) + pull * pull;
          weight[index] = (weight[index] ?? 0) + (rate * pull) / Math.sqrt(square[index] ?? 1);
        }
    }
  }
  return { names, weights };
}

/** In how many practice papers each string stands. */
function counted<Each>(
  all: readonly Each[],
  strings: (each: Each) => Iterable<string>,
  textOf: (each: Each) => AnnotatedText = (each) => each as AnnotatedText & Each,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of all)
    if (textOf(each).paper.practice)
      for (const string of new Set(strings(each))) counts.set(string, (counts.get(string) ?? 0) + 1);
  return counts;
}
