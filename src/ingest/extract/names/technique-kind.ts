import type { TECHNIQUE_KINDS } from "../../../graph/model/vocabulary.js";
import type { Place } from "../text/passage.js";
import heads from "./technique-heads.json" with { type: "json" };

export type TechniqueKind = (typeof TECHNIQUE_KINDS)[number];

const KINDS: readonly TechniqueKind[] = ["hardware-design", "benchmark", "system", "model", "method"];
const HEADS = new Map<string, TechniqueKind | "dataset">([
  ...KINDS.flatMap((kind) => heads[kind].map((head) => [head, kind] as const)),
  ...heads.dataset.map((head) => [head, "dataset"] as const),
]);
const REACH_AFTER = 12;
const REACH_BEFORE = 4;

/**
 * The kind of the technique named at a place: from its own last word, for coined names also from the first telling noun
 * after it ("X, a … framework") or right before it ("a framework called X").
 */
export function kindAround({ passage, from, to }: Place, coined: boolean): TechniqueKind | "dataset" | undefined {
  const { tokens } = passage;
  const own = HEADS.get(tokens[to - 1]?.key ?? "");
  if (own !== undefined || !coined) return own;
  for (let at = to; at < to + REACH_AFTER && !/^[.;]$/.test(tokens[at]?.text ?? "."); at++) {
    const kind = HEADS.get(tokens[at]?.key ?? "");
    if (kind !== undefined) return kind;
  }
  for (let at = from - 1; at >= Math.max(0, from - REACH_BEFORE); at--) {
    const kind = HEADS.get(tokens[at]?.key ?? "");
    if (kind !== undefined) return kind;
  }
  return undefined;
}
