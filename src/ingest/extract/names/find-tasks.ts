import type { Reading } from "../reading.js";
import type { Tagged } from "../tagger/tagger.js";
import { textAt } from "../text/passage.js";
import type { Candidate, Entity } from "./candidate.js";
import { type CanonicalNames, taskNames } from "./canonical-names.js";
import { merge } from "./merge.js";
import type { Topic } from "./topics.js";

/** Every task that the lexicon knows, the taggers find or the words of the paper speak for, each once. */
export function findTasks(
  { tasks }: Reading,
  tagged: readonly Tagged[],
  topics: readonly Topic[],
  canonical: CanonicalNames,
): Entity<null>[] {
  const known = tasks.map(
    ({ entry, form, place }): Candidate<null> => ({
      name: entry.name,
      aliases: [form],
      place,
      source: "lexicon",
      form,
      detail: null,
    }),
  );
  const found = tagged.map(({ place }): Candidate<null> => {
    const [name = "", ...aliases] = taskNames(textAt(place), canonical);
    return { name, aliases, place, source: "tagged", detail: null };
  });
  const implied = topics.map(
    ({ name, place }): Candidate<null> => ({ name, aliases: [], place, source: "implied", detail: null }),
  );
  return merge([...known, ...found, ...implied]);
}
