import { wordAt } from "../figures/figure.js";
import type { Measure } from "../figures/measure.js";
import { nounPhraseAt } from "../names/noun-phrase.js";
import { textAt } from "../text/passage.js";
import type { Token } from "../text/token.js";
import type { Participant } from "./participant.js";

const COMPARISON = /^(than|over|versus|vs|against|compared|comparing|comparison|relative|respect)$/;
const CONNECTIVE = /^(to|with|the|of|in|on|a|an|\.)$/;

/** Where what a comparison names begins, past "to", "with the" and the like. */
function compared(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (CONNECTIVE.test(wordAt(tokens, next))) next++;
  return next;
}

/**
 * What the text sets a change against where it is no declared thing: the words behind "3x faster than", or behind
 * "Compared to" at the beginning of the sentence. Null for levels, and where a declared thing stands there.
 */
export function baselinePhrase({ form, figure, place }: Measure, declared: readonly Participant[]): string | null {
  if (form === "absolute") return null;
  const { passage, sentence } = place;
  const { tokens } = passage;
  const range = passage.sentences[sentence] ?? place;
  let at = figure.to;
  while (at < range.to && wordAt(tokens, at) !== ";" && !COMPARISON.test(wordAt(tokens, at))) at++;
  if (!COMPARISON.test(wordAt(tokens, at)) || at >= range.to) at = range.from;
  if (!COMPARISON.test(wordAt(tokens, at))) return null;
  const phrase = nounPhraseAt(tokens, compared(tokens, at), range.to);
  if (phrase === undefined) return null;
  const named = declared.some(({ places }) =>
    places.some((each) => each.passage === passage && each.from < phrase.to && each.to > phrase.from),
  );
  return named ? null : textAt({ passage, ...phrase });
}
