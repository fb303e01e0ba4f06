import { wordAt } from "../figures/figure.js";
import type { Measure } from "../figures/measure.js";
import { type Entity, SOURCES } from "../names/candidate.js";
import { looksCoined } from "../names/name-run.js";
import type { Topic } from "../names/topics.js";
import type { Reading } from "../reading.js";
import { TAG_KINDS, type TagKind } from "../tagger/tag-kinds.js";
import type { Tagged } from "../tagger/tagger.js";
import { squashedName } from "../text/name-key.js";
import type { Place } from "../text/passage.js";
import { Claims } from "./claims.js";
import { type NameHistory, nameHistory } from "./name-history.js";
import { ranksOf } from "./ranks.js";

/** What one paper's text gives the filters to judge names by. */
export interface PaperEvidence {
  readonly reading: Reading;
  readonly measures: readonly Measure[];
  readonly tagged: Readonly<Record<TagKind, readonly Tagged[]>>;
  readonly topics: readonly Topic[];
}

/** How many names of a list around a name are looked at. */
const LIST_REACH = 3;

const placeKey = ({ passage, from, to }: Place): string => `${passage.field} ${from} ${to}`;
const sentenceKey = ({ passage, sentence }: Place): string => `${passage.field} ${sentence}`;
const tokenKey = (field: string, at: number): string => `${field} ${at}`;

/** The taggers' probabilities by exact run and by token. */
class TaggedIndex {
  readonly #exact = new Map<string, number>();
  readonly #covering = new Map<string, number>();

  constructor(tagged: readonly Tagged[]) {
    for (const { place, probability } of tagged) {
      this.#exact.set(placeKey(place), probability);
      for (let at = place.from; at < place.to; at++) {
        const key = tokenKey(place.passage.field, at);
        this.#covering.set(key, Math.max(probability, this.#covering.get(key) ?? 0));
      }
    }
  }

  exact(place: Place): number {
    return this.#exact.get(placeKey(place)) ?? 0;
  }

  /** The probability of the likeliest name that holds a token of the place. */
  around({ passage, from, to }: Place): number {
    let most = 0;
    for (let at = from; at < to; at++) most = Math.max(most, this.#covering.get(tokenKey(passage.field, at)) ?? 0);
    return most;
  }

  at(passage: Place["passage"], at: number): number {
    return this.#covering.get(tokenKey(passage.field, at)) ?? 0;
  }
}

/** Features of the names that a paper may hold, for the filters: the same code at training and at run time. */
export class NameFeatures {
  readonly #paper: PaperEvidence;
  readonly #index: Readonly<Record<TagKind, TaggedIndex>>;
  readonly #history: NameHistory;
  readonly #sentences: number;
  /** How many figures each sentence holds. */
  readonly #figures = new Map<string, number>();

  constructor(paper: PaperEvidence, history: NameHistory) {
    this.#paper = paper;
    this.#history = history;
    this.#index = {
      technique: new TaggedIndex(paper.tagged.technique),
      hardware: new TaggedIndex(paper.tagged.hardware),
      dataset: new TaggedIndex(paper.tagged.dataset),
      metric: new TaggedIndex(paper.tagged.metric),
      task: new TaggedIndex(paper.tagged.task),
    };
    this.#sentences = sum(paper.reading.passages.map(({ sentences }) => sentences.length));
    for (const { place } of paper.measures) {
      const key = sentenceKey(place);
      this.#figures.set(key, (this.#figures.get(key) ?? 0) + 1);
    }
  }

  /** The features of each of a kind's names, in a fixed order; all of one length. */
  of(kind: TagKind, entities: readonly Entity<unknown>[]): number[][] {
    const strengths = entities.map(({ places }) => Math.max(...places.map((place) => this.#index[kind].exact(place))));
    const likely = strengths.filter((strength) => strength > 0.5).length;
    const ranks = ranksOf(strengths);
    const claims = new Claims(entities, strengths);
    return entities.map((entity, index) => [
      ...this.#name(kind, entity),
      likely,
      ranks[index] ?? 0,
      ...claims.against(index),
    ]);
  }

  /** How probably the paper is about a thing of that name. */
  #topic(kind: TagKind, names: readonly string[]): number {
    if (kind !== "task") return 0;
    const keys = new Set(names.map(squashedName));
    return Math.max(
      0,
      ...this.#paper.topics.filter(({ name }) => keys.has(squashedName(name))).map(({ probability }) => probability),
    );
  }

  #name(kind: TagKind, { name, aliases, places, source, forms }: Entity<unknown>): number[] {
    const { reading, measures } = this.#paper;
    const index = this.#index[kind];
    const exact = places.map((place) => index.exact(place));
    const around = places.map((place) => index.around(place));
    const own = places.filter((place) => place.passage.field === "abstract" && reading.stanceAt(place) === "own");
    const inTitle = places.some(({ passage }) => passage.field === "title");
    const first = places.find(({ passage }) => passage.field === "abstract");
    const last = places.at(-1);
    const known = nameHistory(this.#history, kind, [name, ...aliases, ...forms]);
    const [place] = places;
    const { tokens } = place.passage;
    return [
      Math.max(...exact),
      sum(exact),
      Math.max(...around),
      average(around),
      exact.filter((each) => each > 0.3).length,
      places.length,
      inTitle ? 1 : 0,
      own.length / places.length,
      first === undefined ? -1 : first.sentence / Math.max(1, this.#sentences),
      last?.passage.field === "abstract" ? last.sentence / Math.max(1, this.#sentences) : -1,
      ...SOURCES.map((each) => (each === source ? 1 : 0)),
      ...TAG_KINDS.filter((other) => other !== kind).map((other) =>
        Math.max(...places.map((each) => this.#index[other].around(each))),
      ),
      name.length,
      place.to - place.from,
      looksCoined(name) ? 1 : 0,
      name === name.toLowerCase() ? 1 : 0,
      /\d/.test(name) ? 1 : 0,
      aliases.length,
      forms.length > 0 ? 1 : 0,
      known.share,
      known.seen,
      known.headShare,
      known.headSeen,
      known.listed ? 1 : 0,
      this.#topic(kind, [name, ...aliases]),
      reading.survey ? 1 : 0,
      reading.names.some(
        (mention) =>
          mention.place.passage === place.passage && mention.place.from <= place.from && mention.place.to >= place.to,
      )
        ? 1
        : 0,
      sum([...new Set(places.map(sentenceKey))].map((key) => this.#figures.get(key) ?? 0)),
      measures.length,
      listNeighbours(place, index),
      /^[,(]$/.test(tokens[place.from - 1]?.text ?? "") ? 1 : 0,
      /^[,)]$/.test(tokens[place.to]?.text ?? "") ? 1 : 0,
      /^(based|aware|like|style|driven|enabled)$/.test(wordAt(tokens, place.to + 1)) && tokens[place.to]?.text === "-"
        ? 1
        : 0,
    ];
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const average = (numbers: readonly number[]): number => sum(numbers) / Math.max(1, numbers.length);

/** How likely the neighbours in a list are names of the same kind: "X, Y and Z". */
function listNeighbours({ passage, from, to }: Place, index: TaggedIndex): number {
  const link = /^(,|and|or|&|\/)$/;
  let most = 0;
  for (let step = 0, at = to; step < LIST_REACH && link.test(wordAt(passage.tokens, at)); step++, at++)
    most = Math.max(most, index.at(passage, at + 1));
  for (let step = 0, at = from - 1; step < LIST_REACH && link.test(wordAt(passage.tokens, at)); step++, at--)
    most = Math.max(most, index.at(passage, at - 1));
  return most;
}
