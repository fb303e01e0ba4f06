import type { Extractor } from "../extractor.js";
import { together } from "./claim.js";
import { combineFacts } from "./combine-facts.js";

/**
 * Several extractors as one: each reads every paper, and what they say is combined. A paper that one of them can't do is
 * not done at all, so that no fact seems to be disputed by an extractor that was never heard.
 */
export function combinedExtractor(extractors: readonly Extractor[]): Extractor {
  return {
    id: together(extractors.map(({ id }) => id)),
    concurrency: Math.max(...extractors.map(({ concurrency = 1 }) => concurrency)),
    extract: async (paper) =>
      combineFacts(
        await Promise.all(
          extractors.map(async (extractor) => ({ extractor: extractor.id, facts: await extractor.extract(paper) })),
        ),
      ),
    summary: () => extractors.flatMap((extractor) => extractor.summary?.() ?? []),
  };
}
