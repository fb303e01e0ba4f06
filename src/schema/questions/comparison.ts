import { BenchgraphError } from "../../errors.js";
import { type Comparison as Answer, comparison, type MetricComparison } from "../../graph/questions/comparison.js";
import { findNodes } from "../../graph/questions/find-nodes.js";
import { findScope } from "../../graph/questions/find-scope.js";
import { builder } from "../builder.js";
import { type By, NameBy, nodeKey } from "../input/node-by.js";
import { loadNode } from "../load-node.js";
import { pageLength } from "../plan/arguments.js";
import { NODE_REFS } from "../refs.js";
import { Pair } from "./compared-pair.js";
import { scopeArguments, scopeRequest } from "./scope.js";
import { kindsOf, subjectLabel } from "./subject-label.js";

const [LEAST, MOST] = [2, 10];
const DEFAULT_METRICS = 10;
/** Two hubs have 17,000 figures, and to compare by all of them takes 100 ms. */
const BUDGET = 3_000;

const ByMetric = builder.objectRef<MetricComparison>("MetricComparison").implement({
  description: "All pairs by one metric.",
  fields: (t) => ({
    metric: t.field({
      type: NODE_REFS.Metric,
      description: "The metric.",
      resolve: ({ metric }, _args, context, info) => loadNode(metric, "Metric", context, info),
    }),
    pairs: t.expose("pairs", {
      type: [Pair],
      description: "The first of `of` with each other one, the second with each after it, and so on.",
    }),
  }),
});

const Comparison = builder.objectRef<Answer>("Comparison").implement({
  description: "Techniques and platforms side by side.",
  fields: (t) => ({
    metrics: t.expose("metrics", {
      type: [ByMetric],
      description:
        "The metrics in the order asked for; without `metrics` all by which any two compare, those by which most pairs do first, then by id.",
    }),
    totalCount: t.exposeInt("total", { description: "How many metrics there are in all." }),
    sampled: t.exposeBoolean("sampled", {
      description: `Whether any of the compared has more figures than its share of ${BUDGET}: then only as many were looked at, whichever the store found first.`,
    }),
  }),
});

builder.queryField("comparison", (t) =>
  t.field({
    type: Comparison,
    description: `Sets ${LEAST} to ${MOST} techniques and platforms side by side, every two of them by every metric: by figures that set one against the other, by way of what both were set against, and by absolute values in a common unit. Figures of narrower techniques and platforms count unless \`includeNarrower\` is false; what belongs to both of a pair counts for neither.`,
    args: {
      of: t.arg({
        type: [NameBy],
        required: true,
        description: `${LEAST} to ${MOST} techniques and platforms, each once. A name is looked for among techniques first.`,
      }),
      metrics: t.arg({
        type: [NameBy],
        required: false,
        description: "Only these metrics, up to 10, each once; those by which nothing compares too.",
      }),
      first: t.arg.int({
        required: false,
        defaultValue: DEFAULT_METRICS,
        description: "How many metrics at the most, 0 to 100.",
      }),
      ...scopeArguments(t.arg),
    },
    resolve: async (_root, args, { read }) => {
      const first = pageLength(args, DEFAULT_METRICS);
      const of = within(args.of, "of", LEAST);
      const metrics = args.metrics == null ? null : within(args.metrics, "metrics", 1);
      const request = scopeRequest(args);
      const sought = [
        ...of.map((by, index) => ({ argument: `of[${index}]`, key: nodeKey(by), ...kindsOf(by) })),
        ...(metrics ?? []).map((by, index) => ({
          argument: `metrics[${index}]`,
          label: "Metric" as const,
          key: nodeKey(by),
        })),
      ];
      const [scope, found] = await Promise.all([findScope(read, request), findNodes(read, sought)]);
      const subjects = found.slice(0, of.length).map(({ id }) => ({ id, label: subjectLabel(id) }));
      const named = found.slice(of.length).flatMap(({ id, better }) => (better === null ? [] : [{ id, better }]));
      distinct(subjects, "of");
      distinct(named, "metrics");
      return comparison(read, { of: subjects, metrics: metrics && named, scope, first, budget: BUDGET });
    },
  }),
);

function within(all: readonly By[], argument: string, least: number): readonly By[] {
  if (all.length >= least && all.length <= MOST) return all;
  throw new BenchgraphError("BAD_INPUT", `\`${argument}\` holds ${all.length}; it takes ${least} to ${MOST}.`);
}

function distinct(nodes: readonly { readonly id: string }[], argument: string): void {
  const twice = nodes.find(({ id }, index) => nodes.findIndex((other) => other.id === id) < index);
  if (twice === undefined) return;
  throw new BenchgraphError("BAD_INPUT", `\`${argument}\` names ${twice.id} twice.`, {
    hint: "Several names may stand for the same node.",
  });
}
