import type { Neighbours } from "./steps.js";

type Neighbour = readonly [id: string, support: number];

/** What a search has seen of the graph so far. */
export class KnownGraph {
  readonly #neighbours = new Map<string, Map<string, number>>();
  /** Neighbours in order, of those asked for since the last addition. */
  readonly #ordered = new Map<string, Neighbour[]>();

  /** Loops lead nowhere, and are left out. Who has seen more edges between two nodes is right. */
  add(pairs: readonly Neighbours[]): void {
    this.#ordered.clear();
    for (const { one, other, support } of pairs) {
      if (one === other) continue;
      const most = Math.max(support, this.#of(one).get(other) ?? 0);
      this.#of(one).set(other, most);
      this.#of(other).set(one, most);
    }
  }

  /** The nodes next to this one with their support, in the order of ids. */
  next(id: string): readonly Neighbour[] {
    const ordered =
      this.#ordered.get(id) ?? [...(this.#neighbours.get(id) ?? [])].sort(([one], [other]) => (one < other ? -1 : 1));
    this.#ordered.set(id, ordered);
    return ordered;
  }

  /** How far each node is from the nearest of the given ones, up to so many hops; no way leads on through `barred`. */
  distances(from: Iterable<string>, most: number, barred: ReadonlySet<string>): Map<string, number> {
    const found = new Map([...from].map((id) => [id, 0]));
    // A Map's iteration goes on to what is added meanwhile.
    for (const [id, distance] of found) {
      if (distance === most || (distance > 0 && barred.has(id))) continue;
      for (const other of this.#neighbours.get(id)?.keys() ?? []) if (!found.has(other)) found.set(other, distance + 1);
    }
    return found;
  }

  #of(id: string): Map<string, number> {
    const known = this.#neighbours.get(id) ?? new Map<string, number>();
    this.#neighbours.set(id, known);
    return known;
  }
}
