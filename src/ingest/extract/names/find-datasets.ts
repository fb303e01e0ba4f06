import type { Reading } from "../reading.js";
import type { Tagged } from "../tagger/tagger.js";
import { type Place, textAt } from "../text/passage.js";
import type { Candidate, Entity } from "./candidate.js";
import { merge } from "./merge.js";
import { coinedRuns } from "./name-run.js";

type DatasetCandidate = Candidate<null>;

function known({ names }: Reading): DatasetCandidate[] {
  return names.flatMap(({ entry, form, place }): DatasetCandidate[] =>
    entry.type === "dataset"
      ? [{ name: entry.name, aliases: [form], place, source: "lexicon", form, detail: null }]
      : [],
  );
}

const DATASET = /^(dataset|corpus)$/;

/** Coined names before "dataset", and in a list of names that ends so: "on Foo-1k and Bar datasets". */
function coined({ passages, names }: Reading): DatasetCandidate[] {
  return passages.flatMap((passage) => {
    const known = new Set(names.filter(({ place }) => place.passage === passage).map(({ place }) => place.from));
    let sentence = 0;
    return coinedRuns(passage).flatMap((run): DatasetCandidate[] => {
      while ((passage.sentences[sentence]?.to ?? Number.POSITIVE_INFINITY) <= run.from) sentence++;
      const next = passage.tokens[run.to];
      if (known.has(run.from) || !DATASET.test(next?.key ?? "")) return [];
      const place: Place = { passage, sentence, ...run };
      return [{ name: textAt(place), aliases: [], place, source: "pattern", detail: null }];
    });
  });
}

/** Every dataset that the text may name, each once. */
export function findDatasets(reading: Reading, tagged: readonly Tagged[]): Entity<null>[] {
  const found = tagged.map(
    ({ place }): DatasetCandidate => ({
      name: textAt(place),
      aliases: [],
      place,
      source: "tagged",
      detail: null,
    }),
  );
  return merge([...known(reading), ...coined(reading), ...found]);
}
