import type { Measure } from "../figures/measure.js";
import type { Reading } from "../reading.js";
import type { Passage, Place } from "../text/passage.js";
import type { Token } from "../text/token.js";
import { featureOf, hashOf } from "./feature-hash.js";

/** What a feature looks at. The numbers are part of what has been learned. */
const TEMPLATE = {
  any: 1,
  key: 2,
  text: 3,
  shape: 4,
  ending: 5,
  beginning: 6,
  keyAt: 10,
  keyPair: 30,
  shapePair: 40,
  before: 50,
  after: 51,
  glued: 52,
  glues: 53,
  part: 54,
  stance: 55,
  repeatsTitle: 56,
  count: 57,
  mark: 60,
  markInStance: 61,
  markBefore: 62,
  markAfter: 63,
  unmarked: 64,
} as const;

/** How far around a token words are looked at. */
const NEAR = 2;
const FAR_BEFORE = 6;
const FAR_AFTER = 4;
const LONGEST_SHAPE = 6;
/** Shorter words say nothing by being repeated. */
const SHORTEST_TELLING = 4;
const MOST_COUNTED = 4;
const BORDER = hashOf("#");

/** The pattern of capitals, small letters and digits: "Xx" for "Vision", "Xd" for "A100". */
function shapeOf(text: string): string {
  let shape = "";
  let last = "";
  for (const character of text) {
    const sort = /\d/.test(character)
      ? "d"
      : character === character.toLowerCase()
        ? character === character.toUpperCase()
          ? character
          : "x"
        : "X";
    if (sort !== last) shape += sort;
    last = sort;
    if (shape.length === LONGEST_SHAPE) break;
  }
  return shape;
}

/** The hash of each label as it is first met: there are few. */
const labelHashes = new Map<string, number>();
function labelHash(label: string): number {
  const known = labelHashes.get(label) ?? hashOf(label);
  labelHashes.set(label, known);
  return known;
}

/** What the sweep over the text and the grammar of figures have found at each token of a passage, as hashed labels. */
function marksOf(passage: Passage, reading: Reading, measures: readonly Measure[]): number[][] {
  const marks: number[][] = passage.tokens.map(() => []);
  const mark = (label: string, { from, to, passage: where }: Pick<Place, "from" | "to" | "passage">): void => {
    if (where !== passage) return;
    for (let at = from; at < to; at++)
      marks[at]?.push(labelHash(`${at === from ? "B" : "I"}${label}${at === to - 1 ? "$" : ""}`));
  };
  for (const { entry, place } of reading.names) mark(entry.type, place);
  for (const { place } of reading.metrics) mark("metric", place);
  for (const { place } of reading.tasks) mark("task", place);
  for (const { place, named } of reading.contributions) mark(named ? "coined" : "proposed", place);
  for (const { long, short } of reading.shortForms) {
    mark("long", long);
    mark("short", short);
  }
  for (const { figure, named, place } of measures) {
    mark("figure", { passage: place.passage, from: figure.from, to: figure.to });
    if (named !== null) mark("measured", named);
  }
  return marks;
}

/** How often each word stands in the paper, and which stand in its title. */
function repeated(passages: readonly Passage[]): { counts: ReadonlyMap<string, number>; inTitle: ReadonlySet<string> } {
  const counts = new Map<string, number>();
  const inTitle = new Set<string>();
  for (const { field, tokens } of passages) {
    for (const { key } of tokens) {
      if (key.length < SHORTEST_TELLING) continue;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (field === "title") inTitle.add(key);
    }
  }
  return { counts, inTitle };
}

/** Hears of the features of a token; the list is used again for the next one. */
export type OnToken = (passage: Passage, at: number, features: readonly number[]) => void;

/**
 * What the taggers know of each token, as hashed binary features: its word, shape and affixes, its neighbours, what the
 * lexicon, the patterns and the figures say of it, and where it stands. Token by token, in the order of the text.
 */
