import { basename } from "node:path";
import type { z } from "zod";
import { BenchgraphError } from "../../errors.js";
import { type Listing, type PaperFacts, type PaperText, paperFacts } from "../facts.js";
import { documentText, LARGEST_DOCUMENT } from "./document-text.js";
import { readFacts } from "./facts-file.js";
import { parseListing } from "./listing.js";
import { bytesOf, type SourceInput } from "./source-input.js";

/** What a source holds, piece by piece. */
export type SourceItem =
  /** A line of a facts file, checked. */
  | { readonly kind: "facts"; readonly line: number; readonly facts: PaperFacts }
  /** A paper of a listing, whose text is still to be searched for facts. */
  | { readonly kind: "paper"; readonly paper: PaperText; readonly listing: Listing }
  /** What is refused of it; where something follows, the rest was read nevertheless. */
  | { readonly kind: "refused"; readonly error: BenchgraphError };

/**
 * Reads a source, whose format shows in its content and never in its name: facts as JSON Lines begin with a brace;
 * whatever else is text has to be a listing. Facts are streamed, however large the file; a listing is read as a whole.
 * Nothing is thrown for what a source holds or for a source that can't be read: such errors are items, with code REFUSED.
 *
 * @param format what a line of facts has to be
 */
export async function* readSource(
  input: SourceInput,
  format: z.ZodType<PaperFacts> = paperFacts,
): AsyncGenerator<SourceItem> {
  const bytes = bytesOf(input);
  try {
    const { start, firstCharacter } = await startOf(bytes);
    const whole = rejoined(start, bytes);
    if (firstCharacter === undefined) throw refused(input, "The file is empty.", "Was it written to the end?");
    if (firstCharacter === "{") yield* readFacts(input.name, whole, format);
    else yield* papersOf(input, await documentText(input.name, whole));
  } catch (error) {
    if (!(error instanceof BenchgraphError)) throw error;
    yield { kind: "refused", error };
  } finally {
    await bytes.return(undefined);
  }
}

function* papersOf(input: SourceInput, text: string): Generator<SourceItem> {
  const entries = parseListing(text);
  if (entries === null)
    throw refused(
      input,
      "This is neither a facts file nor a listing of papers.",
      "A facts file holds one JSON object a line; a listing is the text of a page of papers, head of the page included.",
    );
  const document = basename(input.name);
  let isEmpty = true;
  for (const { paper, shown } of entries) {
    isEmpty = false;
    yield { kind: "paper", paper, listing: { document, shown } };
  }
  if (isEmpty) throw refused(input, "The page lists no paper.", "Was it saved before the list had been loaded?");
}

function refused({ name }: SourceInput, message: string, hint: string): BenchgraphError {
  return new BenchgraphError("REFUSED", message, { hint, place: { file: name } });
}

/** Reads up to the first character that is no white space and no byte-order mark, as far as a document may go. */
async function startOf(bytes: AsyncGenerator<Buffer>): Promise<{ start: Buffer[]; firstCharacter?: string }> {
  const blank = new Set([...Buffer.from(" \t\r\n\uFEFF")]);
  const start: Buffer[] = [];
  let size = 0;
  while (size <= LARGEST_DOCUMENT) {
    const { value: chunk, done } = await bytes.next();
    if (done === true) return { start };
    start.push(chunk);
    size += chunk.length;
    const first = chunk.find((byte) => !blank.has(byte));
    if (first !== undefined) return { start, firstCharacter: String.fromCharCode(first) };
  }
  return { start, firstCharacter: " " };
}

async function* rejoined(start: readonly Buffer[], rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield* start;
  yield* rest;
}
