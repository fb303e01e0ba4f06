import type { z } from "zod";
import { BenchgraphError } from "../../errors.js";
import { type PaperFacts, paperFacts } from "../facts.js";
import { problemsOf } from "./facts-problems.js";
import { type Line, linesOf } from "./lines.js";

/** In bytes. The facts of one paper take some kilobytes. */
export const LONGEST_LINE = 10_000_000;

/** What one line of a facts file holds, or why it is refused (REFUSED, with file, line and path in the object). */
export type FactsLine =
  | { readonly kind: "facts"; readonly line: number; readonly facts: PaperFacts }
  | { readonly kind: "refused"; readonly error: BenchgraphError };

/**
 * Reads facts as JSON Lines (UTF-8, one paper a line; blank lines, carriage returns and byte-order marks are passed
 * over) and checks each line against the format. Keys that the format doesn't have are passed over too. A line
 * that is refused doesn't keep the rest from being read; all that is wrong with it is told at once.
 */
export async function* readFacts(
  file: string,
  chunks: AsyncIterable<Buffer>,
  format: z.ZodType<PaperFacts> = paperFacts,
): AsyncGenerator<FactsLine> {
  for await (const line of linesOf(chunks, LONGEST_LINE)) {
    const read = readLine(file, line, format);
    if (read !== null) yield read;
  }
}

function readLine(file: string, { number, bytes, isEnded }: Line, format: z.ZodType<PaperFacts>): FactsLine | null {
  const refused = (message: string, hint: string, path?: string): FactsLine => ({
    kind: "refused",
    error: new BenchgraphError("REFUSED", message, { hint, place: { file, line: number, path } }),
  });

  if (bytes === null)
    return refused(`The line is longer than ${LONGEST_LINE / 1e6} MB.`, "One line holds the facts of one paper.");
  const text = decoded(bytes)?.trim();
  if (text === undefined) return refused("The line is not UTF-8 text.", "Save the file as UTF-8.");
  if (text === "") return null;

  const json = parsed(text);
  if ("problem" in json)
    return isEnded || text.endsWith("}")
      ? refused(`Not valid JSON: ${json.problem}.`, "Every line holds one JSON object, complete in itself.")
      : refused("The file breaks off in the middle of this line.", "Fetch or write the file once more.");

  const checked = format.safeParse(json.value, { reportInput: true });
  if (checked.success) return { kind: "facts", line: number, facts: checked.data };
  const { path, message } = problemsOf(checked.error.issues);
  return refused(message, "Nothing of this paper is taken; mend the line and ingest the file once more.", path);
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parsed(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    // The parser counts lines within the text that it was given, which is always the first.
    return {
      problem: String(error)
        .replace(/^SyntaxError: /, "")
        .replace(/ \(line 1 column \d+\)$/, ""),
    };
  }
}
