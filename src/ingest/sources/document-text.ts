import { BenchgraphError } from "../../errors.js";

/** In bytes: about a hundred times what a page of papers takes. */
export const LARGEST_DOCUMENT = 16_000_000;

/**
 * A whole document as text.
 *
 * @throws BenchgraphError REFUSED where it is too large or no UTF-8 text.
 */
export async function documentText(file: string, chunks: AsyncIterable<Buffer>): Promise<string> {
  const refused = (message: string, hint: string) => new BenchgraphError("REFUSED", message, { hint, place: { file } });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > LARGEST_DOCUMENT)
        throw refused(`The document is larger than ${LARGEST_DOCUMENT / 1e6} MB.`, "Split it into several.");
      if (chunk.includes(0)) throw new TypeError("NUL byte");
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw refused("This is not UTF-8 text but binary, or in another encoding.", "Save its text as UTF-8.");
  }
}
