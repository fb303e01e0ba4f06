import { fileInput, type SourceInput } from "../ingest/sources/source-input.js";
import type { Io } from "./command.js";

/** The files that operands name; `-` is standard input. */
export function inputsOf(operands: readonly string[], { stdin }: Pick<Io, "stdin">): SourceInput[] {
  return operands.map((operand) =>
    operand === "-" ? { name: "standard input", open: () => stdin } : fileInput(operand),
  );
}
