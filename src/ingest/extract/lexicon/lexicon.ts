import { z } from "zod";
import { GRANULARITIES, HARDWARE_KINDS, TECHNIQUE_KINDS } from "../../../graph/model/vocabulary.js";
import type { NamedLabel } from "../../resolve/catalogue-entry.js";
import { CATALOGUE } from "../../resolve/catalogue-files.js";
import datasets from "./datasets.json" with { type: "json" };
import { type Entry, Gazetteer } from "./gazetteer.js";
import leftOut from "./left-out.json" with { type: "json" };
import metrics from "./metrics.json" with { type: "json" };
import tasks from "./tasks.json" with { type: "json" };
import techniques from "./techniques.json" with { type: "json" };

/** A metric with the words by which texts speak of it. */
export interface MetricEntry extends Entry {
  readonly better: "higher" | "lower" | "neither";
  /** What its absolute figures measure, as figures/units.json names dimensions. */
  readonly dimensions: readonly string[];
}

const techniqueTraits = z.object({ kind: z.enum(TECHNIQUE_KINDS) });
const hardwareTraits = z.object({
  kind: z.enum(HARDWARE_KINDS),
  vendor: z.string().nullable(),
  granularity: z.enum(GRANULARITIES),
});
export type TechniqueTraits = z.output<typeof techniqueTraits>;
export type HardwareTraits = z.output<typeof hardwareTraits>;

/** What one sweep over a text finds by name. */
export type NameEntry =
  | (Entry & TechniqueTraits & { readonly type: "technique" })
  | (Entry & HardwareTraits & { readonly type: "hardware" })
  | (Entry & { readonly type: "dataset" });

/** The catalogue's entries, without those whose names texts use for too many other things. */
function listed(label: NamedLabel) {
  const without = new Set<string>(label === "Technique" || label === "Task" ? leftOut[label] : []);
  return CATALOGUE[label].filter(({ name }) => !without.has(name));
}

/** The data files of this folder write an entry as its name and aliases, separated by bars. */
function line(written: string): Entry {
  const [name = written, ...aliases] = written.split("|");
  return { name, aliases };
}

function* nameEntries(): Generator<NameEntry> {
  for (const each of listed("Technique")) yield { ...each, ...techniqueTraits.parse(each), type: "technique" };
  for (const kind of TECHNIQUE_KINDS)
    for (const each of techniques[kind]) yield { ...line(each), kind, type: "technique" };
  for (const each of listed("HardwarePlatform")) yield { ...each, ...hardwareTraits.parse(each), type: "hardware" };
  for (const each of listed("Dataset")) yield { ...each, type: "dataset" };
  for (const each of datasets) yield { ...line(each), type: "dataset" };
}

const better = z.enum(["higher", "lower", "neither"]);

/** All that is known by name. */
export interface Lexicon {
  /** Techniques, hardware and datasets: the catalogue's and those that only texts need to be read with. */
  readonly names: Gazetteer<NameEntry>;
  readonly tasks: Gazetteer<Entry>;
  /** Metrics by all words that tell them, which are more than their names: "faster" is a speed. */
  readonly metrics: Gazetteer<MetricEntry>;
}

let known: Lexicon | undefined;

/** The lexicon, built when it is first asked for. */
export function lexicon(): Lexicon {
  known ??= {
    names: new Gazetteer(nameEntries()),
    tasks: new Gazetteer<Entry>([...listed("Task"), ...tasks.map(line)]),
    metrics: new Gazetteer<MetricEntry>(
      metrics.map(({ words, ...entry }) => ({
        ...entry,
        aliases: words.split("|"),
        better: better.parse(entry.better),
      })),
    ),
  };
  return known;
}
