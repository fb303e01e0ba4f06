import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { NameHistory } from "../src/ingest/extract/filter/name-history.js";
import { pack, packIntegers } from "../src/ingest/extract/model/packed.js";
import { ROW, type Taggers } from "../src/ingest/extract/tagger/tagger.js";
import { byKind } from "./by-kind.js";
import type { LearnedNames } from "./learn-names.js";
import type { LearnedRelations } from "./learn-relations.js";
import type { LearnedRoles } from "./learn-roles.js";

/** Features whose weights are all smaller change no label worth speaking of. */
const LEAST_WEIGHT = { chains: 0.15, words: 0.03 };

/** Writes what was learned beside the code that reads it, each file with the hash of what it was learned from. */
export function writeModels(
  folder: string,
  trainedOn: string,
  names: LearnedNames,
  roles: Readonly<Record<"technique" | "hardware", LearnedRoles>>,
  relations: LearnedRelations,
): void {
  const write = (file: string, data: object): void =>
    writeFileSync(join(folder, file), `${JSON.stringify({ trainedOn, ...data })}\n`);
  write("tagger/taggers.learned.json", taggerData(names.models.taggers));
  write(
    "names/topics.learned.json",
    weightedData(names.models.topics.weights, names.models.topics.names.length, { names: names.models.topics.names }),
  );
  write("names/canonical-names.learned.json", {
    metric: namesData(names.models.canonical.metric),
    task: namesData(names.models.canonical.task),
  });
  write(
    "filter/history.learned.json",
    byKind((kind) => historyData(names.history[kind])),
  );
  write("filter/filters.learned.json", names.filters);
  write("relations/relations.learned.json", relations);
  write("roles/roles.learned.json", { technique: rolesData(roles.technique), hardware: rolesData(roles.hardware) });
}

const namesData = ({ phrases, heads }: LearnedNames["models"]["canonical"]["metric"]): object => ({
  phrases: Object.fromEntries(phrases),
  heads: Object.fromEntries(heads),
});

const historyData = ({ names, heads }: NameHistory["technique"]): object => ({
  names: Object.fromEntries(names),
  heads: Object.fromEntries(heads),
});

const rolesData = ({ mentions, trees }: LearnedRoles): object => ({
  mentions: weightedData(mentions.weights, mentions.classes, {}),
  trees,
});

/** Named features with several weights each: the names one a line, the weights packed. */
function weightedData(weights: ReadonlyMap<string, ArrayLike<number>>, width: number, more: object): object {
  const kept = [...weights].filter(([, own]) =>
    Array.from(own).some((weight) => Math.abs(weight) >= LEAST_WEIGHT.words),
  );
  return {
    ...more,
    width,
    features: kept.map(([name]) => name).join("\n"),
    weights: pack(kept.flatMap(([, own]) => Array.from(own))),
  };
}

function taggerData({ features: { features }, emissions, transitions }: Taggers): object {
  const rowOf = (index: number): Float32Array | Float64Array => emissions.subarray(index * ROW, (index + 1) * ROW);
  const kept = Array.from(features, (_, index) => index).filter((index) =>
    rowOf(index).some((weight) => Math.abs(weight) >= LEAST_WEIGHT.chains),
  );
  return {
    features: packIntegers(kept.map((index) => features[index] ?? 0)),
    emissions: pack(kept.flatMap((index) => [...rowOf(index)])),
    transitions: byKind((kind) => Array.from(transitions[kind], (weight) => Number(weight.toFixed(4)))),
  };
}
