import type { Plugin } from "graphql-yoga";
import { refusal } from "../refusal.js";

/**
 * Refuses a request whose body is larger than `most` bytes. A Content-Length is believed, for node:http reads no further
 * than it says; only a body without one is counted while it arrives, because that costs most of a light request's time.
 */
export function useBodyLimit(most: number): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      const announced = request.headers.get("content-length");
      if (announced !== null) {
        if (!(Number(announced) <= most)) throw tooLarge(`${announced} bytes`, most);
        return;
      }
      if (!requestParser || request.method !== "POST") return;
      setRequestParser(async ({ url, headers, body, signal }) =>
        requestParser(new fetchAPI.Request(url, { method: "POST", headers, signal, body: await readAll(body, most) })),
      );
    },
  };
}

/** Leaves the rest unread when it is too much: to cancel the stream would cut the connection before the answer. */
async function readAll(body: Request["body"], most: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  for (let size = 0; ; ) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return Buffer.concat(chunks);
    size += chunk.value.byteLength;
    if (size > most) throw tooLarge(`more than ${most} bytes`, most);
    chunks.push(chunk.value);
  }
}

function tooLarge(size: string, most: number) {
  return refusal("LIMIT_EXCEEDED", 413, `The body has ${size}; the limit is ${most} bytes. (MAX_BODY_BYTES)`);
}
