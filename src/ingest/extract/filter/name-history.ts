import type { TagKind } from "../tagger/tag-kinds.js";
import { squashedName } from "../text/name-key.js";
import { wordKey } from "../text/token.js";

/** How often a name, or a last word of names, was right where texts held it: [right, seen]. */
export type Count = readonly [number, number];

/** What annotated practice papers say of names and of their last words, by kind. */
export type NameHistory = Readonly<
  Record<TagKind, { readonly names: ReadonlyMap<string, Count>; readonly heads: ReadonlyMap<string, Count> }>
>;

/** How much the kind's usual share counts beside what has been seen of a name. */
const PRIOR_WEIGHT = 2;
const PRIOR_SHARE = 0.3;
const MOST_SEEN = 20;

/** A name as its history is kept: letters and digits alone. */
export const historyKey = (name: string): string => squashedName(name);

/** The last word of a name, by which names are alike: "accelerator", "quantization". */
export const headOf = (name: string): string => wordKey(name.split(/[\s-]+/u).at(-1) ?? "");

/** What is known of a thing by all its names: the best of them. */
export function nameHistory(
  history: NameHistory,
  kind: TagKind,
  names: readonly string[],
): { share: number; seen: number; headShare: number; headSeen: number; listed: boolean } {
  const counts = names.map((name) => history[kind].names.get(historyKey(name))).filter((count) => count !== undefined);
  const head = history[kind].heads.get(headOf(names[0] ?? ""));
  const seen = Math.max(0, ...counts.map(([, times]) => times));
  return {
    share: counts.length === 0 ? PRIOR_SHARE : Math.max(...counts.map(shareOf)),
    seen: Math.min(seen, MOST_SEEN),
    headShare: head === undefined ? PRIOR_SHARE : shareOf(head),
    headSeen: Math.min(head?.[1] ?? 0, MOST_SEEN),
    listed: counts.length > 0,
  };
}

const shareOf = ([right, seen]: Count): number => (right + PRIOR_WEIGHT * PRIOR_SHARE) / (seen + PRIOR_WEIGHT);
