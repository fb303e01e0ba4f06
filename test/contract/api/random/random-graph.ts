import fc from "fast-check";
import type { EdgeKind } from "../../../../src/graph/model/edges.js";
import type { NodeLabel } from "../../../../src/graph/model/vocabulary.js";
import type { ParameterValue } from "../../../../src/graph/statement.js";
import { asserted, type FixtureNode, figure, type GraphFixture, graphOf, node, plain } from "../graph-fixture.js";
import { CONFIDENCES, DAYS, GAINS, NAMES, STATUSES } from "./random-question.js";

type Values = Readonly<Record<string, fc.Arbitrary<ParameterValue>>>;

const anyName = fc.constantFrom(...NAMES);
const names = fc.uniqueArray(anyName, { maxLength: 2 });
const absentOr = <Value extends ParameterValue>(...values: readonly Value[]) => fc.constantFrom(null, ...values);
const assertion = {
  confidence: fc.constantFrom(...CONFIDENCES),
  status: fc.constantFrom(...STATUSES, "asserted"),
};

/** One to so many nodes of a kind, with ids such as `technique:t0`, `technique:t1`. */
function some(label: NodeLabel, letter: string, most: number, properties: Values): fc.Arbitrary<FixtureNode[]> {
  return fc
    .array(fc.record(properties), { minLength: 1, maxLength: most })
    .map((all) => all.map((one, index) => node(label, `${letter}${index}`, one)));
}

const parts = fc.record({
  papers: some("Paper", "p", 3, { title: anyName, submitted: absentOr(...DAYS), authors: names }),
  techniques: some("Technique", "t", 4, {
    name: anyName,
    aliases: names,
    kind: fc.constantFrom("method", "hardware-design"),
  }),
  platforms: some("HardwarePlatform", "h", 4, {
    name: anyName,
    vendor: absentOr(...NAMES),
    granularity: fc.constantFrom("product", "class"),
  }),
  metrics: some("Metric", "m", 2, { name: anyName, better: fc.constantFrom("lower", "higher", "lower", "neither") }),
  datasets: some("Dataset", "d", 2, { name: anyName }),
  tasks: some("Task", "k", 2, { name: anyName }),
});
type Parts = typeof parts extends fc.Arbitrary<infer Value> ? Value : never;

const idIn = (all: readonly FixtureNode[]) => fc.constantFrom(...all.map(({ id }) => id));
const perhaps = (all: readonly FixtureNode[]) => fc.option(idIn(all), { nil: undefined, freq: 3 });

/** Edges of these kinds between any of the nodes, parallel ones among them. */
function assertions(
  most: number,
  papers: readonly FixtureNode[],
  from: readonly FixtureNode[],
  to: readonly FixtureNode[],
  ...kinds: readonly EdgeKind[]
) {
  const edge = fc.record({
    kind: fc.constantFrom(...kinds),
    from: idIn(from),
    to: idIn(to),
    properties: fc.record({ paper: idIn(papers), ...assertion }),
  });
  return fc
    .array(edge, { maxLength: most })
    .map((edges) => edges.map((one) => asserted(one.kind, one.from, one.to, one.properties)));
}

/** Between nodes of a kind; circles and several ways to one node are likely. */
function broader(all: readonly FixtureNode[]) {
  const pairs = all.flatMap((from) => all.map((to) => plain("BROADER", from.id, to.id)));
  return fc.subarray(pairs, { maxLength: Math.min(6, pairs.length) });
}

const value = fc.oneof(
  fc.record({ form: fc.constantFrom("ratio", "percent-change"), gain: absentOr(...GAINS) }),
  fc.record({ form: fc.constantFrom("absolute", "percentage-points") }),
  fc.record({
    form: fc.constant("absolute"),
    canonicalValue: fc.constantFrom(...GAINS),
    canonicalUnit: fc.constantFrom("s", "s", "J", ""),
  }),
);

function figures({ papers, techniques, platforms, metrics, datasets }: Parts, count: Count) {
  const one = fc.record({
    ends: fc.record({
      paper: idIn(papers),
      metric: perhaps(metrics),
      subject: perhaps([...techniques, ...platforms]),
      baseline: perhaps([...techniques, ...platforms]),
      hardware: perhaps(platforms),
      dataset: perhaps(datasets),
    }),
    value,
    properties: fc.record({
      direction: absentOr("increase", "decrease"),
      ...assertion,
    }),
  });
  return fc
    .array(one, { minLength: count.least, maxLength: count.most })
    .map((all) =>
      all.map(({ ends, properties, ...more }, index) => figure(`f${index}`, ends, { ...properties, ...more.value })),
    );
}

interface Count {
  readonly least: number;
  readonly most: number;
}

const graphWith = (figureCount: Count): fc.Arbitrary<GraphFixture> =>
  parts.chain((all) => {
    const { papers, techniques, platforms, metrics, datasets, tasks } = all;
    return fc
      .tuple(
        assertions(5, papers, papers, techniques, "INTRODUCES", "USES", "STUDIES", "COMPARES"),
        assertions(5, papers, papers, platforms, "EVALUATES_ON", "TARGETS", "MENTIONS"),
        assertions(3, papers, papers, metrics, "CONSIDERS"),
        assertions(2, papers, papers, datasets, "EVALUATES_WITH"),
        assertions(6, papers, papers, tasks, "ADDRESSES"),
        assertions(6, papers, techniques, platforms, "EVALUATED_ON"),
        assertions(3, papers, techniques, techniques, "COMPARED_AGAINST"),
        assertions(3, papers, platforms, platforms, "COMPARED_AGAINST"),
        broader(techniques),
        broader(platforms),
        figures(all, figureCount),
      )
      .map((edges) => graphOf(...Object.values(all).flat(), ...edges.flat()));
  });

/** Small graphs in which equal and absent values, parallel edges, circles, rejected and doubtful assertions are likely. */
export const randomGraph = graphWith({ least: 0, most: 8 });

/** The same with so many figures that questions about some of them have an answer. */
export const graphOfFigures = graphWith({ least: 12, most: 30 });
