import { ROLLUP_HOPS } from "../compile/pattern.js";
import { Scope } from "../compile/scope.js";
import type { GraphEngine } from "../engine.js";
import type { BETTER } from "../model/vocabulary.js";
import { cypher, Integer, join, raw, statement } from "../statement.js";
import { type ComparedPair, comparePair, type Membership, type MetricFigures } from "./compare-pair.js";
import { type FigureScope, onlyIn } from "./figure-scope.js";

/** What to compare, by which figures. */
export interface ComparisonRequest {
  /** At least two, none of them twice. */
  readonly of: readonly { readonly id: string; readonly label: "Technique" | "HardwarePlatform" }[];
  /** Null for all on which any two compare. */
  readonly metrics: readonly ComparedMetric[] | null;
  readonly scope: FigureScope;
  /** How many metrics at the most. */
  readonly first: number;
  /** How many figures are looked at, shared evenly among the compared. */
  readonly budget: number;
}

interface ComparedMetric {
  readonly id: string;
  readonly better: (typeof BETTER)[number];
}

/** Techniques and platforms side by side. */
export interface Comparison {
  /** As asked for, or those on which the most pairs compare first, then by id. */
  readonly metrics: readonly MetricComparison[];
  /** How many metrics there are in all. */
  readonly total: number;
  /** Whether any of the compared has more figures than its share of the budget; then the others were not looked at. */
  readonly sampled: boolean;
}

/** Every two of the compared by one metric: the first with each other one, the second with each after it, and so on. */
export interface MetricComparison {
  readonly metric: string;
  readonly pairs: readonly ComparedPair[];
}

type Answer = {
  sizes: number[];
  gains: [
    metric: string,
    better: ComparedMetric["better"],
    subject: string,
    baseline: string,
    number,
    figure: string,
  ][];
  values: [metric: string, better: ComparedMetric["better"], subject: string, unit: string, number, string, number][];
  /** Of each of the compared, itself and what is narrower. */
  reached: string[][];
};

/** Compares techniques and platforms with each other, metric by metric. One statement. */
export async function comparison(read: GraphEngine["read"], request: ComparisonRequest): Promise<Comparison> {
  const share = Math.floor(request.budget / request.of.length);
  const [row] = await read<Answer>(statementOf(request, share));
  const { sizes, reached, ...answer } = row ?? { sizes: [], reached: [], gains: [], values: [] };
  const figures = figuresByMetric(answer);
  const belongsTo = membership(request.of, reached);
  const ids = request.of.map(({ id }) => id);
  const compared = (request.metrics ?? [...figures].map(([id, { better }]) => ({ id, better }))).map(
    ({ id, better }): MetricComparison => ({
      metric: id,
      pairs: ids.flatMap((subject, index) =>
        ids
          .slice(index + 1)
          .map((baseline) =>
            comparePair(subject, baseline, figures.get(id) ?? { better, gains: [], values: [] }, belongsTo),
          ),
      ),
    }),
  );
  const metrics = request.metrics === null ? fullestFirst(compared) : compared;
  return {
    metrics: metrics.slice(0, request.first),
    total: metrics.length,
    sampled: sizes.some((size) => size > share),
  };
}

/** Without those on which nothing compares. */
function fullestFirst(compared: readonly MetricComparison[]): MetricComparison[] {
  const filled = ({ pairs }: MetricComparison) => pairs.filter(({ empty }) => empty === null).length;
  return compared
    .filter((one) => filled(one) > 0)
    .sort((one, other) => filled(other) - filled(one) || (one.metric < other.metric ? -1 : 1));
}

function figuresByMetric({ gains, values }: Pick<Answer, "gains" | "values">): Map<string, MetricFigures> {
  const all = new Map<
    string,
    {
      better: ComparedMetric["better"];
      gains: MetricFigures["gains"][number][];
      values: MetricFigures["values"][number][];
    }
  >();
  const of = (metric: string, better: ComparedMetric["better"]) => {
    const known = all.get(metric) ?? { better, gains: [], values: [] };
    all.set(metric, known);
    return known;
  };
  for (const [metric, better, subject, baseline, gain, figure] of gains)
    of(metric, better).gains.push({ subject, baseline, gain, figure });
  for (const [metric, better, subject, unit, value, figure, figures] of values)
    of(metric, better).values.push({ subject, unit, value, figure, figures });
  return all;
}

