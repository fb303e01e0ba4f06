import type { Place } from "../text/passage.js";

/** How a candidate was found: by patterns and lexicon, implied by a figure, or by what has been learned of names. */
export const SOURCES = ["title", "coined", "contribution", "lexicon", "pattern", "implied", "tagged"] as const;
export type Source = (typeof SOURCES)[number];

/** A name found in a text, before it is known which of them speak of one thing. */
export interface Candidate<Detail> {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly place: Place;
  readonly source: Source;
  /** The words of the lexicon that the text uses for it, if it was found by them. */
  readonly form?: string;
  readonly detail: Detail;
}

/** One thing with all the places that name it, in the order of the text. */
export interface Entity<Detail> {
  readonly name: string;
  readonly aliases: readonly string[];
  /** At least one. */
  readonly places: readonly [Place, ...Place[]];
  /** How its first, surest candidate was found. */
  readonly source: Source;
  /** All words of the lexicon that the text uses for it. */
  readonly forms: readonly string[];
  readonly detail: Detail;
}
