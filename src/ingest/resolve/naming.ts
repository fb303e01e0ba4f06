import type { NamedLabel, Traits } from "./catalogue-entry.js";

/** What a paper calls a thing, and what it says of it. */
export interface Naming {
  readonly name: string;
  /** Other names for it in the same text. */
  readonly aliases: readonly string[];
}
export interface NameAssertion extends Naming, Pick<Traits, "kind" | "vendor" | "granularity"> {
  readonly label: NamedLabel;
  /** A person has rejected that the paper names it. */
  readonly rejected?: boolean;
}

/** Why a name was taken for a node, as it stands on the edges. */
export const RESOLUTIONS = {
  catalogueName: "catalogue name",
  catalogueAlias: "catalogue alias",
  longerForm: "catalogue name with vendor or kind",
  acronymHere: "acronym expanded in the text",
  acronymElsewhere: "acronym expanded in another text",
  sameName: "same name",
} as const;
export type Resolution = (typeof RESOLUTIONS)[keyof typeof RESOLUTIONS];

/** The node that a name stands for. */
export interface Link {
  readonly id: string;
  readonly resolution: Resolution;
}
