import type { Measure } from "../figures/measure.js";
import { type Mention, ordinalOf, type Scene } from "./scene.js";

/** The figures of a sentence, each once, in the order of the text. */
export function figuresIn(scene: Scene, ordinal: number): readonly Measure["figure"][] {
  const figures = new Map(scene.measuresIn(ordinal).map(({ figure }) => [figure.from, figure]));
  return [...figures.values()].sort((one, other) => one.from - other.from);
}

/**
 * Whether the n-th of a series of figures belongs to the n-th member of an enumeration ("1.8x and 7.1x over A and B,
 * respectively"): 1 if one of the mentions is that member, -1 if they are other members of as long an enumeration, 0
 * if there is none.
 */
export function alignment({ figure, place }: Measure, mentions: readonly Mention[], scene: Scene): -1 | 0 | 1 {
  const series = figuresIn(scene, ordinalOf(place)).filter((each) => each.series === figure.series);
  const nth = series.findIndex(({ from }) => from === figure.from);
  if (series.length < 2) return 0;
  const aligned = mentions.filter(({ list, participant }) => {
    const members = scene
      .mentionsIn(ordinalOf(place))
      .filter((each) => each.participant.sort === participant.sort && each.named && each.list.start === list.start);
    return Math.max(...members.map((each) => each.list.position)) === series.length - 1;
  });
  if (aligned.length === 0) return 0;
  return aligned.some(({ list }) => list.position === nth) ? 1 : -1;
}
