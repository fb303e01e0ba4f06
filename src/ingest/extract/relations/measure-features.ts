import type { Measure } from "../figures/measure.js";
import type { Place } from "../text/passage.js";
import { alignment, figuresIn } from "./alignment.js";
import { cueAfter, cueBefore, LEAST_COMPARING } from "./cue.js";
import type { Participant } from "./participant.js";
import { type Mention, ordinalOf, type Scene } from "./scene.js";

const FORMS = ["absolute", "ratio", "percent-change", "percentage-points"];
const DIMENSIONS = [
  "none",
  "share",
  "points",
  "AP",
  "mAP",
  "decibels",
  "ratio",
  "time",
  "cycles",
  "frame rate",
  "throughput",
  "energy",
  "power",
  "long time",
  "frequency",
  "bandwidth",
  "compute",
  "memory",
  "bits",
  "parameters",
  "area",
  "resources",
  "money",
  "carbon",
];

/** What tells of a figure alone. */
export function measureFeatures({ figure, place, metric, named, form, direction }: Measure, scene: Scene): number[] {
  const figures = figuresIn(scene, ordinalOf(place));
  const series = figures.filter((each) => each.series === figure.series);
  const { passage } = place;
  const counts = scene.wordsOf(passage);
  const sentence = passage.sentences[place.sentence] ?? place;
  const before = { from: sentence.from, to: figure.from };
  const cue = cueBefore({ ...place, from: figure.from });
  const position = figures.findIndex(({ from }) => from === figure.from);
  const previous = figures[position - 1];
  return [
    cue === "list" ? -1 : cue,
    cueAfter(place, figure.to),
    previous === undefined ? -1 : figure.from - previous.to,
    previous?.unit === figure.unit ? 1 : 0,
    previous === undefined ? 0 : counts.count("comparison", { from: previous.to, to: figure.from }),
    named === null ? 0 : named.from < figure.from ? 1 : 2,
    FORMS.indexOf(form),
    direction === null ? 0 : direction === "increase" ? 1 : -1,
    DIMENSIONS.indexOf(figure.dimension),
    DIMENSIONS.indexOf(metric.dimensions[0] ?? ""),
    metric.dimensions.includes("points") ? 1 : 0,
    figure.course === null ? 0 : figure.course === "start" ? 1 : 2,
    series.length,
    series.findIndex(({ from }) => from === figure.from),
    figures.length,
    position,
    ordinalOf(place) / scene.sentences,
    counts.count("own", before),
    counts.count("respectively", sentence),
    counts.count("comparison", before),
    counts.count("comparison", { from: figure.to, to: sentence.to }),
    counts.count("boundary", before),
  ];
}

/** A mention as it stands to a figure of its sentence. */
interface Bearing {
  readonly mention: Mention;
  readonly tokens: number;
  readonly before: boolean;
}

function bearings({ figure }: Measure, mentions: readonly Mention[]): Bearing[] {
  return mentions
    .map((mention) => {
      const before = mention.place.from < figure.from;
      return {
        mention,
        before,
        tokens: Math.max(0, before ? figure.from - mention.place.to : mention.place.from - figure.to),
      };
    })
    .sort((one, other) => one.tokens - other.tokens);
}

const ABSENT: readonly number[] = Array.from({ length: 12 }, () => Number.NaN);

function bearingFeatures(bearing: Bearing | undefined, measure: Measure, scene: Scene): readonly number[] {
  if (bearing === undefined) return ABSENT;
  const { mention, before, tokens } = bearing;
  const { figure, place } = measure;
  const between = before ? { from: mention.place.to, to: figure.from } : { from: figure.to, to: mention.place.from };
  const counts = scene.wordsOf(place.passage);
  const figures = figuresIn(scene, ordinalOf(place)).filter(({ from, to }) => from >= between.from && to <= between.to);
  const others = scene
    .mentionsIn(ordinalOf(place))
    .filter(
      (each) =>
        each.participant.sort === mention.participant.sort &&
        each.place.from >= between.from &&
        each.place.to <= between.to,
    );
  return [
    tokens,
    mention.cue,
    counts.count("comma", between),
    counts.count("boundary", between),
    counts.count("comparison", between),
    counts.count("verb", between),
    figures.filter(({ series }) => series !== figure.series).length,
    figures.length,
    others.length,
    counts.count("verb", { from: mention.place.to, to: mention.place.to + 2 }),
    mention.place.from - (place.passage.sentences[place.sentence]?.from ?? 0),
    mention.list.position,
  ];
}

const ATTACHED = 6;

