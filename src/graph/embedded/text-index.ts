import type { SearchCandidate, SearchRequest } from "../engine.js";
import { type GraphModel, STORE_LABELS } from "../model/graph-model.js";
import { embeddedError } from "./embedded-error.js";
import type { Database } from "./open-database.js";

/** One index for each searched kind, over the terms as the product computed them: nothing is left out or stemmed. */
export async function createTextIndexes(database: Database, { searched }: GraphModel): Promise<void> {
  for (const label of Object.keys(searched)) {
    if (await hasTextIndex(database, label)) continue;
    await database.createTextIndex(label, "searchTerms", { tokenizer: "standard", stopWords: [] });
  }
}

/** Creating an index that exists would build it anew, which takes its time. */
async function hasTextIndex(database: Database, label: string): Promise<boolean> {
  return database.textSearch(label, "searchTerms", "", 1).then(
    () => true,
    () => false,
  );
}

/** The candidates of each kind, read with their names straight from the store. */
export async function searchTextIndexes(
  database: Database,
  { terms, searched, limit }: SearchRequest,
): Promise<SearchCandidate[]> {
  const candidates: SearchCandidate[] = [];
  for (const label of STORE_LABELS) {
    const properties = searched[label];
    if (properties === undefined) continue;
    try {
      for (const [handle = -1] of await database.textSearch(label, "searchTerms", terms.join(" "), limit)) {
        const node = database.getNode(handle);
        const id = node?.get("id");
        // A node may be deleted between the two look-ups.
        if (node === null || typeof id !== "string") continue;
        const names = properties.flatMap((property) => node.get(property));
        candidates.push({ id, label, names: names.filter((name) => typeof name === "string") });
      }
    } catch (error) {
      throw embeddedError(error);
    }
  }
  return candidates;
}
