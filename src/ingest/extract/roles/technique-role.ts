import type { TECHNIQUE_ROLES } from "../../../graph/model/vocabulary.js";
import type { Entity } from "../names/candidate.js";
import type { TechniqueDetail } from "../names/find-techniques.js";
import type { TechniqueKind } from "../names/technique-kind.js";
import type { Reading } from "../reading.js";
import type { Place } from "../text/passage.js";
import { type Token, tokenize } from "../text/token.js";
import { TokenTrie } from "../text/token-trie.js";
import cues from "./role-cues.json" with { type: "json" };

export type TechniqueRole = (typeof TECHNIQUE_ROLES)[number];
/** The roles that the words around a name tell apart, in the order in which the sooner one wins a tie. */
const TOLD = ["used", "baseline", "studied"] as const;
type ToldRole = (typeof TOLD)[number];

function trie(lists: Readonly<Record<ToldRole, readonly string[]>>): TokenTrie<ToldRole> {
  const found = new TokenTrie<ToldRole>();
  for (const role of TOLD) for (const phrase of lists[role]) found.add(tokenize(phrase), role);
  return found;
}
const STRONG = trie(cues.strong);
const WEAK = trie(cues.weak);
const AFTER = trie(cues.after);

/** How many words before a mention a cue may govern it from, and how long a cue may be, in tokens. */
const REACH = 14;
const LONGEST_CUE = 7;
const CLAUSE_ENDS = /^([;:.]|that|which|while|whereas|but|where)$/i;

/** The cue that ends before token `end`. */
function cueEndingAt(
  cues: TokenTrie<ToldRole>,
  tokens: readonly Token[],
  end: number,
  start: number,
): ToldRole | undefined {
  for (let from = Math.max(start, end - LONGEST_CUE); from < end; from++) {
    const match = cues.longestAt(tokens, from);
    if (match?.to === end) return match.value;
  }
  return undefined;
}

/** The role by the nearest strong cue before the place, passing over other names of a list, else by the nearest weak one. */
function cueBefore(
  tokens: readonly Token[],
  place: Place,
  start: number,
): { role: ToldRole; strong: boolean } | undefined {
  let weak: ToldRole | undefined;
  for (let end = place.from; end > Math.max(start, place.from - REACH); end--) {
    if (CLAUSE_ENDS.test(tokens[end - 1]?.text ?? "")) break;
    const strong = cueEndingAt(STRONG, tokens, end, start);
    if (strong !== undefined) return { role: strong, strong: true };
    weak ??= cueEndingAt(WEAK, tokens, end, start);
  }
  return weak === undefined ? undefined : { role: weak, strong: false };
}

/** What a kind of technique mostly is to a paper that doesn't introduce it, where no cue says so. */
const USUAL: Readonly<Record<TechniqueKind, ToldRole>> = {
  method: "used",
  model: "studied",
  system: "used",
  "hardware-design": "baseline",
  benchmark: "used",
};
const WEIGHT = { strong: 1, weak: 0.6, after: 1, usual: 0.5 };

/** The role of a technique: what the paper introduces, else what the words around its mentions tell. */
export function techniqueRole({ places, detail }: Entity<TechniqueDetail>, { survey }: Reading): TechniqueRole {
  if (detail.introduced) return "introduced";
  if (survey) return "studied";
  const votes: Record<ToldRole, number> = { used: 0, baseline: 0, studied: 0 };
  for (const place of places) {
    const { tokens, sentences } = place.passage;
    const before = cueBefore(tokens, place, sentences[place.sentence]?.from ?? 0);
    if (before !== undefined) votes[before.role] += before.strong ? WEIGHT.strong : WEIGHT.weak;
    const after = AFTER.longestAt(tokens, tokens[place.to]?.text === "-" ? place.to + 1 : place.to)?.value;
    if (after !== undefined) votes[after] += WEIGHT.after;
  }
  votes[USUAL[detail.kind]] += WEIGHT.usual;
  return TOLD.reduce((best, role) => (votes[role] > votes[best] ? role : best));
}
