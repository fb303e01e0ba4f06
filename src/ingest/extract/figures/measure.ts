import type { DIRECTIONS, MEASUREMENT_FORMS } from "../../../graph/model/vocabulary.js";
import { lexicon, type MetricEntry } from "../lexicon/lexicon.js";
import type { Reading } from "../reading.js";
import type { Passage, Place } from "../text/passage.js";
import type { Token } from "../text/token.js";
import { type Change, changeAt, changeNear } from "./direction.js";
import { type Figure, wordAt } from "./figure.js";
import { leadOf } from "./lead.js";
import metricByDimension from "./metric-by-dimension.json" with { type: "json" };
import { type MetricMention, metricsOf } from "./metric-of-figure.js";
import { readFigures } from "./read-figures.js";
import { unlistedMetrics } from "./unlisted-metrics.js";

/** A figure with what it measures, before it is known of what and on what. */
export interface Measure {
  readonly figure: Figure;
  /** The shortest run of tokens that holds figure and metric. */
  readonly place: Place;
  readonly metric: MetricEntry;
  /** Where the metric is named; null where only the unit tells it. */
  readonly named: Place | null;
  readonly unit: string;
  readonly form: (typeof MEASUREMENT_FORMS)[number];
  readonly direction: (typeof DIRECTIONS)[number] | null;
}

const IMPLIED = new Map(Object.entries(metricByDimension));

