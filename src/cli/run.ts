import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { BenchgraphError, toBenchgraphError } from "../errors.js";
import type { Command, ExitCode, Given, Io } from "./command.js";
import { COMMANDS } from "./commands.js";
import { commandHelp, programHelp } from "./help.js";
import { write } from "./write.js";

/** Runs the program with the arguments after its name; errors are told on standard error. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(args, io);
  } catch (thrown) {
    const error = toBenchgraphError(thrown);
    const cause = error.code === "INTERNAL" && error.cause instanceof Error ? `\n${error.cause.stack}` : "";
    await write(io.stderr, `${error.place.file === undefined ? "benchgraph: " : ""}${error.describe()}${cause}\n`);
    return error.code === "MISCONFIGURED" ? 2 : 1;
  }
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === undefined || name === "--help" || name === "-h") {
    await write(name === undefined ? io.stderr : io.stdout, programHelp());
    return name === undefined ? 2 : 0;
  }
  if (name === "--version") {
    await write(io.stdout, `${await version()}\n`);
    return 0;
  }
  const entry = COMMANDS.get(name);
  if (!entry) throw usageError(`There is no command ${JSON.stringify(name)}.`, "benchgraph --help");
  const command = await entry.load();
  if (rest.includes("--help") || rest.includes("-h")) {
    await write(io.stdout, commandHelp(name, command));
    return 0;
  }
  return command.run(readArguments(name, command, rest), io);
}

function readArguments(name: string, { operands, options, usage }: Command, args: readonly string[]): Given {
  const help = `benchgraph ${name} --help`;
  const declared = Object.fromEntries(
    Object.entries(options).map(([option, { value }]) => [
      option,
      { type: value === undefined ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: declared, allowPositionals: true });
    if (positionals.length < operands.least) throw usageError(`${name} needs ${usage}.`, help);
    if (positionals.length > operands.most)
      throw usageError(`${name} takes no argument ${JSON.stringify(positionals[operands.most])}.`, help);
    const given = Object.entries(values);
    return {
      operands: positionals,
      options: Object.fromEntries(given.filter((entry): entry is [string, string] => typeof entry[1] === "string")),
      flags: new Set(given.filter(([, value]) => value === true).map(([option]) => option)),
    };
  } catch (error) {
    // parseArgs says what is wrong in the first sentence, and how it is meant to be called by programs in the others.
    if (error instanceof TypeError) throw usageError(`${error.message.split(/\.\s/)[0]?.replace(/\.$/, "")}.`, help);
    throw error;
  }
}

function usageError(message: string, help: string): BenchgraphError {
  return new BenchgraphError("MISCONFIGURED", message, { hint: `How it is called: ${help}` });
}

async function version(): Promise<string> {
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
