import type { KnownGraph } from "../walk/known-graph.js";

/** Nodes in order, each next to the one before and none twice. */
export interface FoundPath {
  readonly nodes: readonly string[];
  /** That of the hop with the least. */
  readonly support: number;
}

/** Steps that one search through what is known may take, about 20 ms. */
const STEPS = 40_000;

/**
 * The best of the simple paths with so many hops: those with the greatest support first, then in the order of the ids of
 * their nodes, one after the other. `isCut`: there are so many that not all were looked at.
 */
export function pathsOfLength(
  graph: KnownGraph,
  {
    starts,
    goals,
    hops,
    most,
  }: {
    readonly starts: ReadonlySet<string>;
    readonly goals: ReadonlySet<string>;
    readonly hops: number;
    readonly most: number;
  },
): { readonly paths: FoundPath[]; readonly isCut: boolean } {
  const left = graph.distances(goals, hops, starts);
  const best: FoundPath[] = [];
  const path: string[] = [];
  let steps = 0;

  function keep(support: number): void {
    // Paths come in the order of ids, so an equal one goes behind.
    const place = best.findIndex((one) => one.support < support);
    best.splice(place === -1 ? best.length : place, 0, { nodes: [...path], support });
    if (best.length > most) best.pop();
  }

  function walk(id: string, support: number): void {
    path.push(id);
    if (path.length === hops + 1) keep(support);
    else
      for (const [next, between] of graph.next(id)) {
        steps += 1;
        if (steps > STEPS) break;
        const toGo = hops - path.length;
        const far = left.get(next);
        if (far === undefined || far > toGo || starts.has(next) || goals.has(next) !== (toGo === 0)) continue;
        const least = Math.min(support, between);
        if (path.includes(next) || least <= (best[most - 1]?.support ?? 0)) continue;
        walk(next, least);
      }
    path.pop();
  }

  for (const start of [...starts].sort()) walk(start, Number.POSITIVE_INFINITY);
  return { paths: best, isCut: steps > STEPS };
}
