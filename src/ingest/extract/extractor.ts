import type { Facts, PaperText } from "../facts.js";

/**
 * Finds facts in a paper's text. Deterministic extractors give the same facts for the same text, byte for byte.
 * Every fact carries its span (offsets into the given title or abstract) and a confidence.
 */
export interface Extractor {
  /** name@version, as it stands in the provenance of every fact. */
  readonly id: string;
  /** How many papers it takes at once; one where it doesn't say. */
  readonly concurrency?: number;
  /**
   * @throws BenchgraphError REFUSED or SERVICE_UNAVAILABLE where it finds no facts for this paper but may for others;
   * LIMIT_EXCEEDED where this paper and those like it are left for another run. Anything else ends the run.
   */
  extract(paper: PaperText): Promise<Facts>;
  /** What a user should know of the work so far, a line each. */
  summary?(): readonly string[];
}
