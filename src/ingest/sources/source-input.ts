import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { BenchgraphError } from "../../errors.js";

/** Something to read: a file or standard input. */
export interface SourceInput {
  /** How errors name it: a path, or "standard input". */
  readonly name: string;
  open(): Readable | Promise<Readable>;
}

/** The file at the path. It is touched only when it is read. */
export function fileInput(path: string): SourceInput {
  return { name: path, open: async () => (await open(path)).createReadStream() };
}

/**
 * The input's bytes as they come; the input is closed however the reading ends.
 *
 * @throws BenchgraphError REFUSED where the input can't be opened (missing, a directory, not permitted) or breaks off.
 */
export async function* bytesOf(input: SourceInput): AsyncGenerator<Buffer> {
  let stream: Readable | undefined;
  try {
    stream = await input.open();
    const chunks: AsyncIterable<unknown> = stream;
    for await (const chunk of chunks) yield bufferOf(chunk);
  } catch (error) {
    throw unreadable(input.name, error);
  } finally {
    stream?.destroy();
  }
}

/** Streams hand out bytes, or strings where an encoding was set. */
function bufferOf(chunk: unknown): Buffer {
  return chunk instanceof Uint8Array
    ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    : Buffer.from(String(chunk));
}

function unreadable(file: string, error: unknown): BenchgraphError {
  if (error instanceof BenchgraphError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
  const refused = (message: string, hint?: string) =>
    new BenchgraphError("REFUSED", message, { ...(hint === undefined ? {} : { hint }), place: { file }, cause: error });
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return refused("There is no such file.");
    case "EISDIR":
      return refused("This is a directory, not a file.", "Name the files in it one by one, or with a wildcard.");
    case "EACCES":
    case "EPERM":
      return refused("The file may not be read.", "Ask its owner for permission to read it.");
    default:
      return refused(`It can't be read (${code}).`);
  }
}
