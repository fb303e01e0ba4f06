import type { QUALIFIERS } from "../../../graph/model/vocabulary.js";
import type { Token } from "../text/token.js";

/** A number with its unit as a sentence gives it, before anything is known of what it measures. */
export interface Figure {
  /** Indexes of the passage's tokens that hold it, from its qualifier's end to its unit's. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly high: number | null;
  /** In ASCII; empty where it has none. */
  readonly unit: string;
  readonly dimension: string;
  readonly qualifier: (typeof QUALIFIERS)[number];
  /** Start or goal of a course ("from 71.2% to 74.8%"), which are absolute values. */
  readonly course: "start" | "goal" | null;
  /** Said as a part ("half", "a third of"): a decrease unless the text says otherwise. */
  readonly part: boolean;
  /** Index of the token with which the series begins that this figure belongs to ("1.8 and 7.1 times"). */
  readonly series: number;
}

/** A figure under construction: its unit may still come from its neighbours. */
export type Quantity = Pick<Figure, "value" | "high" | "part"> & {
  readonly from: number;
  readonly to: number;
  readonly unit: string | undefined;
  readonly dimension: string;
  readonly spelled: boolean;
  /** A qualifier that the words of the quantity imply. */
  readonly implied: Figure["qualifier"] | undefined;
};

/** The token's text in lower case; empty past the end. */
export const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text.toLowerCase() ?? "";
