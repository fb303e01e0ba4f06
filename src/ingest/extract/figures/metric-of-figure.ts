import type { Mention } from "../lexicon/gazetteer.js";
import type { MetricEntry } from "../lexicon/lexicon.js";
import type { TokenRange } from "../text/passage.js";
import type { Token } from "../text/token.js";
import { type Figure, wordAt } from "./figure.js";
import { leadOf } from "./lead.js";

export type MetricMention = Mention<MetricEntry>;

/** Dimensions of figures that a metric of another dimension may take. */
const KIN = new Map<string, readonly string[]>([
  ["long time", ["time"]],
  ["time", ["long time"]],
  ["rate", ["throughput", "frame rate"]],
  ["throughput", ["rate"]],
  ["efficiency", ["area efficiency"]],
]);

/** Dimensions whose unit texts leave out: "an accuracy of 93.1", "a PSNR of 26". */
const BARE = new Set(["points", "decibels", "mAP", "AP"]);

/** Whether the metric can have such a figure at all: watts are no accuracy. Ratios and percentages fit any metric. */
function fits(metric: MetricEntry, { dimension }: Figure): boolean {
  if (dimension === "ratio" || dimension === "share") return true;
  if (dimension === "none") return metric.dimensions.length === 0 || metric.dimensions.some((each) => BARE.has(each));
  return [dimension, ...(KIN.get(dimension) ?? [])].some((each) => metric.dimensions.includes(each));
}

const CLAUSE_ENDS = /^(;|while|whereas|but|although)$/;
const COMPARISONS = /^(than|compared|over|versus|against|relative|vs)$/;
const LEADS = /^(by|of|is|at|=|:|to|was|are|reaches)$/;

/** What it costs to look across the tokens between a figure and a metric. */
function obstacles(tokens: readonly Token[], from: number, to: number, blocked: (at: number) => boolean): number {
  let cost = 0;
  for (let at = from; at < to && cost <= REACH; at++) {
    const word = wordAt(tokens, at);
    if (blocked(at)) cost += 4;
    else if (CLAUSE_ENDS.test(word)) cost += 10;
    else if (COMPARISONS.test(word)) cost += 5;
    else cost += word === "," ? 3 : word === "and" ? 2 : 1;
  }
  return cost;
}

/** Beyond this distance a metric word says nothing about a figure. */
const REACH = 26;
/** A bare number is a figure only near its metric, and right beside it where it is a whole number. */
const REACH_WITHOUT_UNIT = { decimal: 14, whole: 4 };

function reach({ unit, value, course }: Figure): number {
  if (unit !== "") return REACH;
  return Number.isInteger(value) && course === null ? REACH_WITHOUT_UNIT.whole : REACH_WITHOUT_UNIT.decimal;
}

/** How far a metric stands from the series of a figure, weighed by the word that leads to the series. */
function distance(
  tokens: readonly Token[],
  series: TokenRange,
  lead: string,
  metric: TokenRange,
  blocked: (at: number) => boolean,
): number {
  if (metric.from < series.to && metric.to > series.from) return 0;
  if (metric.from >= series.to)
    return obstacles(tokens, series.to, metric.from, blocked) + (LEADS.test(lead) || lead === "than" ? 4 : 0);
  return obstacles(tokens, metric.to, series.from, blocked) + (LEADS.test(lead) ? 0 : 2);
}

/** Metrics that are told in one breath with the metric at `index`: "latency and energy", "area, power, and delay". */
function coordinated(tokens: readonly Token[], mentions: readonly MetricMention[], index: number): MetricMention[] {
  const joined = (left: MetricMention | undefined, right: MetricMention | undefined): boolean => {
    if (left === undefined || right === undefined || right.place.from - left.place.to > 4) return false;
    const between = tokens.slice(left.place.to, right.place.from).map(({ text }) => text.toLowerCase());
    return /^(,|and|,? ?and|as well as)( \w+)?( \w+)?$/.test(between.join(" "));
  };
  let first = index;
  while (joined(mentions[first - 1], mentions[first])) first--;
  let last = index;
  while (joined(mentions[last], mentions[last + 1])) last++;
  return mentions.slice(first, last + 1);
}

/** One figure is given for at most so many coordinated metrics at once. */
const SHARED = 3;

/**
 * The metrics that a figure is of. Mostly the nearest that fits it; of a coordination ("power and latency by 49% and
 * 89%") the one in the figure's position, or all of them where one figure is given for all.
 */
export function metricsOf(
  tokens: readonly Token[],
  figure: Figure,
  series: readonly Figure[],
  mentions: readonly MetricMention[],
  blocked: (at: number) => boolean,
): MetricMention[] {
  const range = { from: series[0]?.from ?? figure.from, to: series.at(-1)?.to ?? figure.to };
  const lead = wordAt(tokens, leadOf(tokens, range.from));
  let best: { index: number; cost: number } | undefined;
  mentions.forEach(({ entry, place }, index) => {
    if (!fits(entry, figure)) return;
    const cost = distance(tokens, range, lead, place, blocked);
    if (cost <= reach(figure) && (best === undefined || cost < best.cost)) best = { index, cost };
  });
  if (best === undefined) return [];
  const chosen = mentions.slice(best.index, best.index + 1);
  const group = coordinated(tokens, mentions, best.index).filter(({ entry }) => fits(entry, figure));
  if (series.length === 1) return group.length <= SHARED && figure.course === null ? group : chosen;
  return series.length === group.length ? group.slice(series.indexOf(figure), series.indexOf(figure) + 1) : chosen;
}
