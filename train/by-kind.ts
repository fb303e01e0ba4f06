import { TAG_KINDS, type TagKind } from "../src/ingest/extract/tagger/tag-kinds.js";

/** One thing for each kind of names. */
export function byKind<Each>(of: (kind: TagKind) => Each): Record<TagKind, Each> {
  const [technique, hardware, dataset, metric, task] = TAG_KINDS;
  return {
    technique: of(technique),
    hardware: of(hardware),
    dataset: of(dataset),
    metric: of(metric),
    task: of(task),
  };
}
