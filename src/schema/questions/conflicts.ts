import {
  type Conflicts as Answer,
  CONFLICT_FIGURES,
  conflicts,
  type Conflict as Found,
} from "../../graph/questions/conflicts.js";
import { findScope } from "../../graph/questions/find-scope.js";
import { builder } from "../builder.js";
import { NameBy } from "../input/node-by.js";
import { loadNode } from "../load-node.js";
import { boundedArgument } from "../plan/arguments.js";
import { checkPages } from "../plan/check-pages.js";
import { NODE_REFS } from "../refs.js";
import { lineArguments, pageOf } from "./matrix-lines.js";
import { LeftOut } from "./ranking.js";
import { scopeArguments, scopeRequest } from "./scope.js";

const FACTOR = { least: 1, most: 1_000_000, otherwise: 2 };

const Conflict = builder.objectRef<Found>("Conflict").implement({
  description: "Like figures that disagree: the least and the greatest of them.",
  fields: (t) => ({
    key: t.exposeString("key", {
      description: "The id of the least figure, which tells it from the others: pass it as `after`.",
    }),
    factor: t.exposeFloat("factor", { description: "How many times the least the greatest is, to twelve digits." }),
    unit: t.exposeString("unit", {
      nullable: true,
      description: "The canonical unit of absolute values, empty for plain numbers; null where they are gains.",
    }),
    figures: t.exposeInt("figures", {
      description: "How many like figures there are, with those between the least and the greatest; at least 2.",
    }),
    papers: t.exposeInt("papers", {
      description: "How many papers report them; one alone rarely contradicts itself, but means different settings.",
    }),
    least: t.float({ description: "The least gain or value.", resolve: ({ least }) => least.value }),
    leastFigure: t.field({
      type: NODE_REFS.Measurement,
      description: "The figure that it is of; of several the first by id.",
      resolve: ({ least }, _args, context, info) => loadNode(least.id, "Measurement", context, info),
    }),
    greatest: t.float({ description: "The greatest gain or value.", resolve: ({ greatest }) => greatest.value }),
    greatestFigure: t.field({
      type: NODE_REFS.Measurement,
      description: "The figure that it is of; of several the first by id.",
      resolve: ({ greatest }, _args, context, info) => loadNode(greatest.id, "Measurement", context, info),
    }),
  }),
});

const Conflicts = builder.objectRef<Answer>("Conflicts").implement({
  description: "Figures that should agree and do not.",
  fields: (t) => ({
    figures: t.exposeInt("figures", { description: "How many figures were looked at." }),
    truncated: t.exposeBoolean("truncated", {
      description: `Whether there are more than ${CONFLICT_FIGURES} figures to look at: then so many were, in no promised choice, and others may be in conflict. Narrow the question to have all.`,
    }),
    leftOut: t.expose("leftOut", {
      type: [LeftOut],
      description: "How many of the figures compare with no other, whatever there is, and why.",
    }),
    totalCount: t.int({ description: "How many conflicts there are.", resolve: (answer) => answer.conflicts.length }),
    conflicts: t.field({
      type: [Conflict],
      description: "The conflicts: greatest factor first, then by key.",
      args: lineArguments(t.arg, "conflicts"),
      resolve: (answer, args) => pageOf(answer.conflicts, args),
    }),
  }),
});

builder.queryField("conflicts", (t) =>
  t.field({
    type: Conflicts,
    description:
      "Finds like figures that disagree by more than a factor, and sets the least beside the greatest. Figures are alike that have the same subject, metric and platform, the same dataset or none, and the same form; gains over the same baseline, which is the same node or else the same words; absolute values in the same canonical unit, whatever they were compared with. A figure of a platform itself that names no other was obtained on it. Narrower platforms and techniques are looked at too, but compare only with themselves. Figures that do not say enough to compare are counted, with the reason.",
    args: {
      factor: t.arg.float({
        required: false,
        defaultValue: FACTOR.otherwise,
        description: `The greatest is more than so many times the least, ${FACTOR.least} to ${FACTOR.most}; 1 finds all that differ.`,
      }),
      metric: t.arg({ type: NameBy, required: false, description: "Only figures of this metric." }),
      ...scopeArguments(t.arg),
    },
    resolve: async (_root, args, { read }, info) => {
      const factor = boundedArgument(args, "factor", FACTOR);
      checkPages(info, info.returnType, info.fieldNodes);
      const scope = await findScope(read, scopeRequest(args));
      return conflicts(read, { scope, factor, limit: CONFLICT_FIGURES });
    },
  }),
);
