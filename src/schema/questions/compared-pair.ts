import type { GraphQLResolveInfo } from "graphql";
import type { ComparedPair, GainChain, GainStep, ValuePair } from "../../graph/questions/compare-pair.js";
import { builder } from "../builder.js";
import type { RequestContext } from "../context.js";
import { EmptyReason } from "../enums.js";
import { loadNode } from "../load-node.js";
import { Subject } from "../measurement.js";
import { pageLength } from "../plan/arguments.js";
import { NODE_REFS } from "../refs.js";
import { subjectLabel } from "./subject-label.js";

const DEFAULT_CHAINS = 3;

const subjectField = (id: string, context: RequestContext, info: GraphQLResolveInfo) =>
  loadNode(id, subjectLabel(id), context, info);

const Step = builder.objectRef<GainStep>("ComparisonStep").implement({
  description: "How many times better one is than another, by the figures that set them against each other.",
  fields: (t) => ({
    subject: t.field({
      type: Subject,
      description: "What is better by the gain.",
      resolve: ({ subject }, _args, context, info) => subjectField(subject, context, info),
    }),
    baseline: t.field({
      type: Subject,
      description: "What it is better than.",
      resolve: ({ baseline }, _args, context, info) => subjectField(baseline, context, info),
    }),
    gain: t.exposeFloat("gain", {
      description:
        "The gain of the figure in the middle, by gain and then by id; of an even number the lower of both. Of figures that measure the baseline against the subject 1 / gain, to twelve digits.",
    }),
    figure: t.field({
      type: NODE_REFS.Measurement,
      description: "The figure in the middle.",
      resolve: ({ figure }, _args, context, info) => loadNode(figure, "Measurement", context, info),
    }),
    figures: t.exposeInt("figures", { description: "How many figures there are." }),
    least: t.exposeFloat("least", { description: "The least of their gains." }),
    greatest: t.exposeFloat("greatest", { description: "The greatest of their gains." }),
  }),
});

const Chain = builder.objectRef<GainChain>("ComparisonChain").implement({
  description:
    "How many times better one is than another, by way of something that both were set against: an estimate, for the figures may come from unlike platforms and datasets.",
  fields: (t) => ({
    via: t.field({
      type: Subject,
      description: "What both were set against, or what was set against both.",
      resolve: ({ via }, _args, context, info) => subjectField(via, context, info),
    }),
    gain: t.exposeFloat("gain", {
      description: "The product of the gains of both steps, to twelve digits; neither is rounded before.",
    }),
    first: t.expose("first", { type: Step, description: "The subject over what is shared." }),
    second: t.expose("second", { type: Step, description: "What is shared over the baseline." }),
  }),
});

const Values = builder.objectRef<ValuePair>("ComparisonValues").implement({
  description: "The best absolute values of both, whatever they were obtained on and with.",
  fields: (t) => ({
    unit: t.exposeString("unit", {
      description:
        "Their canonical unit, empty for plain numbers: of the units that both have the one with the most figures, of several the first by spelling.",
    }),
    value: t.exposeFloat("value", { description: "The subject's value." }),
    figure: t.field({
      type: NODE_REFS.Measurement,
      description: "Its figure; of equal ones the first by id.",
      resolve: ({ figure }, _args, context, info) => loadNode(figure, "Measurement", context, info),
    }),
    baselineValue: t.exposeFloat("baselineValue", { description: "The baseline's value." }),
    baselineFigure: t.field({
      type: NODE_REFS.Measurement,
      description: "Its figure; of equal ones the first by id.",
      resolve: ({ baselineFigure }, _args, context, info) => loadNode(baselineFigure, "Measurement", context, info),
    }),
  }),
});

/** What every two of the compared come to by a metric. */
export const Pair = builder.objectRef<ComparedPair>("ComparedPair").implement({
  description: "Two side by side.",
  fields: (t) => ({
    subject: t.field({
      type: Subject,
      description: "Which one gains above 1 speak for.",
      resolve: ({ subject }, _args, context, info) => subjectField(subject, context, info),
    }),
    baseline: t.field({
      type: Subject,
      description: "Which one it is compared with.",
      resolve: ({ baseline }, _args, context, info) => subjectField(baseline, context, info),
    }),
    direct: t.expose("direct", {
      type: Step,
      nullable: true,
      description: "By figures that set the one against the other; null where there are none.",
    }),
    indirect: t.field({
      type: [Chain],
      description: "By what both were set against: the chains with the most figures first, then by the id of `via`.",
      args: {
        first: t.arg.int({
          required: false,
          defaultValue: DEFAULT_CHAINS,
          description: "How many chains at the most, 0 to 100.",
        }),
      },
      resolve: ({ chains }, args) => chains.slice(0, pageLength(args, DEFAULT_CHAINS)),
    }),
    indirectCount: t.int({ description: "How many chains there are.", resolve: ({ chains }) => chains.length }),
    values: t.expose("values", {
      type: Values,
      nullable: true,
      description: "By absolute values in a common unit; null where there are none. Unlike units are never compared.",
    }),
    empty: t.field({
      type: EmptyReason,
      nullable: true,
      description: "Why all three are missing; else null.",
      resolve: ({ empty }) => empty,
    }),
  }),
});
