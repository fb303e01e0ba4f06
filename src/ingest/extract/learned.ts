import { z } from "zod";
import filters from "./filter/filters.learned.json" with { type: "json" };
import history from "./filter/history.learned.json" with { type: "json" };
import type { Count } from "./filter/name-history.js";
import type { NameModels } from "./findings.js";
import type { JudgeModels, NameFilter } from "./judge.js";
import { boostedTrees } from "./model/boosted-trees.js";
import { type Packed, unpack, unpackIntegers } from "./model/packed.js";
import type { CanonicalNames } from "./names/canonical-names.js";
import canonicalNames from "./names/canonical-names.learned.json" with { type: "json" };
import topics from "./names/topics.learned.json" with { type: "json" };
import type { RoleModel } from "./roles/roles.js";
import roles from "./roles/roles.learned.json" with { type: "json" };
import { FeatureIndex } from "./tagger/feature-hash.js";
import taggers from "./tagger/taggers.learned.json" with { type: "json" };

/** All that the extractor has learned of names. */
export type LearnedModels = NameModels & JudgeModels;

let models: LearnedModels | undefined;

/** What training has left beside the code, unpacked when it is first asked for. */
export function learnedModels(): LearnedModels {
  models ??= {
    taggers: {
      features: new FeatureIndex(unpackIntegers(taggers.features)),
      emissions: unpack(taggers.emissions),
      transitions: {
        technique: Float64Array.from(taggers.transitions.technique),
        hardware: Float64Array.from(taggers.transitions.hardware),
        dataset: Float64Array.from(taggers.transitions.dataset),
        metric: Float64Array.from(taggers.transitions.metric),
        task: Float64Array.from(taggers.transitions.task),
      },
    },
    topics: { names: topics.names, weights: weighted(topics) },
    canonical: { metric: canonical(canonicalNames.metric), task: canonical(canonicalNames.task) },
    history: {
      technique: counted(history.technique),
      hardware: counted(history.hardware),
      dataset: counted(history.dataset),
      metric: counted(history.metric),
      task: counted(history.task),
    },
    filters: {
      technique: filter(filters.technique),
      hardware: filter(filters.hardware),
      dataset: filter(filters.dataset),
      metric: filter(filters.metric),
      task: filter(filters.task),
    },
    roles: { technique: role(roles.technique), hardware: role(roles.hardware) },
  };
  return models;
}

/** Named features with several weights each, as training writes them: names one a line, weights row by row. */
function weighted(data: { width: number; features: string; weights: Packed }): Map<string, Float32Array> {
  const weights = unpack(data.weights);
  const { width } = data;
  return new Map(
    data.features.split("\n").map((name, index) => [name, weights.subarray(index * width, (index + 1) * width)]),
  );
}

const canonical = ({ phrases, heads }: { phrases: object; heads: object }): CanonicalNames => ({
  phrases: new Map(Object.entries(phrases)),
  heads: new Map(Object.entries(heads)),
});

const counts = z.record(z.string(), z.tuple([z.number(), z.number()]));
const counted = (data: { names: object; heads: object }) => ({
  names: new Map<string, Count>(Object.entries(counts.parse(data.names))),
  heads: new Map<string, Count>(Object.entries(counts.parse(data.heads))),
});

function filter({
  trees,
  ...rest
}: Omit<NameFilter, "classifier"> & { trees: Parameters<typeof boostedTrees>[0] }): NameFilter {
  return { ...rest, classifier: boostedTrees(trees) };
}

function role({ mentions, trees }: (typeof roles)["technique"]): RoleModel {
  return {
    mentions: { classes: mentions.width, weights: weighted(mentions) },
    classifiers: trees.map(boostedTrees),
  };
}
