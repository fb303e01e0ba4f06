import { titleKey } from "../../graph/title-key.js";
import type { PaperFacts } from "../facts.js";
import { paperId } from "./paper-identity.js";

/** How many papers one transaction loads: enough to spread its cost, few enough to keep it small. */
const BATCH_SIZE = 100;

/** The papers in batches that hold no paper twice, so that each batch finds the earlier ones stored. */
export async function* batches(
  papers: AsyncIterable<PaperFacts> | Iterable<PaperFacts>,
): AsyncGenerator<readonly PaperFacts[]> {
  let batch: PaperFacts[] = [];
  const identities = new Set<string>();
  for await (const paper of papers) {
    const own = [paperId(paper), `title:${titleKey(paper.title)}`];
    if (batch.length === BATCH_SIZE || own.some((identity) => identities.has(identity))) {
      yield batch;
      batch = [];
      identities.clear();
    }
    batch.push(paper);
    for (const identity of own) identities.add(identity);
  }
  if (batch.length > 0) yield batch;
}
