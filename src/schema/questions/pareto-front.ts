import {
  type ParetoFront as Answer,
  type ParetoAxis as Axis,
  PARETO_FIGURES,
  paretoFront,
} from "../../graph/questions/pareto-front.js";
import type { DominatedPoint, ParetoPoint as Point } from "../../graph/questions/pareto-points.js";
import { builder } from "../builder.js";
import { RankBy } from "../enums.js";
import { NameBy } from "../input/node-by.js";
import { loadNode } from "../load-node.js";
import { Subject } from "../measurement.js";
import { checkPages } from "../plan/check-pages.js";
import { NODE_REFS } from "../refs.js";
import { lineArguments, pageOf } from "./matrix-lines.js";
import { findRanking, LeftOut } from "./ranking.js";
import { scopeArguments } from "./scope.js";
import { subjectLabel } from "./subject-label.js";

const ParetoMetric = builder.inputType("ParetoMetric", {
  description: "A metric, and what its figures are compared by.",
  fields: (t) => ({
    metric: t.field({ type: NameBy, required: true, description: "The metric." }),
    by: t.field({
      type: RankBy,
      required: false,
      defaultValue: "gain",
      description: "What figures are compared by.",
    }),
    unit: t.string({
      required: false,
      description: "By value: the canonical unit of the figures to compare; without it the one that most of them have.",
    }),
  }),
});

const ParetoAxis = builder.objectRef<Axis & { readonly metric: string }>("ParetoAxis").implement({
  description: "What was found of one of the two metrics.",
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
    leftOut: t.expose("leftOut", { type: [LeftOut], description: "How many figures do not compare, and why." }),
    unpaired: t.exposeInt("unpaired", {
      description: "How many figures compare, but are of no subject, or of one without the other metric in the paper.",
    }),
  }),
});

const ParetoPoint = builder.objectRef<Point | DominatedPoint>("ParetoPoint");
ParetoPoint.implement({
  description: "A technique or platform in one paper, by its best figure there of each of the two metrics.",
  fields: (t) => ({
    key: t.exposeString("key", { description: "Tells it from the others: pass it as `after`." }),
    subject: t.field({
      type: Subject,
      description: "What the figures were obtained for.",
      resolve: ({ subject }, _args, context, info) => loadNode(subject, subjectLabel(subject), context, info),
    }),
    paper: t.field({
      type: NODE_REFS.Paper,
      description: "The paper that reports both figures.",
      resolve: ({ paper }, _args, context, info) => loadNode(paper, "Paper", context, info),
    }),
    x: t.exposeFloat("x", { description: "The gain or the value of the first metric." }),
    xFigure: t.field({
      type: NODE_REFS.Measurement,
      description: "The figure of the first metric; of several that are best the first by id.",
      resolve: ({ xId }, _args, context, info) => loadNode(xId, "Measurement", context, info),
    }),
    y: t.exposeFloat("y", { description: "The gain or the value of the second metric." }),
    yFigure: t.field({
      type: NODE_REFS.Measurement,
      description: "The figure of the second metric; of several that are best the first by id.",
      resolve: ({ yId }, _args, context, info) => loadNode(yId, "Measurement", context, info),
    }),
    dominatedBy: t.field({
      type: ParetoPoint,
      nullable: true,
      description: "The first point of the front that is as good in both metrics and better in one; null on the front.",
      resolve: (point) => ("dominatedBy" in point ? point.dominatedBy : null),
    }),
  }),
});

interface LabelledFront extends Omit<Answer, "x" | "y"> {
  readonly x: Axis & { readonly metric: string };
  readonly y: Axis & { readonly metric: string };
}

const ParetoFront = builder.objectRef<LabelledFront>("ParetoFront").implement({
  description: "Which points no other is better than, and what they dominate.",
  fields: (t) => ({
    x: t.expose("x", { type: ParetoAxis, description: "The first metric." }),
    y: t.expose("y", { type: ParetoAxis, description: "The second metric." }),
    truncated: t.exposeBoolean("truncated", {
      description: `Whether a metric has ${PARETO_FIGURES} figures or more: so many are looked at, in no promised choice, and others may be better. Narrow the question to have all.`,
    }),
    frontCount: t.int({ description: "How many points are on the front.", resolve: ({ front }) => front.length }),
    dominatedCount: t.int({ description: "How many are dominated.", resolve: ({ dominated }) => dominated.length }),
    front: t.field({
      type: [ParetoPoint],
      description: "The points that none dominates, equal ones all: best in the first metric first, then by key.",
      args: lineArguments(t.arg, "points"),
      resolve: ({ front }, args) => pageOf(front, args),
    }),
    dominated: t.field({
      type: [ParetoPoint],
      description: "The other points: best in the first metric first, then in the second, then by key.",
      args: lineArguments(t.arg, "points"),
      resolve: ({ dominated }, args) => pageOf(dominated, args),
    }),
  }),
});

builder.queryField("paretoFront", (t) =>
  t.field({
    type: ParetoFront,
    description:
      "Sets two metrics against each other. A point is a technique or platform in one paper, by its best figure there of each metric, so that no point mixes what different papers found; the two figures may be of different platforms or datasets, unless the question names one. A point dominates another that it is as good as in both metrics and better than in one; those that nothing dominates are the front.",
    args: {
      x: t.arg({ type: ParetoMetric, required: true, description: "The first metric." }),
      y: t.arg({ type: ParetoMetric, required: true, description: "The second metric." }),
      ...scopeArguments(t.arg),
    },
    resolve: async (_root, { x, y, ...scope }, { read }, info) => {
      checkPages(info, info.returnType, info.fieldNodes);
      const [ofX, ofY] = await Promise.all([
        findRanking(read, { ...scope, ...x }),
        findRanking(read, { ...scope, ...y }),
      ]);
      const answer = await paretoFront(read, { x: ofX, y: ofY, limit: PARETO_FIGURES });
      return { ...answer, x: { ...answer.x, metric: ofX.metric }, y: { ...answer.y, metric: ofY.metric } };
    },
  }),
);