export function eachToken(reading: Reading, measures: readonly Measure[], onToken: OnToken): void {
  const { counts, inTitle } = repeated(reading.passages);
  const found: number[] = [];
  for (const passage of reading.passages) {
    const { tokens, sentences, field } = passage;
    const marks = marksOf(passage, reading, measures);
    const keys = tokens.map(({ key }) => hashOf(key));
    const shapes = tokens.map(({ text }) => hashOf(shapeOf(text)));
    sentences.forEach(({ from, to }, sentence) => {
      const stance = hashOf(field === "title" ? "title" : reading.stanceAt({ passage, sentence, from, to }));
      const part = field === "title" ? BORDER : Math.floor((MOST_COUNTED * sentence) / sentences.length);
      for (let at = from; at < to; at++) {
        const token = tokens[at];
        if (token === undefined) continue;
        found.length = 0;
        alone(found, token, keys[at] ?? 0, shapes[at] ?? 0);
        around(found, tokens, keys, shapes, from, to, at);
        found.push(featureOf(TEMPLATE.part, part, stance), featureOf(TEMPLATE.stance, stance));
        if (field === "abstract" && inTitle.has(token.key)) found.push(featureOf(TEMPLATE.repeatsTitle, 0));
        const count = counts.get(token.key);
        if (count !== undefined) found.push(featureOf(TEMPLATE.count, Math.min(count, MOST_COUNTED)));
        const own = marks[at] ?? [];
        for (const mark of own)
          found.push(featureOf(TEMPLATE.mark, mark), featureOf(TEMPLATE.markInStance, mark, stance));
        if (own.length === 0) found.push(featureOf(TEMPLATE.unmarked, 0));
        if (at > from) for (const mark of marks[at - 1] ?? []) found.push(featureOf(TEMPLATE.markBefore, mark));
        if (at + 1 < to) for (const mark of marks[at + 1] ?? []) found.push(featureOf(TEMPLATE.markAfter, mark));
        onToken(passage, at, found);
      }
    });
  }
}

function alone(found: number[], { kind, text }: Token, key: number, shape: number): void {
  found.push(
    featureOf(TEMPLATE.any, 0),
    featureOf(TEMPLATE.key, key),
    featureOf(TEMPLATE.text, hashOf(text)),
    featureOf(TEMPLATE.shape, shape),
  );
  if (kind !== "word") return;
  const lower = text.toLowerCase();
  for (let length = 2; length <= 4; length++) found.push(featureOf(TEMPLATE.ending, hashOf(lower.slice(-length))));
  found.push(featureOf(TEMPLATE.beginning, hashOf(lower.slice(0, 3))));
}

function around(
  found: number[],
  tokens: readonly Token[],
  keys: readonly number[],
  shapes: readonly number[],
  from: number,
  to: number,
  at: number,
): void {
  const key = (step: number): number => (at + step < from || at + step >= to ? BORDER : (keys[at + step] ?? BORDER));
  const shape = (step: number): number =>
    at + step < from || at + step >= to ? BORDER : (shapes[at + step] ?? BORDER);
  for (let step = 1; step <= NEAR; step++)
    found.push(featureOf(TEMPLATE.keyAt - step, key(-step)), featureOf(TEMPLATE.keyAt + step, key(step)));
  for (let first = -NEAR; first < NEAR; first++)
    found.push(featureOf(TEMPLATE.keyPair + first, key(first), key(first + 1)));
  found.push(featureOf(TEMPLATE.shapePair, shape(-1), shape(0)), featureOf(TEMPLATE.shapePair + 1, shape(0), shape(1)));
  for (let step = NEAR + 1; step <= FAR_BEFORE; step++) found.push(featureOf(TEMPLATE.before, key(-step)));
  for (let step = NEAR + 1; step <= FAR_AFTER; step++) found.push(featureOf(TEMPLATE.after, key(step)));
  if (tokens[at]?.glued === true) found.push(featureOf(TEMPLATE.glued, 0));
  if (at + 1 < to && tokens[at + 1]?.glued === true) found.push(featureOf(TEMPLATE.glues, 0));
}
