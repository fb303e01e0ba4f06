/** What two lists of facts about one paper have in common, and what either has alone. */
export interface Pairing<Fact> {
  readonly right: number;
  /** Annotated, not predicted. */
  readonly missed: readonly Fact[];
  /** Predicted, not annotated. */
  readonly spurious: readonly Fact[];
}

/** Pairs each annotated fact, in order, with the first predicted one that is the same and still free. */
export function pair<Fact>(
  annotated: readonly Fact[],
  predicted: readonly Fact[],
  same: (annotated: Fact, predicted: Fact) => boolean,
): Pairing<Fact> {
  const free = [...predicted];
  const missed = annotated.filter((fact) => {
    const found = free.findIndex((candidate) => same(fact, candidate));
    if (found >= 0) free.splice(found, 1);
    return found < 0;
  });
  return { right: annotated.length - missed.length, missed, spurious: free };
}
