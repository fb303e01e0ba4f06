import type { Measure } from "../figures/measure.js";
import type { Reading } from "../reading.js";
import type { Passage, Place, TokenRange } from "../text/passage.js";
import { type Emissions, LABELS, spans, type Transitions } from "./crf.js";
import type { FeatureIndex } from "./feature-hash.js";
import { TAG_KINDS, type TagKind } from "./tag-kinds.js";
import { eachToken } from "./token-features.js";

/** What has been learned of names in texts: a chain a kind over one set of features. */
export interface Taggers {
  readonly features: FeatureIndex;
  /** Three numbers a kind for each feature, kind after kind as in TAG_KINDS: all that a feature says lies side by side. */
  readonly emissions: Float32Array | Float64Array;
  readonly transitions: Readonly<Record<TagKind, Transitions>>;
}

/** How many numbers each feature has. */
export const ROW = TAG_KINDS.length * LABELS;

/** A run of words that may be a name of its kind. */
export interface Tagged {
  readonly place: Place;
  readonly probability: number;
}

/** Less probable runs are not even candidates. */
export const LEAST_PROBABILITY = 0.03;
const LONGEST_NAME = 10;

/** The runs of words that the taggers take for names, by kind, in the order of the text. */
export function tag(
  reading: Reading,
  measures: readonly Measure[],
  taggers: Taggers,
): Readonly<Record<TagKind, readonly Tagged[]>> {
  const tagged: Record<TagKind, Tagged[]> = { technique: [], hardware: [], dataset: [], metric: [], task: [] };
  const scores = scoresOf(reading, measures, taggers);
  for (const passage of reading.passages)
    passage.sentences.forEach((range, sentence) => {
      for (const [index, kind] of TAG_KINDS.entries()) {
        const emissions = emissionsOf(scores.get(passage) ?? EMPTY, range, index);
        for (const { from, to, probability } of spans(
          emissions,
          taggers.transitions[kind],
          LEAST_PROBABILITY,
          LONGEST_NAME,
        )) {
          const place = { passage, sentence, from: range.from + from, to: range.from + to };
          if (isWhole(place)) tagged[kind].push({ place, probability });
        }
      }
    });
  return tagged;
}

const EMPTY = new Float64Array();

/** What each label of each kind scores at each token of each passage. */
function scoresOf(
  reading: Reading,
  measures: readonly Measure[],
  { features, emissions }: Taggers,
): Map<Passage, Float64Array> {
  const scores = new Map(
    reading.passages.map((passage) => [passage, new Float64Array(passage.tokens.length * ROW)] as const),
  );
  eachToken(reading, measures, (passage, at, found) => {
    const own = scores.get(passage) ?? EMPTY;
    const start = at * ROW;
    for (let position = 0; position < found.length; position++) {
      const index = features.get(found[position] ?? 0);
      if (index < 0) continue;
      for (let column = 0; column < ROW; column++)
        own[start + column] = (own[start + column] ?? 0) + (emissions[index * ROW + column] ?? 0);
    }
  });
  return scores;
}

/** The scores of one kind's labels in a sentence. */
function emissionsOf(scores: Float64Array, { from, to }: TokenRange, kind: number): Emissions {
  const emissions = new Float64Array((to - from) * LABELS);
  for (let at = from; at < to; at++)
    for (let label = 0; label < LABELS; label++)
      emissions[(at - from) * LABELS + label] = scores[at * ROW + kind * LABELS + label] ?? 0;
  return emissions;
}

const BRACKETS = /^[()[\]]$/;

/** Whether the run is cut at words: it does not begin or end with a mark, nor inside a word, nor hold half a bracket. */
function isWhole({ passage: { tokens }, from, to }: Place): boolean {
  const [first, last, next] = [tokens[from], tokens[to - 1], tokens[to]];
  if (first?.kind === "mark" || (last?.kind === "mark" && last.text !== "+")) return false;
  if (first?.glued === true && tokens[from - 1]?.kind !== "mark") return false;
  if (next?.glued === true && next.kind !== "mark" && next.text !== "s") return false;
  return !tokens.slice(from, to).some(({ text }) => BRACKETS.test(text));
}
