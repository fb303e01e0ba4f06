/** A value in a cell; null is an empty one. */
export type Cell = string | number | null;

/** Rows of cells under named columns. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The forms in which a table can be printed. */
export const TABLE_FORMATS = {
  table: aligned,
  csv: commaSeparated,
  json: objects,
  md: markdown,
} as const satisfies Record<string, (table: Table) => string>;

const textOf = (cell: Cell | undefined): string => (cell == null ? "" : String(cell));

/** Longer cells are cut in a terminal, so that rows stay on a line. */
const WIDEST = 40;

/** Columns as wide as their widest cell; numbers stand on the right. */
function aligned({ columns, rows }: Table): string {
  const cut = (cell: Cell | undefined) => {
    const text = textOf(cell);
    return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;
  };
  const widths = columns.map((name, column) => Math.max(name.length, ...rows.map((row) => cut(row[column]).length)));
  const numeric = columns.map((_, column) => rows.some((row) => typeof row[column] === "number"));
  const line = (cells: readonly Cell[]) =>
    columns
      .map((_, column) => {
        const text = cut(cells[column]);
        const width = widths[column] ?? 0;
        return numeric[column] ? text.padStart(width) : text.padEnd(width);
      })
      .join("  ")
      .trimEnd();
  return [columns, widths.map((width) => "-".repeat(width)), ...rows].map(line).join("\n");
}

/** RFC 4180, but for lines that end as lines do here. */
function commaSeparated({ columns, rows }: Table): string {
  const field = (cell: Cell) => {
    const text = textOf(cell);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns, ...rows].map((row) => row.map(field).join(",")).join("\n");
}

/** A list with an object for each row. */
function objects({ columns, rows }: Table): string {
  const all = rows.map((row) => Object.fromEntries(columns.map((name, column) => [name, row[column] ?? null])));
  return JSON.stringify(all, null, 2);
}

/** A table of GitHub's Markdown. */
function markdown({ columns, rows }: Table): string {
  const cell = (value: Cell) =>
    textOf(value)
      .replaceAll(/\s*\n\s*/g, " ")
      .replaceAll("|", "\\|");
  const line = (cells: readonly Cell[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}
