import type { GRANULARITIES } from "../../../graph/model/vocabulary.js";
import type { Measure } from "../figures/measure.js";
import type { Place } from "../text/passage.js";

/** A named thing that relations may join, with what is known of it before any relation is. */
export interface Participant {
  readonly sort: "technique" | "hardware" | "dataset";
  readonly name: string;
  readonly aliases: readonly string[];
  /** As the vocabulary of its sort has it; empty for datasets. */
  readonly kind: string;
  readonly granularity: (typeof GRANULARITIES)[number] | null;
  /** How probable each role is, by its name in the vocabulary; roles that are left out are not. */
  readonly roles: Readonly<Record<string, number>>;
  /** How probable it is that the paper speaks of such a thing at all. */
  readonly confidence: number;
  /** At least one. */
  readonly places: readonly Place[];
}

/** All that a paper's relations may join, and its figures. */
export interface Cast {
  readonly techniques: readonly Participant[];
  readonly hardware: readonly Participant[];
  readonly datasets: readonly Participant[];
  readonly measures: readonly Measure[];
}

export const roleOf = ({ roles }: Participant, role: string): number => roles[role] ?? 0;

/** The first of its places in the abstract, or in the title where the abstract never names it. */
export const firstPlace = ({ places }: Participant): Place | undefined =>
  places.find(({ passage }) => passage.field === "abstract") ?? places[0];
