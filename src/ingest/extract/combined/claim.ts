import { jointConfidence } from "./joint-confidence.js";

/** A fact with the extractor that says so. */
export interface Claim<Fact> {
  readonly extractor: string;
  readonly fact: Fact;
}
/** What all facts may say of themselves. */
interface Said {
  readonly confidence?: number | undefined;
  readonly extractor?: string | undefined;
}

/** How extractors are named together, in the order in which they were asked. */
export const together = (extractors: readonly string[]): string => [...new Set(extractors)].join(", ");

/** What several extractors say in common: as the surest of them says it (of equals the first), in the name of all. */
export function agreed<Fact extends Said>(claims: readonly [Claim<Fact>, ...Claim<Fact>[]]): Fact {
  const surest = claims.reduce((one, other) => (sureness(other) > sureness(one) ? other : one));
  const own = new Map<string, number>();
  for (const claim of claims) own.set(claim.extractor, Math.max(own.get(claim.extractor) ?? 0, sureness(claim)));
  return { ...surest.fact, extractor: together([...own.keys()]), confidence: jointConfidence([...own.values()]) };
}

const sureness = ({ fact }: Claim<Said>) => fact.confidence ?? 1;

/** Claims that say the same, together, in the order of the first ones. */
export function byContent<Fact>(
  claims: readonly Claim<Fact>[],
  contentOf: (fact: Fact) => unknown,
): [Claim<Fact>, ...Claim<Fact>[]][] {
  const groups = new Map<string, [Claim<Fact>, ...Claim<Fact>[]]>();
  for (const claim of claims) {
    const content = JSON.stringify(contentOf(claim.fact));
    const group = groups.get(content);
    if (group === undefined) groups.set(content, [claim]);
    else group.push(claim);
  }
  return [...groups.values()];
}
