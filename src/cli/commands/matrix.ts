import { z } from "zod";
import { BenchgraphError } from "../../errors.js";
import { MATRIX_AXES } from "../../graph/questions/matrix-axis.js";
import { leftOut, leftOutNotes } from "../questions/left-out.js";
import {
  nodeNamed,
  numberOption,
  RANKING_OPTIONS,
  SCOPE_ARGUMENTS,
  SCOPE_VARIABLES,
  scopeVariables,
} from "../questions/options.js";
import { questionCommand, type TableAnswer } from "../questions/question-command.js";

/** What a cell of the table can show of a cell of the matrix. */
const SHOWN = ["best", "median", "worst", "figures", "papers", "compared"] as const;

const line = z.object({ key: z.string(), name: z.string(), figures: z.number() });
const number = z.number().nullable();
const cell = z.object({
  best: number.optional(),
  median: number.optional(),
  worst: number.optional(),
  figures: z.number().optional(),
  papers: z.number().optional(),
  compared: z.number().optional(),
});

const answer = z
  .object({
    matrix: z.object({
      figures: z.number(),
      truncated: z.boolean(),
      leftOut,
      notCompared: leftOut,
      rowCount: z.number(),
      columnCount: z.number(),
      columns: z.array(line),
      rows: z.array(line.extend({ cells: z.array(cell.nullable()) })),
    }),
  })
  .transform(({ matrix: { rows, columns, ...about } }): TableAnswer => {
    const names = namesOf(columns);
    return {
      columns: ["row", "all figures", ...names],
      rows: namesOf(rows).map((name, index) => {
        const row = rows[index];
        const shown = (row?.cells ?? []).map((one) => Object.values(one ?? {})[0] ?? null);
        return [name, row?.figures ?? null, ...shown];
      }),
      notes: [
        `${rows.length} of ${about.rowCount} rows, ${columns.length} of ${about.columnCount} columns; ${about.figures} figures.`,
        ...(about.truncated ? ["There are more figures than a matrix looks at: this is a part of them."] : []),
        ...leftOutNotes(about.leftOut),
        ...leftOutNotes(about.notCompared).map((note) => note.replace("Left out", "Not compared")),
      ],
    };
  });

/** Names, and keys for what shares its name with another, so that no column hides one. */
function namesOf(lines: readonly z.output<typeof line>[]): string[] {
  return lines.map(({ key, name }) => (lines.filter((one) => one.name === name).length > 1 ? key : name));
}

const count = (what: string) => ({ value: "NUMBER", description: `How many ${what}, 0 to 100 (default: 10).` });
const after = (what: string) => ({
  value: "KEY",
  description: `The key (an id, a kind, a year) that ${what} begin behind.`,
});

/** `benchgraph matrix ROWS COLUMNS` */
export const matrix = questionCommand({
  usage: "ROWS COLUMNS [OPTION…]",
  details: `Sets figures against two axes, and shows the best of each cell, or another thing of it.

Axes: ${MATRIX_AXES.join(", ")}.`,
  example: "benchgraph matrix technique hardware-kind --metric energy --show median",
  operands: { least: 2, most: 2 },
  options: {
    metric: { value: "NAME", description: "Only figures of this metric." },
    show: { value: "WHAT", description: `What of a cell: ${SHOWN.join(", ")} (default: best).` },
    rows: count("rows"),
    columns: count("columns"),
    "rows-after": after("rows"),
    "columns-after": after("columns"),
    ...RANKING_OPTIONS,
  },
  query: `query ($rows: MatrixAxis!, $columns: MatrixAxis!, $metric: NameBy, $by: RankBy, $unit: String, ${SCOPE_VARIABLES}, $firstRows: Int, $afterRow: String, $firstColumns: Int, $afterColumn: String, ${SHOWN.map((one) => `$${one}: Boolean!`).join(", ")}) {
    matrix(rows: $rows, columns: $columns, metric: $metric, by: $by, unit: $unit, ${SCOPE_ARGUMENTS}) {
      figures
      truncated
      leftOut { reason figures }
      notCompared { reason figures }
      rowCount
      columnCount
      columns(first: $firstColumns, after: $afterColumn) { key name figures }
      rows(first: $firstRows, after: $afterRow) {
        key
        name
        figures
        cells(first: $firstColumns, after: $afterColumn) { ${SHOWN.map((one) => `${one} @include(if: $${one})`).join(" ")} }
      }
    }
  }`,
  variables: (given) => {
    const { operands, options } = given;
    const [rows = "", columns = ""] = operands;
    return {
      rows: axisNamed(rows),
      columns: axisNamed(columns),
      metric: nodeNamed(options.metric),
      by: options.by?.toUpperCase(),
      unit: options.unit,
      ...scopeVariables(given),
      firstRows: numberOption(options, "rows"),
      afterRow: options["rows-after"],
      firstColumns: numberOption(options, "columns"),
      afterColumn: options["columns-after"],
      ...shownNamed(options.show ?? "best"),
    };
  },
  answer,
});

const axisNamed = (name: string) => name.toUpperCase().replaceAll("-", "_");

function shownNamed(name: string): Readonly<Record<string, boolean>> {
  if (SHOWN.some((one) => one === name)) return Object.fromEntries(SHOWN.map((one) => [one, one === name]));
  throw new BenchgraphError("MISCONFIGURED", `--show is ${JSON.stringify(name)}; it takes ${SHOWN.join(", ")}.`);
}
