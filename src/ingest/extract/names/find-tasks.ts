import type { Reading } from "../reading.js";
import type { Entity } from "./candidate.js";
import { merge } from "./merge.js";

/** Every task of the lexicon that the text names, each once. */
export function findTasks({ tasks }: Reading): Entity<null>[] {
  return merge(
    tasks.map(({ entry, form, place }) => ({
      name: entry.name,
      aliases: [form],
      place,
      source: "lexicon",
      form,
      detail: null,
    })),
  );
}
