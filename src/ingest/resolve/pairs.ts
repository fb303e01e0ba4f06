const NONE: ReadonlySet<string> = new Set();

/** Which second things occurred with which first things. */
export class Pairs {
  readonly #seconds = new Map<string, Set<string>>();

  add(first: string, second: string): void {
    const known = this.#seconds.get(first);
    if (known === undefined) this.#seconds.set(first, new Set([second]));
    else known.add(second);
  }

  /** What occurred with `first`, in no promised order. */
  of(first: string): ReadonlySet<string> {
    return this.#seconds.get(first) ?? NONE;
  }

  has(first: string, second: string): boolean {
    return this.#seconds.get(first)?.has(second) ?? false;
  }
}
