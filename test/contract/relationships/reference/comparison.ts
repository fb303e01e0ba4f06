import type { FixtureNode, GraphFixture } from "../../api/graph-fixture.js";
import { compareText } from "../../api/in-order.js";
import type { Input } from "../../api/random/random-question.js";
import { broader, figuresIn, idIn, targets } from "./figures.js";

const twelve = (value: number) => Number(value.toPrecision(12));

/** A figure seen from one of its two ends: how many times better `left` is than `right`. */
interface Side {
  readonly left: string;
  readonly right: string;
  readonly times: number;
  readonly id: string;
}

/** All of a comparison, as the API answers it. */
export function comparison(graph: GraphFixture, args: Input) {
  const of = ids(args.of);
  const metrics = graph.nodes
    .filter(({ label }) => label === "Metric")
    .sort((one, other) => compareText(one.id, other.id));
  const named = ids(args.metrics);
  const all = metrics.map((metric) => ({ metric: { id: metric.id }, pairs: pairsBy(graph, args, of, metric) }));
  const filled = ({ pairs }: (typeof all)[number]) => pairs.filter(({ empty }) => empty === null).length;
  const shown =
    args.metrics === undefined
      ? all.filter((one) => filled(one) > 0).sort((one, other) => filled(other) - filled(one))
      : named.flatMap((id) => all.filter(({ metric }) => metric.id === id));
  return { totalCount: shown.length, sampled: false, metrics: shown };
}

const ids = (argument: unknown) => (Array.isArray(argument) ? argument.map((one) => String(idIn(one))) : []);

function pairsBy(graph: GraphFixture, args: Input, of: readonly string[], metric: FixtureNode) {
  const figures = figuresIn(graph, { ...args, metric: { id: metric.id } });
  return of.flatMap((left, index) =>
    of.slice(index + 1).map((right) => pair(graph, args, figures, metric, left, right)),
  );
}

function pair(
  graph: GraphFixture,
  args: Input,
  figures: readonly FixtureNode[],
  metric: FixtureNode,
  left: string,
  right: string,
) {
  /** Which of the two a node stands for: itself and what is narrower, but nothing that is narrower than both. */
  const standsFor = (id: string) => {
    const up = args.includeNarrower === false ? new Set([id]) : broader(graph, id);
    if (up.has(left)) return up.has(right) ? "both" : left;
    return up.has(right) ? right : id;
  };
  const sides = figures.flatMap(({ id, properties: { gain } }): Side[] => {
    const [subject, baseline] = [targets(graph, id, "MEASURES")[0], targets(graph, id, "AGAINST")[0]];
    if (subject === undefined || baseline === undefined || typeof gain !== "number" || gain <= 0) return [];
    const [one, other] = [standsFor(subject), standsFor(baseline)];
    return [
      { left: one, right: other, times: gain, id },
      { left: other, right: one, times: 1 / gain, id },
    ];
  });
  const between = (one: string, other: string) => sides.filter((side) => side.left === one && side.right === other);
  const direct = between(left, right);
  const thirds = graph.nodes.map(({ id }) => id).filter((id) => standsFor(id) === id && id !== left && id !== right);
  const chains = thirds
    .map((id) => ({ id, over: between(left, id), under: between(id, right) }))
    .filter(({ over, under }) => over.length > 0 && under.length > 0)
    .sort(
      (one, other) =>
        other.over.length + other.under.length - one.over.length - one.under.length || compareText(one.id, other.id),
    );
  const valued = (node: string) =>
    figures.filter(
      ({ id, properties }) =>
        typeof properties.canonicalValue === "number" &&
        targets(graph, id, "MEASURES").some((subject) => standsFor(subject) === node),
    );
  const [ours, theirs] = [valued(left), valued(right)];
  const values = bestInCommonUnit(ours, theirs, metric);

  const answer = { subject: { id: left }, baseline: { id: right } };
  const nothing = { direct: null, indirectCount: 0, indirect: [], values: null };
  if (metric.properties.better === "neither") return { ...answer, ...nothing, empty: "NO_DIRECTION" };
  if (direct.length > 0 || chains.length > 0 || values !== null)
    return {
      ...answer,
      direct: direct.length === 0 ? null : summary(direct),
      indirectCount: chains.length,
      indirect: chains.map(({ id, over, under }) => ({
        via: { id },
        gain: twelve(middle(over).times * middle(under).times),
        first: summary(over),
        second: summary(under),
      })),
      values,
      empty: null,
    };
  const has = (node: string) => valued(node).length > 0 || thirds.some((third) => between(node, third).length > 0);
  if (ours.length > 0 && theirs.length > 0) return { ...answer, ...nothing, empty: "UNLIKE_UNIT" };
  return { ...answer, ...nothing, empty: has(left) && has(right) ? "NOTHING_SHARED" : "NO_FIGURES" };
}

function middle(sides: readonly Side[]): Side {
  const ordered = [...sides].sort((one, other) => one.times - other.times || compareText(one.id, other.id));
  const [first] = ordered.slice(Math.ceil(ordered.length / 2) - 1);
  if (first === undefined) throw new Error("There is nothing in the middle of nothing.");
  return first;
}

function summary(sides: readonly Side[]) {
  const times = sides.map((side) => side.times).sort((one, other) => one - other);
  const { id, times: gain } = middle(sides);
  return {
    gain: twelve(gain),
    figure: { id },
    figures: sides.length,
    least: twelve(times.at(0) ?? 0),
    greatest: twelve(times.at(-1) ?? 0),
  };
}

function bestInCommonUnit(ours: readonly FixtureNode[], theirs: readonly FixtureNode[], metric: FixtureNode) {
  const sign = metric.properties.better === "lower" ? 1 : -1;
  const value = (figure: FixtureNode) => Number(figure.properties.canonicalValue);
  const inUnit = (figures: readonly FixtureNode[], unit: string) =>
    figures
      .filter(({ properties }) => properties.canonicalUnit === unit)
      .sort((one, other) => sign * (value(one) - value(other)) || compareText(one.id, other.id));
  const [found] = ["", "J", "s"]
    .map((unit) => ({ unit, our: inUnit(ours, unit), their: inUnit(theirs, unit) }))
    .filter(({ our, their }) => our.length > 0 && their.length > 0)
    .sort((one, other) => other.our.length + other.their.length - one.our.length - one.their.length);
  const [one, other] = [found?.our[0], found?.their[0]];
  if (found === undefined || one === undefined || other === undefined) return null;
  return {
    unit: found.unit,
    value: value(one),
    figure: { id: one.id },
    baselineValue: value(other),
    baselineFigure: { id: other.id },
  };
}