function membership(of: ComparisonRequest["of"], reached: Answer["reached"]): Membership {
  const known = new Map<string, Set<string>>();
  for (const [index, { id }] of of.entries())
    for (const node of reached[index] ?? []) known.set(node, (known.get(node) ?? new Set()).add(id));
  const none: ReadonlySet<string> = new Set();
  return (node) => known.get(node) ?? none;
}

function statementOf({ of, metrics, scope: figureScope }: ComparisonRequest, share: number) {
  const scope = new Scope();
  const { includeNarrower } = figureScope.assertions;
  const named = metrics === null ? [] : [{ end: "metric" as const, ids: metrics.map(({ id }) => id) }];
  const only = { ...figureScope, ends: [...named, ...figureScope.ends] };
  const parts = of.map(({ id, label }) => {
    const [node, member, figure] = [scope.variable("n"), scope.variable("s"), scope.variable("m")];
    const [reached, list] = [scope.variable("reached"), scope.variable("f")];
    const hops = includeNarrower ? ROLLUP_HOPS : raw("0");
    const members = cypher`MATCH (${node}:${raw(label)} {id: ${id}}) MATCH (${node})<-[:BROADER*0..${hops}]-(${member}:${raw(label)}) WITH DISTINCT ${member}`;
    const start = cypher`${members} MATCH (${member})<-[:MEASURES|AGAINST]-(${figure}:Measurement) WITH DISTINCT ${figure}`;
    const counts = cypher`${figure}.gain > 0 OR ${figure}.canonicalValue IS NOT NULL`;
    return {
      list,
      reached,
      size: cypher`size(${list})`,
      figures: cypher`CALL () { ${onlyIn(only, start, figure, scope)} WITH ${figure} WHERE ${counts} WITH ${figure} LIMIT ${new Integer(share + 1)} RETURN collect(${figure}) AS ${list} }`,
      members: cypher`CALL () { ${members} RETURN collect(${member}.id) AS ${reached} }`,
    };
  });
  const every = (key: keyof (typeof parts)[number], separator: string) =>
    join(
      parts.map((part) => part[key]),
      separator,
    );
  // The members are matched again, and last: the embedded engine copies a long list for every row and part behind it.
  return statement(
    cypher`${every("figures", " ")} WITH [${every("size", ", ")}] AS sizes, ${every("list", " + ")} AS every CALL (every) { UNWIND every AS m RETURN collect(DISTINCT m) AS figures } CALL (figures) { ${GAINS} } CALL (figures) { ${VALUES} } WITH sizes, gains, values ${every("members", " ")} RETURN sizes, gains, values, [${every("reached", ", ")}] AS reached`,
  );
}

const GAINS = raw(
  "UNWIND figures AS m WITH m WHERE m.gain > 0 MATCH (m)-[:MEASURES]->(a) MATCH (m)-[:AGAINST]->(b) MATCH (m)-[:OF_METRIC]->(x:Metric) RETURN collect([x.id, x.better, a.id, b.id, m.gain, m.id]) AS gains",
);

/** The best of each unit, in the good direction of its metric. */
const VALUES = raw(
  "UNWIND figures AS m WITH m WHERE m.canonicalValue IS NOT NULL MATCH (m)-[:MEASURES]->(a) MATCH (m)-[:OF_METRIC]->(x:Metric) WITH a, x, m.canonicalUnit AS unit, m.canonicalValue AS value, m.id AS id ORDER BY CASE x.better WHEN 'lower' THEN value ELSE -value END, id WITH a, x, unit, collect([value, id]) AS all, count(*) AS number RETURN collect([x.id, x.better, a.id, unit, all[0][0], all[0][1], number]) AS values",
);
