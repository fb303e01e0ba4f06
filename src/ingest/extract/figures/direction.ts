import type { DIRECTIONS } from "../../../graph/model/vocabulary.js";
import type { TokenRange } from "../text/passage.js";
import type { Token } from "../text/token.js";
import words from "./direction-words.json" with { type: "json" };
import { wordAt } from "./figure.js";

type Direction = (typeof DIRECTIONS)[number];

/** What a change word says: up, down, or better in whichever way is good for the metric. */
export type Change = Direction | "better";

const CHANGES = new Map<string, Change>([
  ...words.better.map((word) => [word, "better"] as const),
  ...words.increase.map((word) => [word, "increase"] as const),
  ...words.decrease.map((word) => [word, "decrease"] as const),
]);
const CLAUSE_ENDS = new Set([";", ":", "while", "whereas", "but", "although", "though"]);

/** The change that the word at a token says, if it says one. */
export const changeAt = (tokens: readonly Token[], at: number): Change | undefined => CHANGES.get(wordAt(tokens, at));

/** How far around figure and metric a change word may stand. */
const REACH_BEFORE = 10;
const REACH_AFTER = 4;

/**
 * The change word nearest to the figure in its clause: between it and its metric, right after it ("37% less"), or
 * before it ("reduces energy by 37%"). `blocked` tells the tokens that belong to other figures, beyond which no word counts.
 */
export function changeNear(
  tokens: readonly Token[],
  sentence: TokenRange,
  figure: TokenRange,
  metric: TokenRange | undefined,
  blocked: (at: number) => boolean,
): Change | undefined {
  const last = Math.min(sentence.to, Math.max(figure.to + REACH_AFTER, metric?.to ?? 0));
  for (let at = figure.to; at < last; at++) {
    if (CLAUSE_ENDS.has(wordAt(tokens, at)) || blocked(at) || (tokens[at]?.text === "," && at > figure.to + 1)) break;
    if (/^(than|compared|over|versus|relative)$/.test(wordAt(tokens, at))) break;
    const change = changeAt(tokens, at);
    if (change !== undefined && wordAt(tokens, at) !== "up") return change;
  }
  const first = Math.max(sentence.from, Math.min(figure.from - REACH_BEFORE, metric?.from ?? figure.from) - 2);
  for (let at = figure.from - 1; at >= first; at--) {
    if (CLAUSE_ENDS.has(wordAt(tokens, at)) || blocked(at)) break;
    const change = changeAt(tokens, at);
    if (change === undefined || (wordAt(tokens, at) === "up" && wordAt(tokens, at + 1) === "to")) continue;
    if (/^(more|less|fewer|higher|lower|greater|larger)$/.test(wordAt(tokens, at)) && wordAt(tokens, at + 1) === "than")
      continue;
    return change;
  }
  return undefined;
}
