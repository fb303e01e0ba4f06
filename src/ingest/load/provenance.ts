import type { PaperFacts, Span } from "../facts.js";
import { type Properties, valued } from "./rows.js";

/** What any fact may say of its origin. */
export interface Originated {
  readonly span: Span | null;
  readonly mention?: string | null;
  readonly extractor?: string | undefined;
  readonly confidence?: number | undefined;
  readonly status?: string | undefined;
}

/**
 * Where a fact stands in the paper, who or what found it, and its place in the paper's list: what an asserted edge or
 * a figure carries. What the fact doesn't say itself is what the paper says of all its facts.
 */
export function provenance(fact: Originated, paper: PaperFacts, ordinal: number): Properties {
  return valued({
    field: fact.span?.field,
    start: fact.span?.start,
    end: fact.span?.end,
    mention: fact.mention,
    extractor: fact.extractor ?? paper.extractor,
    confidence: fact.confidence ?? paper.confidence,
    status: fact.status ?? paper.status,
    ordinal,
  });
}
