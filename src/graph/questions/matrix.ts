import { Scope } from "../compile/scope.js";
import type { GraphEngine } from "../engine.js";
import type { BETTER } from "../model/vocabulary.js";
import { cypher, Integer, raw, statement } from "../statement.js";
import { figuresIn } from "./figure-scope.js";
import type { FoundScope } from "./find-scope.js";
import { keysOn, type MatrixAxis, placedOn, placeOn } from "./matrix-axis.js";
import { type ComparedFigure, compareAll, type PlacedFigure } from "./matrix-figures.js";
import type { LeftOut, RANKED_BY } from "./ranking.js";

/** How many figures a matrix looks at: what more costs is more than a reader waits for. */
export const MATRIX_FIGURES = 2_000;

/** Which figures, set against which two axes, compared by what. */
export interface MatrixRequest {
  readonly scope: FoundScope;
  readonly rows: MatrixAxis;
  readonly columns: MatrixAxis;
  readonly by: (typeof RANKED_BY)[number];
  /** By value: the canonical unit of what is compared; null for the one that most of a metric's figures have. */
  readonly unit: string | null;
  /** How many figures are looked at. */
  readonly limit: number;
}

/** Figures by two things that they hang together with. */
export interface Matrix {
  /** How many figures stand in it. */
  readonly figures: number;
  /** Whether there were more figures than it looks at. */
  readonly truncated: boolean;
  /** Figures that stand in no cell. */
  readonly leftOut: readonly LeftOut[];
  /** Figures that stand in cells, but are not compared. */
  readonly notCompared: readonly LeftOut[];
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixLine[];
}

/** A row or a column; those with the most figures come first, then by key. */
export interface MatrixLine {
  readonly key: string;
  /** How many different figures stand in its cells. */
  readonly figures: number;
}

export interface MatrixRow extends MatrixLine {
  /** The figures of each cell by its column's key, best first, then those that do not compare; by id where equal. */
  readonly cells: ReadonlyMap<string, readonly ComparedFigure[]>;
}

type Answer = {
  truncated: boolean;
  figures: number;
  inRows: number;
  placed: [
    id: string,
    row: string,
    column: string,
    paper: string,
    value: number | null,
    unit: string | null,
    undirected: boolean,
    better: (typeof BETTER)[number] | null,
  ][];
};
const NOTHING: Answer = { truncated: false, figures: 0, inRows: 0, placed: [] };

/**
 * Sets figures against two axes. One statement for the figures, and one more for each axis that is rolled up or on which
 * a figure has several places; what stands where is worked out here.
 */
export async function matrix(read: GraphEngine["read"], request: MatrixRequest): Promise<Matrix> {
  const { scope, rows, columns, by, unit } = request;
  const [{ truncated, figures, inRows, placed } = NOTHING] = await read<Answer>(statementOf(request));
  const [rowsOf, columnsOf] = await Promise.all([
    keysOn(read, rows, scope.assertions, new Set(placed.map(([, row]) => row))),
    keysOn(read, columns, scope.assertions, new Set(placed.map(([, , column]) => column))),
  ]);
  const { metric } = scope.nodes;
  const all = placed.map(([id, row, column, paper, value, itsUnit, undirected, better]): PlacedFigure => {
    const metricId = metric?.id ?? (rows === "metric" ? row : columns === "metric" ? column : null);
    const itsBetter = metric?.better ?? better;
    return { id, row, column, paper, value, unit: itsUnit, undirected, metric: metricId, better: itsBetter };
  });
  const { compared, notCompared } = compareAll(all, by, unit);
  return {
    figures: placed.length,
    truncated,
    leftOut: [
      { reason: "no-row" as const, figures: figures - inRows },
      { reason: "no-column" as const, figures: inRows - placed.length },
    ].filter((one) => one.figures > 0),
    notCompared,
    ...linesOf(compared, rowsOf, columnsOf),
  };
}

function linesOf(
  figures: readonly ComparedFigure[],
  rowsOf: (place: string) => readonly string[],
  columnsOf: (place: string) => readonly string[],
): Pick<Matrix, "rows" | "columns"> {
  const rows = new Map<string, { figures: number; cells: Map<string, ComparedFigure[]> }>();
  const columns = new Map<string, number>();
  for (const figure of figures) {
    const its = columnsOf(figure.column);
    for (const column of its) columns.set(column, (columns.get(column) ?? 0) + 1);
    for (const key of rowsOf(figure.row)) {
      const row = rows.get(key) ?? { figures: 0, cells: new Map<string, ComparedFigure[]>() };
      rows.set(key, row);
      row.figures += 1;
      for (const column of its) {
        const cell = row.cells.get(column);
        if (cell === undefined) row.cells.set(column, [figure]);
        else cell.push(figure);
      }
    }
  }
  return {
    rows: [...rows].map(([key, row]) => ({ key, ...row })).sort(byFigures),
    columns: [...columns].map(([key, number]) => ({ key, figures: number })).sort(byFigures),
  };
}

const byFigures = (one: MatrixLine, other: MatrixLine) => other.figures - one.figures || (one.key < other.key ? -1 : 1);

function statementOf({ scope: figureScope, rows, columns, by, limit }: MatrixRequest) {
  const scope = new Scope();
  const [figure, row, column, paper] = [
    scope.variable("m"),
    scope.variable("n"),
    scope.variable("n"),
    scope.variable("p"),
  ];
  const { assertions } = figureScope;
  const onRow = placedOn(rows, assertions, figure, row, scope);
  const onColumn = placedOn(columns, assertions, figure, column, scope);
  const value =
    by === "gain" ? cypher`${figure}.gain, null` : cypher`${figure}.canonicalValue, ${figure}.canonicalUnit`;
  const undirected = cypher`${figure}.direction IS NULL AND ${figure}.form IN ['ratio', 'percent-change']`;
  const better =
    rows === "metric" ? cypher`${row}.better` : columns === "metric" ? cypher`${column}.better` : raw("null");
  const placed = cypher`[${figure}.id, ${placeOn(rows, row)}, ${placeOn(columns, column)}, ${paper}.id, ${value}, ${undirected}, ${better}]`;
  const found = cypher`${figuresIn(figureScope, figure, scope)} WITH ${figure} LIMIT ${new Integer(limit + 1)} WITH collect(${figure}) AS found WITH size(found) > ${limit} AS truncated, found[0..${new Integer(limit)}] AS figures`;
  return statement(
    cypher`${found} CALL (figures) { UNWIND figures AS ${figure} ${onRow} RETURN count(${figure}) AS inRows } CALL (figures) { UNWIND figures AS ${figure} ${onRow} ${onColumn} MATCH (${figure})<-[:REPORTS]-(${paper}:Paper) RETURN collect(${placed}) AS placed } RETURN truncated, size(figures) AS figures, inRows, placed`,
  );
}
