import { BenchgraphError } from "../../errors.js";
import { findScope } from "../../graph/questions/find-scope.js";
import { type Matrix as Answer, MATRIX_FIGURES, matrix } from "../../graph/questions/matrix.js";
import { type MatrixAxis as Axis, axisLabel, MATRIX_AXES } from "../../graph/questions/matrix-axis.js";
import { builder } from "../builder.js";
import { constantCase, MatrixAxis, RankBy } from "../enums.js";
import { NameBy } from "../input/node-by.js";
import { checkPages } from "../plan/check-pages.js";
import type { CheckedInput } from "../refs.js";
import { type LabelledLine, type LabelledRow, lineArguments, MatrixColumn, MatrixRow, pageOf } from "./matrix-lines.js";
import { LeftOut, rankedBy } from "./ranking.js";
import { scopeArguments, scopeRequest } from "./scope.js";

interface LabelledMatrix extends Omit<Answer, "rows" | "columns"> {
  readonly rows: readonly LabelledRow[];
  readonly columns: readonly LabelledLine[];
}

const Matrix = builder.objectRef<LabelledMatrix>("Matrix").implement({
  description: "Figures by two things that they hang together with.",
  fields: (t) => ({
    figures: t.exposeInt("figures", { description: "How many different figures stand in its cells." }),
    truncated: t.exposeBoolean("truncated", {
      description: `Whether there are more than ${MATRIX_FIGURES} figures to set: then it holds that many of them, in no promised choice, and numbers and bests are those of a part. Narrow the question to see all.`,
    }),
    leftOut: t.expose("leftOut", { type: [LeftOut], description: "How many figures stand in no cell, and why." }),
    notCompared: t.expose("notCompared", {
      type: [LeftOut],
      description: "How many figures stand in cells, but count for nothing but their number, and why.",
    }),
    rowCount: t.int({ description: "How many rows there are.", resolve: ({ rows }) => rows.length }),
    columnCount: t.int({ description: "How many columns there are.", resolve: ({ columns }) => columns.length }),
    rows: t.field({
      type: [MatrixRow],
      description: "Rows, those with the most figures first, then by key.",
      args: lineArguments(t.arg, "rows"),
      resolve: ({ rows }, args) => pageOf(rows, args),
    }),
    columns: t.field({
      type: [MatrixColumn],
      description: "Columns, those with the most figures first, then by key.",
      args: lineArguments(t.arg, "columns"),
      resolve: ({ columns }, args) => pageOf(columns, args),
    }),
  }),
});

builder.queryField("matrix", (t) =>
  t.field({
    type: Matrix,
    description:
      "Sets figures against two axes and sums up each cell: how many figures, of how many papers, and the best, median and worst of them. A figure on a platform stands in the row of that platform and of all that is broader, and likewise a technique, unless `includeNarrower` is false; that of a paper with several tasks stands in the row of each. So sums of cells can exceed the figures there are, but no cell, row or column counts a figure twice. By gain all metrics compare; by value only figures of one metric in one unit do.",
    args: {
      rows: t.arg({ type: MatrixAxis, required: true, description: "What the rows are." }),
      columns: t.arg({ type: MatrixAxis, required: true, description: "What the columns are; not the same." }),
      metric: t.arg({ type: NameBy, required: false, description: "Only figures of this metric." }),
      by: t.arg({ type: RankBy, required: false, defaultValue: "gain", description: "What figures are compared by." }),
      unit: t.arg.string({
        required: false,
        description:
          "By value: the canonical unit of the figures to compare, such as s, J or %; without it the one that most of the metric's figures in the matrix have.",
      }),
      ...scopeArguments(t.arg),
    },
    resolve: async (_root, args, { read }, info) => {
      const [rows, columns, by] = [axisOf(args, "rows"), axisOf(args, "columns"), rankedBy(args)];
      if (rows === columns)
        throw new BenchgraphError("BAD_INPUT", "`rows` and `columns` are the same; a matrix has two different axes.");
      if (by === "value" && args.metric == null && rows !== "metric" && columns !== "metric")
        throw new BenchgraphError("BAD_INPUT", "By value, figures compare within a metric, and none is named.", {
          hint: "Give `metric`, or make METRIC an axis.",
        });
      checkPages(info, info.returnType, info.fieldNodes);
      const scope = await findScope(read, scopeRequest(args));
      const request = { scope, rows, columns, by, unit: args.unit ?? null, limit: MATRIX_FIGURES };
      return labelled(await matrix(read, request), rows, columns);
    },
  }),
);

function axisOf(args: CheckedInput, name: "rows" | "columns"): Axis {
  const axis = MATRIX_AXES.find((one) => one === args[name]);
  if (axis !== undefined) return axis;
  throw new BenchgraphError("INTERNAL", `\`${name}\` is no axis that the graph knows of.`);
}

/** With the kinds of nodes that rows and columns are about, and kinds in the spelling of the API. */
function labelled(answer: Answer, rows: Axis, columns: Axis): LabelledMatrix {
  const isKind = (axis: Axis) => axis === "technique-kind" || axis === "hardware-kind";
  const keyOn = (axis: Axis) => (key: string) => (isKind(axis) ? constantCase(key) : key);
  const [rowKey, columnKey] = [keyOn(rows), keyOn(columns)];
  const labelledColumns = answer.columns.map(({ key, figures }) => ({
    key: columnKey(key),
    figures,
    label: axisLabel(columns),
  }));
  return {
    ...answer,
    columns: labelledColumns,
    rows: answer.rows.map(({ key, figures, cells }) => ({
      key: rowKey(key),
      figures,
      label: axisLabel(rows),
      cells: new Map([...cells].map(([column, its]) => [columnKey(column), its])),
      columns: labelledColumns,
    })),
  };
}
