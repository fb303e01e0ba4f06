import { once } from "node:events";
import type { Writable } from "node:stream";

/** Writes no faster than the reader reads. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, "drain");
}
