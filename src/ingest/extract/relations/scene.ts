import type { Measure } from "../figures/measure.js";
import { overlap, type Passage, type Place } from "../text/passage.js";
import { type Cue, cueBefore, joinsBetween } from "./cue.js";
import { type Cast, firstPlace, type Participant, roleOf } from "./participant.js";
import { References } from "./reference.js";
import { WordCounts } from "./word-classes.js";

/** A place that speaks of a participant, and how it hangs on its sentence. */
export interface Mention {
  readonly participant: Participant;
  readonly place: Place;
  /** By name; otherwise by words such as "our accelerator". */
  readonly named: boolean;
  readonly cue: Cue;
  /** Which enumeration of its sentence it belongs to ("A, B and C"), and its position in it. */
  readonly list: { readonly start: number; readonly position: number };
}

/** The number of a place's sentence: 0 for the title, then those of the abstract. */
export const ordinalOf = ({ passage, sentence }: Place): number => (passage.field === "title" ? 0 : sentence + 1);

/** Who is named where: what all features of relations are told by. */
export class Scene {
  readonly main: Participant | undefined;
  readonly participants: readonly Participant[];
  readonly sentences: number;
  readonly #mentions = new Map<Participant, Mention[]>();
  readonly #inSentence: Mention[][] = [];
  readonly #measures: Measure[][] = [];
  readonly #words = new Map<Passage, WordCounts>();

  constructor(readonly cast: Cast) {
    this.participants = [...cast.techniques, ...cast.hardware, ...cast.datasets];
    this.main = mainOf(cast.techniques);
    for (const participant of this.participants) this.#mentions.set(participant, []);
    for (const group of [cast.techniques, cast.hardware, cast.datasets]) this.#addNamed(group);
    for (const measure of cast.measures) append(this.#measures, ordinalOf(measure.place), measure);
    const references = new References([...cast.techniques, ...cast.hardware], this.main);
    const passages = new Set(this.participants.flatMap(({ places }) => places.map(({ passage }) => passage)));
    for (const { place, participant } of [...passages].flatMap((passage) => references.in(passage))) {
      if (this.#isNamed(place)) continue;
      const cue = cueBefore(place);
      const list = { start: place.from, position: 0 };
      this.#add({ participant, place, named: false, cue: cue === "list" ? 0 : cue, list });
    }
    for (const mentions of this.#inSentence) mentions?.sort((one, other) => one.place.from - other.place.from);
    this.sentences = Math.max(1, this.#inSentence.length, this.#measures.length);
  }

  mentionsOf(participant: Participant): readonly Mention[] {
    return this.#mentions.get(participant) ?? [];
  }

  /** The mentions in a sentence, in the order of the text. */
  mentionsIn(ordinal: number): readonly Mention[] {
    return this.#inSentence[ordinal] ?? [];
  }

  measuresIn(ordinal: number): readonly Measure[] {
    return this.#measures[ordinal] ?? [];
  }

  wordsOf(passage: Passage): WordCounts {
    const known = this.#words.get(passage) ?? new WordCounts(passage);
    this.#words.set(passage, known);
    return known;
  }

  #isNamed(place: Place): boolean {
    return this.mentionsIn(ordinalOf(place)).some((mention) => overlap(mention.place, place));
  }

  #add(mention: Mention): void {
    this.#mentions.get(mention.participant)?.push(mention);
    append(this.#inSentence, ordinalOf(mention.place), mention);
  }

  /** Adds what names the participants of one sort, from left to right: who goes on an enumeration hangs on what it hangs on. */
  #addNamed(group: readonly Participant[]): void {
    const named = group
      .flatMap((participant) => outside(participant, group).map((place) => ({ participant, place })))
      .sort((one, other) => ordinalOf(one.place) - ordinalOf(other.place) || one.place.from - other.place.from);
    let last: Mention | undefined;
    for (const { participant, place } of named) {
      const cue = cueBefore(place);
      const joins =
        last !== undefined && ordinalOf(last.place) === ordinalOf(place) && last.place.to <= place.from
          ? joinsBetween(place.passage.tokens, last.place.to, place.from)
          : 0;
      const before = joins > 0 ? last : undefined;
      const mention: Mention = {
        participant,
        place,
        named: true,
        cue: cue === "list" || (cue === 0 && before !== undefined) ? (before?.cue ?? 0) : cue,
        list:
          before === undefined
            ? { start: place.from, position: 0 }
            : { start: before.list.start, position: before.list.position + joins },
      };
      this.#add(mention);
      last = mention;
    }
  }
}

/** The places that name the participant and are no part of a longer name: "Mixer-S" does not speak of "Mixer". */
function outside(participant: Participant, group: readonly Participant[]): readonly Place[] {
  const own = participant.places.filter(
    (place) => !participant.places.some((longer) => longer !== place && holds(longer, place)),
  );
  const alone = own.filter(
    (place) => !group.some((each) => each !== participant && each.places.some((longer) => holds(longer, place))),
  );
  return alone.length > 0 ? alone : own;
}

const holds = (longer: Place, place: Place): boolean =>
  longer.to - longer.from > place.to - place.from && overlap(longer, place);

function append<Item>(lists: Item[][], index: number, item: Item): void {
  const list = lists[index];
  if (list === undefined) lists[index] = [item];
  else list.push(item);
}

/** What the paper is about: of the techniques that it most probably introduces (a study: examines), the first named. */
function mainOf(techniques: readonly Participant[]): Participant | undefined {
  const score = (technique: Participant): number => {
    const introduced = roleOf(technique, "introduced") * technique.confidence;
    const first = firstPlace(technique);
    const inTitle = technique.places.some(({ passage }) => passage.field === "title");
    const early = first === undefined ? 0 : 1 / (2 + ordinalOf(first) + first.from / 1000);
    return introduced + 0.3 * roleOf(technique, "studied") + 0.5 * early + (inTitle ? 0.2 : 0);
  };
  let best: { technique: Participant; score: number } | undefined;
  for (const technique of techniques) {
    const own = score(technique);
    if (best === undefined || own > best.score) best = { technique, score: own };
  }
  return best?.technique;
}
