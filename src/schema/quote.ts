import type { NodeRow } from "../graph/answer.js";

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** Where something stands in a paper's text: a part of it, and UTF-16 offsets into that part. */
export interface Place {
  readonly field: unknown;
  readonly start: unknown;
  readonly end: unknown;
}

/** The words at the place; null where the paper's text is not stored or the place is not known. */
export function quote(place: Place, paper: NodeRow | undefined): string | null {
  const span = spanOf(place, paper);
  return span === null ? null : span.text.slice(span.start, span.end);
}

/** The sentence in which the words at the place begin; null like {@link quote}. */
export function sentence(place: Place, paper: NodeRow | undefined): string | null {
  const span = spanOf(place, paper);
  return span === null ? null : (sentences.segment(span.text).containing(span.start)?.segment.trim() ?? null);
}

function spanOf({ field, start, end }: Place, paper: NodeRow | undefined) {
  const text = typeof field === "string" ? paper?.[field] : null;
  if (typeof text !== "string" || typeof start !== "number" || typeof end !== "number") return null;
  return end <= text.length ? { text, start, end } : null;
}
