import { fileInput, type SourceInput } from "../ingest/sources/source-input.js";
import type { Io } from "./command.js";

/** The file that an operand or option names; `-` is standard input. */
export function inputOf(name: string, { stdin }: Pick<Io, "stdin">): SourceInput {
  return name === "-" ? { name: "standard input", open: () => stdin } : fileInput(name);
}

/** The files that operands name; `-` is standard input. */
export function inputsOf(operands: readonly string[], io: Pick<Io, "stdin">): SourceInput[] {
  return operands.map((operand) => inputOf(operand, io));
}
