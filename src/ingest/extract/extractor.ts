import type { Facts, PaperText } from "../facts.js";

/**
 * Finds facts in a paper's text. Deterministic extractors give the same facts for the same text, byte for byte.
 * Every fact carries its span (offsets into the given title or abstract) and a confidence.
 */
export interface Extractor {
  /** name@version, as it stands in the provenance of every fact. */
  readonly id: string;
  extract(paper: PaperText): Promise<Facts>;
}
