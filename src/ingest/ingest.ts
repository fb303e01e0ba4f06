import type { GraphEngine } from "../graph/engine.js";
import type { Extractor } from "./extract/extractor.js";
import type { OnRefused } from "./extract-papers.js";
import { type LoadReport, loadPapers } from "./load/load-papers.js";
import { papersOf } from "./papers-of.js";
import type { SourceInput } from "./sources/source-input.js";

/** What an ingestion did. */
export interface IngestReport extends LoadReport {
  /** How often the documents list a paper; one paper may be listed in several of them. */
  readonly listings: number;
  /** How many sources, lines and papers were left out, each reported on the way. */
  readonly refused: number;
}

/** Hears of an ingestion while it runs. */
export interface IngestEvents {
  readonly onRefused: OnRefused;
  /** How many papers are done. */
  readonly onProgress?: (papers: number) => void;
}

/**
 * Brings documents and facts files, in any mix, into the graph; the facts of documents are extracted on the way.
 * What can't be read is reported and left out, and the rest goes on.
 *
 * @throws BenchgraphError as the engine raises them; the papers before it are wholly in, the others wholly not.
 */
export async function ingest(
  engine: GraphEngine,
  inputs: Iterable<SourceInput>,
  extractor: Extractor,
  { onRefused, onProgress }: IngestEvents,
): Promise<IngestReport> {
  let listings = 0;
  let refused = 0;
  const papers = papersOf(inputs, extractor, {
    onListed: () => {
      listings += 1;
    },
    onRefused: (error, leftOut) => {
      refused += leftOut;
      onRefused(error, leftOut);
    },
  });
  const loaded = await loadPapers(engine, papers, { onProgress });
  return { ...loaded, listings, refused };
}
