import { NAMED_LABELS, type NamedLabel } from "./catalogue-entry.js";
import { type Entity, entityOf } from "./entity.js";
import { NamedGroups } from "./named-groups.js";
import type { Link, NameAssertion, Naming } from "./naming.js";

/**
 * Finds the nodes that papers' names stand for, and describes these nodes. The answers depend on the catalogue and on
 * the papers added so far, not on their order. Rules: README.md beside this file.
 */
export class Resolver {
  readonly #groups = new Map<NamedLabel, NamedGroups>();
  readonly #papers: (readonly NameAssertion[])[] = [];
  /** What is asserted of each node, as far as taken to it. */
  #asserted = new Map<string, NameAssertion[]>();
  #taken = 0;
  readonly #entities = new Map<string, Entity>();

  /** Learns all that one paper names. */
  add(names: readonly NameAssertion[]): void {
    for (const label of NAMED_LABELS) {
      const own = names.filter((name) => name.label === label);
      if (own.length > 0) this.#of(label).add(own);
    }
    this.#papers.push(names);
  }

  /** The node that a name of an added paper stands for, and why. A later paper may change the answer. */
  link(label: NamedLabel, naming: Naming): Link {
    return this.#of(label).link(naming);
  }

  /** The node of an id as known so far: exact once `entities()` was asked for and nothing was added since. */
  entity(label: NamedLabel, id: string): Entity {
    this.#takeToNodes();
    const entity = this.#entities.get(id) ?? entityOf(this.#of(label), id, this.#asserted.get(id) ?? []);
    this.#entities.set(id, entity);
    return entity;
  }

  /** All nodes that the added papers name, and those that the catalogue puts above them; each once. */
  entities(): Entity[] {
    this.#asserted = new Map();
    this.#taken = 0;
    this.#entities.clear();
    this.#takeToNodes();
    const entities = new Set<Entity>();
    const reach = (label: NamedLabel, id: string): void => {
      const entity = this.entity(label, id);
      if (entities.has(entity)) return;
      entities.add(entity);
      for (const broader of entity.broader) reach(label, broader);
    };
    for (const [id, [first]] of this.#asserted) if (first !== undefined) reach(first.label, id);
    return [...entities];
  }

  /** Takes the names added since to the nodes that they stand for by now. */
  #takeToNodes(): void {
    for (const names of this.#papers.slice(this.#taken))
      for (const assertion of names) {
        const { id } = this.link(assertion.label, assertion);
        this.#entities.delete(id);
        const known = this.#asserted.get(id);
        if (known === undefined) this.#asserted.set(id, [assertion]);
        else known.push(assertion);
      }
    this.#taken = this.#papers.length;
  }

  #of(label: NamedLabel): NamedGroups {
    const groups = this.#groups.get(label) ?? new NamedGroups(label);
    this.#groups.set(label, groups);
    return groups;
  }
}
