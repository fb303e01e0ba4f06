/** One line of a stream of bytes. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Without the line feed; null where the line is longer than the limit. */
  readonly bytes: Buffer | null;
  /** Whether a line feed ends it; only the last line may lack one. */
  readonly isEnded: boolean;
}

const LINE_FEED = 0x0a;

/** The lines of a stream; of a line that grows longer than the limit (in bytes) nothing is kept. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let pieces: Buffer[] = [];
  let length = 0;
  const append = (piece: Buffer) => {
    length += piece.length;
    if (length > limit) pieces = [];
    else pieces.push(piece);
  };
  const close = (isEnded: boolean): Line => {
    const line = { number, bytes: length > limit ? null : Buffer.concat(pieces), isEnded };
    number += 1;
    pieces = [];
    length = 0;
    return line;
  };

  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      append(chunk.subarray(start, end));
      yield close(true);
      start = end + 1;
    }
    append(chunk.subarray(start));
  }
  if (length > 0) yield close(false);
}