/** The mention that follows the figure at once, hanging on it by a preposition or a comparison: "14% on the board", "3x faster than it". */
function attached(measure: Measure, near: readonly Bearing[], scene: Scene): Mention | undefined {
  const { figure, place } = measure;
  const counts = scene.wordsOf(place.passage);
  const next = figuresIn(scene, ordinalOf(place)).find(({ from }) => from >= figure.to);
  const found = near.find(({ before }) => !before);
  if (found === undefined || found.tokens > ATTACHED || found.mention.cue === 0) return undefined;
  const between = { from: figure.to, to: found.mention.place.from };
  if (next !== undefined && next.from < between.to) return undefined;
  return counts.count("comma", between) + counts.count("boundary", between) > 0 ? undefined : found.mention;
}

/** How a figure stands to something that it may have been obtained for, on, with or against. */
export function figurePairFeatures(measure: Measure, participant: Participant, scene: Scene): number[] {
  const ordinal = ordinalOf(measure.place);
  const here = scene.mentionsIn(ordinal);
  const own = scene.mentionsOf(participant);
  const named = own.filter((mention) => mention.named && ordinalOf(mention.place) === ordinal);
  const referred = own.filter((mention) => !mention.named && ordinalOf(mention.place) === ordinal);
  const near = bearings(measure, named);
  const peers = here.filter((mention) => mention.named && mention.participant.sort === participant.sort);
  const nearPeers = bearings(measure, peers);
  const [nearestBefore, nearestAfter] = [true, false].map((side) => near.find(({ before }) => before === side));
  const isNearest = (side: boolean | undefined, least: number): number => {
    const nearest = nearPeers.find(
      ({ before, mention }) => (side === undefined || before === side) && (least === 0 || mention.cue < least),
    );
    return nearest === undefined ? 0 : nearest.mention.participant === participant ? 1 : -1;
  };
  const last = own.filter(({ place }) => ordinalOf(place) < ordinal).at(-1);
  const leader = here.find((mention) => mention.participant.sort === participant.sort && mention.cue < LEAST_COMPARING);
  const previous = scene.mentionsIn(ordinal - 1).find((mention) => mention.participant.sort === participant.sort);
  const lastOfSort = latest(scene, ordinal, participant.sort);
  const metricNear = measure.named === null ? undefined : distance(measure.named, named);
  const hanging = attached(measure, nearPeers, scene);
  return [
    hanging === undefined ? 0 : hanging.participant === participant ? 1 : -1,
    hanging?.cue ?? -1,
    metricNear?.tokens ?? -1,
    metricNear?.cue ?? -1,
    ...bearingFeatures(nearestBefore, measure, scene),
    ...bearingFeatures(nearestAfter, measure, scene),
    isNearest(undefined, 0),
    isNearest(true, 0),
    isNearest(false, 0),
    isNearest(undefined, LEAST_COMPARING),
    isNearest(true, LEAST_COMPARING),
    named.length,
    named.filter(({ cue }) => cue >= LEAST_COMPARING).length,
    new Set(peers.map((mention) => mention.participant)).size,
    new Set(peers.filter(({ cue }) => cue < LEAST_COMPARING).map((mention) => mention.participant)).size,
    alignment(measure, named, scene),
    bearings(measure, referred)[0]?.tokens ?? -1,
    here.some((mention) => !mention.named) ? 1 : 0,
    last === undefined ? -1 : ordinal - ordinalOf(last.place),
    leader === undefined ? 0 : leader.participant === participant ? 1 : -1,
    previous === undefined ? 0 : previous.participant === participant ? 1 : -1,
    lastOfSort === undefined ? 0 : lastOfSort === participant ? 1 : -1,
  ];
}

/** The mention that stands nearest to where the metric is named. */
function distance(metric: Place, mentions: readonly Mention[]): { tokens: number; cue: number } | undefined {
  let best: { tokens: number; cue: number } | undefined;
  for (const { place, cue } of mentions) {
    const tokens = Math.max(place.from - metric.to, metric.from - place.to, 0);
    if (best === undefined || tokens < best.tokens) best = { tokens, cue };
  }
  return best;
}

/** The last thing of a sort that the sentences before speak of. */
function latest(scene: Scene, ordinal: number, sort: Participant["sort"]): Participant | undefined {
  for (let earlier = ordinal - 1; earlier >= 0; earlier--) {
    const mention = scene
      .mentionsIn(earlier)
      .filter(({ participant }) => participant.sort === sort)
      .at(-1);
    if (mention !== undefined) return mention.participant;
  }
  return undefined;
}
