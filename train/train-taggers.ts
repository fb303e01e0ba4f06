import { BEGIN, INSIDE, LABELS } from "../src/ingest/extract/tagger/crf.js";
import { FeatureIndex } from "../src/ingest/extract/tagger/feature-hash.js";
import { TAG_KINDS, type TagKind } from "../src/ingest/extract/tagger/tag-kinds.js";
import { ROW, type Taggers } from "../src/ingest/extract/tagger/tagger.js";
import { eachToken } from "../src/ingest/extract/tagger/token-features.js";
import type { Passage } from "../src/ingest/extract/text/passage.js";
import type { AnnotatedText } from "./annotated-text.js";
import { byKind } from "./by-kind.js";
import { type ChainWeights, type LabelledSequence, type Sequence, trainChain } from "./train-chain.js";
import { weightOf } from "./weights.js";

/** How many practice papers must show a feature: what only real papers show must not get into the weights. */
const LEAST_PAPERS = 2;

/** Sentences of one paper, by kind, ready to be learned from. */
type Lessons = Readonly<Record<TagKind, readonly LabelledSequence[]>>;

/** The features that may be learned, and each paper's sentences in them. */
export interface Lesson {
  readonly features: FeatureIndex;
  readonly papers: ReadonlyMap<AnnotatedText, Lessons>;
}

/** Reads the features of all papers once, for all trainings on parts of them. */
export function prepareLesson(texts: readonly AnnotatedText[]): Lesson {
  const papersWith = new Map<number, number>();
  const read = texts.map((text) => {
    const passages = new Map(text.reading.passages.map((passage): [Passage, number[][]] => [passage, []]));
    eachToken(text.reading, text.measures, (passage, at, features) => {
      const tokens = passages.get(passage);
      if (tokens !== undefined) tokens[at] = [...features];
    });
    return { text, passages: [...passages] };
  });
  for (const { text, passages } of read) {
    if (!text.paper.practice) continue;
    for (const feature of new Set(passages.flatMap(([, tokens]) => tokens.flat())))
      papersWith.set(feature, (papersWith.get(feature) ?? 0) + 1);
  }
  const features = new FeatureIndex(
    [...papersWith].filter(([, papers]) => papers >= LEAST_PAPERS).map(([feature]) => feature),
  );
  const papers = new Map(
    read.map(({ text, passages }) => {
      const sequences = passages.flatMap(([passage, tokens]) =>
        passage.sentences.map(({ from, to }, sentence) => ({
          passage,
          sentence,
          from,
          sequence: tokens.slice(from, to).map((each) => features.known(each)),
        })),
      );
      const lessons = (kind: TagKind): LabelledSequence[] =>
        sequences.map(({ passage, sentence, from, sequence }) => ({
          sequence,
          labels: labelsOf(text, kind, passage.field, sentence, from, sequence),
          weight: weightOf(text.paper),
        }));
      return [
        text,
        {
          technique: lessons("technique"),
          hardware: lessons("hardware"),
          dataset: lessons("dataset"),
          metric: lessons("metric"),
          task: lessons("task"),
        },
      ];
    }),
  );
  return { features, papers };
}

/** The labels of a sentence; of names that overlap the longer one. */
function labelsOf(
  { declared }: AnnotatedText,
  kind: TagKind,
  field: string,
  sentence: number,
  start: number,
  sequence: Sequence,
): Uint8Array {
  const labels = new Uint8Array(sequence.length);
  const places = declared[kind]
    .flatMap((each) => each.places)
    .filter((place) => place.passage.field === field && place.sentence === sentence)
    .sort((one, other) => other.to - other.from - (one.to - one.from) || one.from - other.from);
  for (const { from, to } of places) {
    if (labels.subarray(from - start, to - start).some((label) => label !== 0)) continue;
    labels.fill(INSIDE, from - start, to - start);
    labels[from - start] = BEGIN;
  }
  return labels;
}

/** Trains a chain a kind on the given papers. */
export function trainTaggers({ features, papers }: Lesson, texts: readonly AnnotatedText[], seed: number): Taggers {
  const chain = (kind: TagKind): ChainWeights =>
    trainChain(
      texts.flatMap((text) => papers.get(text)?.[kind] ?? []),
      features.features.length,
      seed + TAG_KINDS.indexOf(kind),
    );
  const chains = byKind(chain);
  const emissions = new Float32Array(features.features.length * ROW);
  for (const [column, kind] of TAG_KINDS.entries())
    for (const [index, weight] of chains[kind].emissions.entries())
      emissions[Math.floor(index / LABELS) * ROW + column * LABELS + (index % LABELS)] = weight;
  return { features, emissions, transitions: byKind((kind) => chains[kind].transitions) };
}
