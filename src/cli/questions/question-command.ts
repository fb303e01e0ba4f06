import type { z } from "zod";
import { BenchgraphError } from "../../errors.js";
import { ask } from "../ask.js";
import type { Command, Given } from "../command.js";
import { TABLE_FORMATS, type Table } from "../table.js";
import { withGraph } from "../with-graph.js";
import { write } from "../write.js";

/** An answer to be printed: a table, and what is to be known of it that is no row. */
export interface TableAnswer extends Table {
  readonly notes: readonly string[];
}

/** A question to the API whose answer is a table. */
export interface TableQuestion extends Omit<Command, "run"> {
  readonly query: string;
  /** The query's variables, from what was written after the command's name. */
  variables(given: Given): Readonly<Record<string, unknown>>;
  /** Reads the answer's data. */
  readonly answer: z.ZodType<TableAnswer>;
}

const names = Object.keys(TABLE_FORMATS);

/** The command that asks the question of the configured graph. The table is printed on standard output, notes beside it. */
export function questionCommand({ query, variables, answer, ...about }: TableQuestion): Command {
  return {
    ...about,
    details: `${about.details}

Names find aliases too, whatever the case, the punctuation and the plural; ids do as well. The graph is the one that
NEO4J_URI or DATA_DIR names, and the same limits hold as for the API: see benchgraph serve --help.`,
    options: {
      ...about.options,
      format: { value: "FORMAT", description: `How to print the answer: ${names.join(", ")} (default: table).` },
    },
    run: (given, io) => {
      const format = formatNamed(given.options.format ?? "table");
      const values = variables(given);
      return withGraph(io, async (engine, config) => {
        const { data, errors = [] } = await ask(engine, config, query, values);
        if (errors.length > 0) {
          for (const { message } of errors) await write(io.stderr, `benchgraph: ${message}\n`);
          return 1;
        }
        const { notes, ...table } = answer.parse(data);
        await write(io.stdout, `${format(table)}\n`);
        for (const note of notes) await write(io.stderr, `${note}\n`);
        return 0;
      });
    },
  };
}

function formatNamed(name: string): (table: Table) => string {
  const [, format] = Object.entries(TABLE_FORMATS).find(([known]) => known === name) ?? [];
  if (format !== undefined) return format;
  throw new BenchgraphError("MISCONFIGURED", `--format is ${JSON.stringify(name)}; it takes ${names.join(", ")}.`);
}
