import type { GraphEngine, GraphTransaction } from "../../graph/engine.js";
import type { PaperFacts } from "../facts.js";
import { Resolver } from "../resolve/resolver.js";
import { batches } from "./batches.js";
import { loadOf, type Outcome } from "./load-of.js";
import { namings } from "./namings.js";
import { findStored } from "./paper-identity.js";
import { readPapers } from "./read-papers.js";
import { replacePapers } from "./replace-papers.js";
import { settle } from "./settle.js";

/** What loading papers did. A paper that stands twice in the stream counts twice. */
export interface LoadReport {
  /** Papers that were not there. */
  readonly created: number;
  /** Papers that were there and of which something changed. */
  readonly replaced: number;
  readonly unchanged: number;
  /** Papers whose reviewed facts stood against unreviewed ones; at the most their bibliography changed. */
  readonly keptReviewed: number;
  /** Papers whose names stand for other nodes, after all that was loaded; they may be among the above. */
  readonly relinked: number;
}

/**
 * Loads papers in transactions of some papers each: a paper is wholly in or not at all. The same facts again change
 * nothing; new facts of a paper replace what it said before (see `mergePaper`) and nothing of others.
 *
 * @throws BenchgraphError as the engine raises it; the batches before stay, and the next load completes what they lack.
 */
export async function loadPapers(
  engine: GraphEngine,
  papers: AsyncIterable<PaperFacts> | Iterable<PaperFacts>,
  { onProgress }: { readonly onProgress?: ((papers: number) => void) | undefined } = {},
): Promise<LoadReport> {
  const report = { created: 0, replaced: 0, unchanged: 0, keptReviewed: 0 };
  const resolver = new Resolver();
  let done = 0;
  for await (const batch of batches(papers)) {
    for (const paper of batch) resolver.add(namings(paper));
    const outcomes = await engine.write((transaction) => loadBatch(transaction, batch, resolver));
    for (const outcome of outcomes) report[outcome] += 1;
    done += batch.length;
    onProgress?.(done);
  }
  return { ...report, relinked: await settle(engine) };
}

async function loadBatch(
  transaction: GraphTransaction,
  papers: readonly PaperFacts[],
  resolver: Resolver,
): Promise<Outcome[]> {
  const known = await findStored(transaction, papers);
  const stored = await readPapers(transaction, [...known.values()].flat());
  const byId = new Map(stored.map((paper) => [paper.id, paper]));
  const loads = papers.map((paper) =>
    loadOf(
      paper,
      (known.get(paper) ?? []).flatMap((id) => byId.get(id) ?? []),
    ),
  );
  const changes = loads.filter(({ changed }) => changed);
  await replacePapers(
    transaction,
    changes.flatMap(({ previous }) => previous),
    changes.map(({ paper }) => paper),
    resolver,
  );
  return loads.map(({ outcome }) => outcome);
}
