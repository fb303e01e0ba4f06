import { BenchgraphError } from "../../errors.js";
import type { MatrixCell as Cell } from "../../graph/questions/matrix-figures.js";
import { builder } from "../builder.js";
import { loadNode } from "../load-node.js";
import { MAX_FIRST, pageLength } from "../plan/arguments.js";
import { NODE_REFS } from "../refs.js";

/** How many figures of a cell are given when the caller doesn't say. */
const FIGURES = 5;

export const MatrixCell = builder.objectRef<Cell>("MatrixCell").implement({
  description: "The figures that a row and a column have in common.",
  fields: (t) => ({
    figures: t.int({ description: "How many there are.", resolve: ({ figures }) => figures.length }),
    papers: t.exposeInt("papers", { description: "How many papers report them." }),
    compared: t.exposeInt("compared", {
      description: "How many of them are compared; only they count for best, median and worst.",
    }),
    unit: t.exposeString("unit", {
      nullable: true,
      description: "By value: the unit of the values, empty for plain numbers; null by gain, and where none compares.",
    }),
    best: t.exposeFloat("best", {
      nullable: true,
      description: "The greatest gain; by value the value that is best for the metric. Null where none compares.",
    }),
    median: t.exposeFloat("median", {
      nullable: true,
      description: "The median; of an even number of figures the mean of the two in the middle, to twelve digits.",
    }),
    worst: t.exposeFloat("worst", { nullable: true, description: "The least gain, or the worst value." }),
    measurements: t.field({
      type: [NODE_REFS.Measurement],
      description: "The figures: those that compare best first, then the others; by id where equal.",
      args: {
        first: t.arg.int({
          required: false,
          defaultValue: FIGURES,
          description: `How many figures, 0 to ${MAX_FIRST}.`,
        }),
        after: t.arg.id({ required: false, description: "The id of the figure that they begin behind." }),
      },
      resolve: ({ figures }, args, context, info) => {
        const begin = args.after == null ? 0 : 1 + figures.indexOf(args.after);
        if (args.after != null && begin === 0)
          throw new BenchgraphError("BAD_INPUT", `\`after\` is ${JSON.stringify(args.after)}, no figure of this cell.`);
        const wanted = figures.slice(begin, begin + pageLength(args, FIGURES));
        return Promise.all(wanted.map((id) => loadNode(id, "Measurement", context, info)));
      },
    }),
  }),
});
