import { TEXT_KEY } from "./plan/selection.js";

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** Something that stands at a place in a paper's text; its row holds the text when it was planned for. */
type Quoted = Readonly<Record<string, unknown>>;

/** The words at the span, from the stored text; else the words that the facts hold; null when neither is there. */
export function quote(row: Quoted, words: unknown): string | null {
  const place = placeOf(row);
  if (place !== null) return place.text.slice(place.start, place.end);
  return typeof words === "string" ? words : null;
}

/** The sentence of the stored text that holds the span; null without text or span. */
export function sentence(row: Quoted): string | null {
  const place = placeOf(row);
  if (place === null) return null;
  for (const { segment, index } of sentences.segment(place.text)) {
    if (place.start < index + segment.length) return segment.trim();
  }
  return null;
}

function placeOf(row: Quoted): { text: string; start: number; end: number } | null {
  const { field, start, end } = row;
  const held = row[TEXT_KEY];
  const paper = isRecord(held) && Array.isArray(held.rows) ? nodeOf(held.rows) : held;
  const text = isRecord(paper) && typeof field === "string" ? paper[field] : null;
  if (typeof text !== "string" || typeof start !== "number" || typeof end !== "number") return null;
  return end <= text.length ? { text, start, end } : null;
}

const nodeOf = ([row]: readonly unknown[]): unknown => (isRecord(row) ? row.node : null);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
