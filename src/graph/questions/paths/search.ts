import type { GraphEngine } from "../../engine.js";
import { KnownGraph } from "../walk/known-graph.js";
import { expand, meet } from "../walk/steps.js";
import type { Walk } from "../walk/walk.js";
import { LOOKED_AT, withinBounds } from "../walk/within-bounds.js";

/** The part of a search that begins at one end. */
interface Side {
  readonly ends: ReadonlySet<string>;
  readonly reached: Set<string>;
  /** Those that were reached last, with how many edges they have; their edges are not known yet. */
  front: readonly string[];
}

/** Searches from both ends at once, hop by hop; always from the end that has fewer edges to look at. */
export class Search {
  readonly graph = new KnownGraph();
  readonly #read: GraphEngine["read"];
  readonly #walk: Walk;
  readonly #sides: readonly [Side, Side];
  #degrees: ReadonlyMap<string, number> = new Map();
  #isComplete = true;

  constructor(read: GraphEngine["read"], walk: Walk, starts: ReadonlySet<string>, goals: ReadonlySet<string>) {
    this.#read = read;
    this.#walk = walk;
    const side = (ends: ReadonlySet<string>): Side => ({ ends, reached: new Set(ends), front: [...ends].sort() });
    this.#sides = [side(starts), side(goals)];
  }

  /**
   * Looks at what paths with so many hops may consist of; paths with fewer have been looked at before. Two statements.
   *
   * @returns whether all paths with so many hops are known now
   */
  async reach(hops: number): Promise<boolean> {
    const [one, other] = this.#sides;
    const isOver = () => one.front.length === 0 || other.front.length === 0;
    if (isOver()) return this.#isComplete;
    if (hops > 1) await this.#expand(this.#edges(one) <= this.#edges(other) ? one : other);
    if (isOver()) return this.#isComplete;
    const groups = [this.#looked(one), this.#looked(other)] as const;
    const { neighbours, degrees } = await meet(this.#read, this.#walk, groups);
    this.graph.add(neighbours);
    this.#degrees = degrees;
    return this.#isComplete;
  }

  #looked({ front }: Side): readonly string[] {
    if (front.length > LOOKED_AT.nodes) this.#isComplete = false;
    return front.slice(0, LOOKED_AT.nodes);
  }

  #edges({ front }: Side): number {
    return front.reduce((sum, id) => sum + (this.#degrees.get(id) ?? 0), 0);
  }

  async #expand(side: Side): Promise<void> {
    const { expansion, isAll } = withinBounds(side.front, this.#degrees);
    this.#isComplete &&= isAll;
    const found = await expand(this.#read, this.#walk, expansion);
    this.graph.add(found);
    const ends = this.#sides.map((one) => one.ends);
    const front = new Set<string>();
    for (const { other } of found) {
      if (side.reached.has(other) || ends.some((one) => one.has(other))) continue;
      side.reached.add(other);
      front.add(other);
    }
    side.front = [...front].sort();
  }
}
