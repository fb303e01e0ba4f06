import { type Trend as Answer, type TrendPoint as Point, trend } from "../../graph/questions/trend.js";
import { builder } from "../builder.js";
import { loadNode } from "../load-node.js";
import { NODE_REFS } from "../refs.js";
import { findRanking, LeftOut, rankingArguments } from "./ranking.js";

const TrendPoint = builder.objectRef<Point>("TrendPoint").implement({
  description: "The figures of the papers that were submitted in a year.",
  fields: (t) => ({
    year: t.exposeInt("year", { description: "The year." }),
    best: t.exposeFloat("best", { description: "The best gain; by value the best value in the trend's unit." }),
    bestFigure: t.field({
      type: NODE_REFS.Measurement,
      description: "The figure that is best; of several the first by id.",
      resolve: ({ bestId }, _args, context, info) => loadNode(bestId, "Measurement", context, info),
    }),
    median: t.exposeFloat("median", {
      description: "The median; of an even number of figures the mean of the two in the middle, to twelve digits.",
    }),
    figures: t.exposeInt("figures", { description: "How many figures there are." }),
    papers: t.exposeInt("papers", { description: "How many papers report them." }),
  }),
});

const Trend = builder.objectRef<Answer & { readonly metric: string }>("Trend").implement({
  description: "How the figures of one metric went over the years.",
  fields: (t) => ({
    metric: t.field({
      type: NODE_REFS.Metric,
      description: "The metric.",
      resolve: ({ metric }, _args, context, info) => loadNode(metric, "Metric", context, info),
    }),
    unit: t.exposeString("unit", {
      nullable: true,
      description:
        "By value: the unit of all values, empty for plain numbers; null by gain, and where nothing has one.",
    }),
    leftOut: t.expose("leftOut", { type: [LeftOut], description: "How many figures are left out, and why." }),
    points: t.expose("points", {
      type: [TrendPoint],
      description: "The years that have figures, earliest first; a year without any is left out.",
    }),
  }),
});

builder.queryField("trend", (t) =>
  t.field({
    type: Trend,
    description:
      "Sums up the figures of a metric by the years in which their papers were submitted: the best and the median gain, or value, and how many papers report them. Figures that do not compare, and those of papers without a date, are left out and counted.",
    args: rankingArguments(t.arg),
    resolve: async (_root, args, { read }) => {
      const { scope, ranking, metric } = await findRanking(read, args);
      return { ...(await trend(read, { scope, ranking })), metric };
    },
  }),
);
