import type { Place } from "../text/passage.js";
import { LEAST_COMPARING } from "./cue.js";
import type { Participant } from "./participant.js";
import { tried } from "./participant-features.js";
import { type Mention, ordinalOf, type Scene } from "./scene.js";

/** Two mentions, the nearest to each other that a pair of participants has. */
interface Meeting {
  readonly one: Mention;
  readonly other: Mention;
  readonly sentences: number;
  readonly tokens: number;
}

const gap = (one: Place, other: Place): number =>
  one.from < other.from ? Math.max(0, other.from - one.to) : Math.max(0, one.from - other.to);

/** Where the two stand nearest to each other: in one sentence if they can, in few tokens if they do. */
function meetingOf(ones: readonly Mention[], others: readonly Mention[]): Meeting | undefined {
  let best: Meeting | undefined;
  for (const one of ones)
    for (const other of others) {
      const sentences = Math.abs(ordinalOf(one.place) - ordinalOf(other.place));
      const tokens = sentences === 0 ? gap(one.place, other.place) : 0;
      const nearer =
        best === undefined || sentences < best.sentences || (sentences === best.sentences && tokens < best.tokens);
      if (nearer) best = { one, other, sentences, tokens };
    }
  return best;
}

/** The features of a pair that has no meeting. */
const NONE: readonly number[] = Array.from({ length: 19 }, () => Number.NaN);

function meetingFeatures({ one, other, sentences, tokens }: Meeting, scene: Scene): number[] {
  const { passage } = other.place;
  const counts = scene.wordsOf(passage);
  const together = sentences === 0;
  const between = {
    from: Math.min(one.place.to, other.place.to),
    to: Math.max(one.place.from, other.place.from),
  };
  const count = (wordClass: Parameters<typeof counts.count>[0]): number =>
    together ? counts.count(wordClass, between) : -1;
  const inside = together
    ? scene
        .mentionsIn(ordinalOf(other.place))
        .filter(({ place }) => place.from >= between.from && place.to <= between.to)
    : [];
  const isBefore = one.place.from < other.place.from;
  return [
    sentences,
    together ? tokens : -1,
    together ? (isBefore ? 1 : -1) : 0,
    ordinalOf(one.place) < ordinalOf(other.place) ? 1 : 0,
    count("comma"),
    count("boundary"),
    count("comparison"),
    count("verb"),
    count("trial"),
    inside.filter(({ participant }) => participant.sort === one.participant.sort).length,
    inside.filter(({ participant }) => participant.sort === other.participant.sort).length,
    one.cue,
    other.cue,
    together && one.list.start === other.list.start ? 1 : 0,
    other.list.position,
    one.named ? 1 : 0,
    scene.measuresIn(ordinalOf(other.place)).length,
    tried(scene, other.place) ? 1 : 0,
    ordinalOf(other.place) / scene.sentences,
  ];
}

/** The place of `other` that stands nearest to `one`: where the text shows what they have to do with each other. */
export const meetingPlace = (one: Participant, other: Participant, scene: Scene): Place | undefined =>
  meetingOf(scene.mentionsOf(one), scene.mentionsOf(other))?.other.place;

/** What the places of two participants tell of a relation between them, whatever sort of relation it is. */
export function pairFeatures(one: Participant, other: Participant, scene: Scene): number[] {
  const [ones, others] = [scene.mentionsOf(one), scene.mentionsOf(other)];
  const meeting = meetingOf(ones, others);
  const comparing = meetingOf(
    ones,
    others.filter(({ cue, named }) => named && cue >= LEAST_COMPARING),
  );
  const ordinals = new Set(ones.map(({ place }) => ordinalOf(place)));
  const shared = new Set(others.map(({ place }) => ordinalOf(place)).filter((ordinal) => ordinals.has(ordinal)));
  return [
    ...(meeting === undefined ? NONE : meetingFeatures(meeting, scene)),
    ...(comparing === undefined ? NONE : meetingFeatures(comparing, scene)),
    shared.size,
    [...shared].filter((ordinal) => scene.measuresIn(ordinal).length > 0).length,
    lastNamed(one, others[0], scene) ? 1 : 0,
    one.kind === other.kind ? 1 : 0,
  ];
}

/** Whether of all things of its sort, `one` is the last that the text speaks of before the mention. */
function lastNamed(one: Participant, mention: Mention | undefined, scene: Scene): boolean {
  if (mention === undefined) return false;
  for (let ordinal = ordinalOf(mention.place); ordinal >= 0; ordinal--) {
    const before = scene
      .mentionsIn(ordinal)
      .filter(
        ({ participant, place }) =>
          participant.sort === one.sort &&
          participant !== mention.participant &&
          (ordinal < ordinalOf(mention.place) || place.from < mention.place.from),
      )
      .at(-1);
    if (before !== undefined) return before.participant === one;
  }
  return false;
}
