import type { Readable, Writable } from "node:stream";

/** 0: done. 1: something was refused or failed. 2: the command line or the environment asks for something impossible. */
export type ExitCode = 0 | 1 | 2;

/** What a command has of the process around it. */
export interface Io {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** What was written after the command's name. */
export interface Given {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
  /** The options without a value that were given. */
  readonly flags: ReadonlySet<string>;
}

/** One command of the program. */
export interface Command {
  /** What follows the command's name, as the usage line shows it. */
  readonly usage: string;
  /** What it does, in paragraphs. */
  readonly details: string;
  readonly example: string;
  /** How many operands it takes. */
  readonly operands: { readonly least: number; readonly most: number };
  /** Options by name, with what their value is called; those without one are given or not. */
  readonly options: Readonly<Record<string, { readonly value?: string; readonly description: string }>>;
  run(given: Given, io: Io): Promise<ExitCode>;
}
