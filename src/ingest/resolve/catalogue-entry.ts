/** The kinds of nodes that papers name and the catalogue knows. */
export const NAMED_LABELS = ["Technique", "HardwarePlatform", "Metric", "Dataset", "Task"] as const;
export type NamedLabel = (typeof NAMED_LABELS)[number];

/** What a node has beside its names, under the names of the model's properties; of each kind of node its own. */
export interface Traits {
  readonly kind?: string | null;
  readonly vendor?: string | null;
  readonly granularity?: string | null;
  /** Which direction of a metric is good. */
  readonly better?: string;
  /** The unit that a metric's values are brought to; null where it has none of its own. */
  readonly canonicalUnit?: string | null;
}

/** A thing that the catalogue knows. */
export interface CatalogueEntry extends Traits {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names of the entries one step broader; none where the kind of node has no such order. */
  readonly broader?: readonly string[];
}
