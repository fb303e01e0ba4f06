import type { ArgBuilder } from "@pothos/core";
import { BenchgraphError } from "../../errors.js";
import type { NodeLabel } from "../../graph/model/vocabulary.js";
import type { MatrixLine as Line, MatrixRow as Row } from "../../graph/questions/matrix.js";
import { cellOf } from "../../graph/questions/matrix-figures.js";
import { builder, type Types } from "../builder.js";
import { loadName, loadNode } from "../load-node.js";
import { Node } from "../node-fields.js";
import { MAX_FIRST, pageLength } from "../plan/arguments.js";
import type { CheckedInput } from "../refs.js";
import { MatrixCell } from "./matrix-cell.js";

/** A line of the matrix with the kind of node that it is about; null where it is about a word or a year. */
export interface LabelledLine extends Line {
  readonly label: NodeLabel | null;
}
export interface LabelledRow extends LabelledLine, Pick<Row, "cells"> {
  readonly columns: readonly Line[];
}

/** How many lines there are in a page when the caller doesn't say. */
const LINES = 10;

/** Which of the lines are wanted. */
export function lineArguments(arg: ArgBuilder<Types>, what: string) {
  return {
    first: arg.int({
      required: false,
      defaultValue: LINES,
      description: `How many ${what}, 0 to ${MAX_FIRST}.`,
    }),
    after: arg.string({ required: false, description: `The key that the ${what} begin behind.` }),
  };
}

/**
 * The lines of a page.
 *
 * @throws BenchgraphError BAD_INPUT when no line has the key that it is to begin behind
 */
export function pageOf<One extends { readonly key: string }>(lines: readonly One[], args: CheckedInput): One[] {
  const { after } = args;
  const begin = after == null ? 0 : 1 + lines.findIndex(({ key }) => key === after);
  if (after != null && begin === 0)
    throw new BenchgraphError("BAD_INPUT", `\`after\` is ${JSON.stringify(after)}, which nothing here has for a key.`, {
      hint: "Pass a key of the same answer.",
    });
  return lines.slice(begin, begin + pageLength(args, LINES));
}

/** What rows and columns alike say of themselves. */
const MatrixLine = builder.interfaceRef<LabelledLine>("MatrixLine").implement({
  description: "A row or a column of a matrix.",
  fields: (t) => ({
    key: t.exposeString("key", {
      description: "Tells it from the others: the node's id; the kind, such as GPU; the year. Pass it as `after`.",
    }),
    name: t.string({
      description: "What it is called: the node's name, the paper's title, the kind, the year.",
      resolve: ({ key, label }, _args, context) => (label === null ? key : loadName(key, label, context)),
    }),
    node: t.field({
      type: Node,
      nullable: true,
      description: "The node that it is about; null for kinds and years.",
      resolve: ({ key, label }, _args, context, info) => (label === null ? null : loadNode(key, label, context, info)),
    }),
    figures: t.exposeInt("figures", { description: "How many different figures stand in its cells; never 0." }),
  }),
});

export const MatrixColumn = builder.objectRef<LabelledLine>("MatrixColumn").implement({
  description: "A column of a matrix.",
  interfaces: [MatrixLine],
});

export const MatrixRow = builder.objectRef<LabelledRow>("MatrixRow").implement({
  description: "A row of a matrix.",
  interfaces: [MatrixLine],
  fields: (t) => ({
    cells: t.field({
      type: [MatrixCell],
      nullable: { list: false, items: true },
      description:
        "A cell for each of the columns that the same arguments give, in their order; null where no figure stands.",
      args: lineArguments(t.arg, "columns"),
      resolve: ({ cells, columns }, args) =>
        pageOf(columns, args).map(({ key }) => {
          const figures = cells.get(key);
          return figures === undefined ? null : cellOf(figures);
        }),
    }),
  }),
});
