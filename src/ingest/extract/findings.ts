import { type Measure, measuresIn } from "./figures/measure.js";
import type { HardwareTraits } from "./lexicon/lexicon.js";
import type { Entity } from "./names/candidate.js";
import type { CanonicalNames } from "./names/canonical-names.js";
import { findDatasets } from "./names/find-datasets.js";
import { findHardware } from "./names/find-hardware.js";
import { findMetrics } from "./names/find-metrics.js";
import { findTasks } from "./names/find-tasks.js";
import { findTechniques, type TechniqueDetail } from "./names/find-techniques.js";
import { type Topic, type Topics, topicsOf } from "./names/topics.js";
import type { Reading } from "./reading.js";
import type { TagKind } from "./tagger/tag-kinds.js";
import { type Tagged, type Taggers, tag } from "./tagger/tagger.js";

/** All that the text may name, sure and unsure, by kind. */
export interface Names {
  readonly technique: readonly Entity<TechniqueDetail>[];
  readonly hardware: readonly Entity<HardwareTraits>[];
  readonly metric: readonly Entity<null>[];
  readonly dataset: readonly Entity<null>[];
  readonly task: readonly Entity<null>[];
}

/** All that the text may say, sure and unsure, with what the taggers saw. */
export interface Findings {
  readonly reading: Reading;
  readonly names: Names;
  readonly measures: readonly Measure[];
  readonly tagged: Readonly<Record<TagKind, readonly Tagged[]>>;
  /** Tasks that the words of the paper speak for. */
  readonly topics: readonly Topic[];
}

/** What has been learned of how texts name things. */
export interface NameModels {
  readonly taggers: Taggers;
  readonly topics: Topics;
  readonly canonical: Readonly<Record<"metric" | "task", CanonicalNames>>;
}

/** Finds everything, sure and unsure; nothing is left out here. */
export function find(
  reading: Reading,
  { taggers, topics, canonical }: NameModels,
  measures: readonly Measure[] = measuresIn(reading),
): Findings {
  const tagged = tag(reading, measures, taggers);
  const implied = topicsOf(reading, topics);
  const notTechniques = [...reading.names.filter(({ entry }) => entry.type !== "technique"), ...reading.metrics];
  return {
    reading,
    measures,
    tagged,
    topics: implied,
    names: {
      technique: findTechniques(
        reading,
        notTechniques.map(({ place }) => place),
        tagged.technique,
      ),
      hardware: findHardware(reading, tagged.hardware),
      metric: findMetrics(reading, measures, tagged.metric, canonical.metric),
      dataset: findDatasets(reading, tagged.dataset),
      task: findTasks(reading, tagged.task, implied, canonical.task),
    },
  };
}