/** Whether a percentage or a bare number is a change ("37% less", "by 37%") and not a level ("accuracy of 93%"). */
function isChange({ tokens }: Passage, figure: Figure, metric: MetricEntry, named: Place | null): boolean {
  const lead = leadOf(tokens, figure.from);
  const word = wordAt(tokens, lead);
  if (word === "by") return true;
  if (word === "of") {
    const before = named !== null && named.to <= lead ? named.from : lead;
    for (let at = before - 3; at < lead; at++) if (changeAt(tokens, at) !== undefined) return true;
    return false;
  }
  if (metric.name === "speed") return true;
  const follows =
    named !== null && named.from >= figure.to && named.from <= figure.to + 3 ? named.to + 2 : figure.to + 4;
  for (let at = figure.to; at < follows && !/^[,;(]$/.test(wordAt(tokens, at)); at++) {
    if (changeAt(tokens, at) !== undefined && wordAt(tokens, at) !== "up") return true;
  }
  if (/^(is|at|=|to|was|are|reaches|reach|reached|achieves|achieve|achieving|attains|with|:|\()$/.test(word))
    return false;
  return figure.unit !== "" && named !== null && named.to <= figure.from;
}

const directionOf = (change: Change | undefined, { better }: MetricEntry): Measure["direction"] =>
  change !== "better" ? (change ?? null) : better === "lower" ? "decrease" : "increase";

/** The unit of a level: that of the figure, or the one that its metric has where the text leaves it out. */
function levelUnit({ unit, value }: Figure, { name, dimensions }: MetricEntry): string {
  if (unit !== "" || value <= 1) return unit;
  if (name === "PSNR") return "dB";
  if (name === "mAP" || name === "AP") return name;
  return dimensions.includes("share") && /accuracy|rate$/.test(name) ? "%" : "";
}

function measure(
  figure: Figure,
  metric: MetricEntry,
  named: Place | null,
  place: Place,
  change: Change | undefined,
): Measure {
  const base = { figure, metric, named, place };
  if (figure.unit === "x") {
    const told = figure.part && change !== "increase" ? "decrease" : (change ?? "increase");
    return { ...base, unit: "x", form: "ratio", direction: directionOf(told, metric) };
  }
  const relative =
    figure.unit === "pp" ||
    ((figure.unit === "%" || figure.unit === "") &&
      change !== undefined &&
      isChange(place.passage, figure, metric, named));
  if (!relative || figure.course !== null)
    return { ...base, unit: levelUnit(figure, metric), form: "absolute", direction: null };
  const direction = directionOf(change, metric);
  if (figure.unit === "" && !metric.dimensions.includes("share"))
    return { ...base, unit: "", form: "absolute", direction };
  return figure.unit !== "%" || metric.dimensions.includes("points")
    ? { ...base, unit: "pp", form: "percentage-points", direction }
    : { ...base, unit: "%", form: "percent-change", direction };
}

/** The figures of a sentence by the series that they belong to, in the order of the text. */
function bySeries(figures: readonly Figure[]): Figure[][] {
  const series = new Map<number, Figure[]>();
  for (const figure of figures) {
    const members = series.get(figure.series);
    if (members === undefined) series.set(figure.series, [figure]);
    else members.push(figure);
  }
  return [...series.values()];
}

/** All figures of a sentence that measure something, with their metrics. */
function measures(passage: Passage, sentence: number, listed: readonly MetricMention[]): Measure[] {
  const { tokens } = passage;
  const range = passage.sentences[sentence] ?? { from: 0, to: 0 };
  const figures = readFigures(tokens, range);
  const owner = new Map<number, number>();
  for (const { from, to, series } of figures) for (let at = from; at < to; at++) owner.set(at, series);
  const mentions = [...listed, ...unlistedMetrics(passage, sentence, listed)].sort(
    (a, b) => a.place.from - b.place.from,
  );
  const found: Measure[] = [];
  const all = bySeries(figures);
  let before: { metrics: MetricMention[][]; change: Change | undefined } = { metrics: [], change: undefined };
  let owed: MetricMention | undefined;
  all.forEach((series, position) => {
    const blocked = (at: number): boolean => owner.has(at) && owner.get(at) !== series[0]?.series;
    let metrics = series.map((figure, index) => {
      const own = metricsOf(tokens, figure, series, mentions, blocked);
      const relative = figure.dimension === "ratio" || figure.dimension === "share";
      if (own.length > 0 || !relative) return own;
      return (before.metrics.length === series.length ? before.metrics[index] : before.metrics[0]) ?? [];
    });
    if (owed !== undefined) metrics = [[owed]];
    owed = undefined;
    const [first, second] = metrics[0] ?? [];
    if (metrics.length === 1 && first && second && sharesWith(tokens, series, all[position + 1], second)) {
      metrics = [[first]];
      owed = second;
    }
    let { change } = before;
    series.forEach((figure, index) => {
      const told = metrics[index] ?? [];
      for (const { entry, place: named } of told) {
        change = changeNear(tokens, range, figure, named, blocked) ?? change;
        const place = { passage, sentence, from: Math.min(named.from, figure.from), to: Math.max(named.to, figure.to) };
        found.push(measure(figure, entry, named, place, change));
      }
      const implied = told.length > 0 ? undefined : lexicon().metrics.named(IMPLIED.get(figure.dimension) ?? "")[0];
      const own = changeNear(tokens, range, figure, undefined, blocked);
      if (implied !== undefined && (figure.dimension !== "ratio" || own === "better")) {
        found.push(measure(figure, implied, null, { passage, sentence, from: figure.from, to: figure.to }, own));
      }
    });
    before = { metrics, change };
  });
  return found;
}

/** Whether two figures of unlike units stand for one of two metrics each: "latency and energy by 2.6x and 37%". */
function sharesWith(
  tokens: readonly Token[],
  one: readonly Figure[],
  other: readonly Figure[] | undefined,
  second: MetricMention,
): boolean {
  const [figure, ...more] = one;
  const next = other?.length === 1 ? other[0] : undefined;
  if (figure === undefined || more.length > 0 || next === undefined) return false;
  return second.place.to <= figure.from && wordAt(tokens, figure.to) === "and" && next.from === figure.to + 1;
}

/** All figures of the abstract that measure something; a title only repeats them. */
export function measuresIn({ passages, metrics }: Reading): Measure[] {
  return passages
    .filter(({ field }) => field === "abstract")
    .flatMap((passage) => {
      const bySentence = new Map<number, MetricMention[]>();
      for (const mention of metrics) {
        const { sentence } = mention.place;
        if (mention.place.passage !== passage) continue;
        const mentions = bySentence.get(sentence);
        if (mentions === undefined) bySentence.set(sentence, [mention]);
        else mentions.push(mention);
      }
      return passage.sentences.flatMap((_, sentence) => measures(passage, sentence, bySentence.get(sentence) ?? []));
    });
}
