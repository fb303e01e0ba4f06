import { describe, expect, it } from "vitest";
import { TABLE_FORMATS, type Table } from "../../../src/cli/table.js";

const table: Table = {
  columns: ["rank", "name", "of"],
  rows: [
    [1, 'A "fast" one, twice', null],
    [10, "two\nlines | a bar", "x"],
  ],
};

describe("a table", () => {
  it("stands in aligned columns, numbers on the right", () => {
    expect(
      TABLE_FORMATS.table({
        columns: ["rank", "name"],
        rows: [
          [1, "GPU"],
          [10, "A"],
        ],
      }),
    ).toBe("rank  name\n----  ----\n   1  GPU\n  10  A");
  });

  it("cuts long cells in a terminal alone", () => {
    const long = { columns: ["name"], rows: [["n".repeat(50)]] };
    expect(TABLE_FORMATS.table(long).split("\n")[2]).toBe(`${"n".repeat(39)}…`);
    expect(TABLE_FORMATS.csv(long).split("\n")[1]).toBe("n".repeat(50));
  });

  it("is CSV that quotes what needs it", () => {
    expect(TABLE_FORMATS.csv(table)).toBe('rank,name,of\n1,"A ""fast"" one, twice",\n10,"two\nlines | a bar",x');
  });

  it("is JSON with numbers as numbers and nothing as null", () => {
    expect(JSON.parse(TABLE_FORMATS.json(table))).toEqual([
      { rank: 1, name: 'A "fast" one, twice', of: null },
      { rank: 10, name: "two\nlines | a bar", of: "x" },
    ]);
  });

  it("is Markdown whose cells can't break the table", () => {
    expect(TABLE_FORMATS.md(table)).toBe(
      '| rank | name | of |\n| --- | --- | --- |\n| 1 | A "fast" one, twice |  |\n| 10 | two lines \\| a bar | x |',
    );
  });

  it("of no rows has its columns still", () => {
    expect(TABLE_FORMATS.table({ columns: ["rank"], rows: [] })).toBe("rank\n----");
    expect(TABLE_FORMATS.json({ columns: ["rank"], rows: [] })).toBe("[]");
  });
});
