import { declaredAs } from "../../declared-names.js";
import type { NamedLabel } from "../../resolve/catalogue-entry.js";
import { NamedGroups } from "../../resolve/named-groups.js";
import type { Naming } from "../../resolve/naming.js";
import { agreed, byContent, type Claim } from "./claim.js";

/** A declaration, with what it may say of itself. */
interface Declared extends Naming {
  readonly aliases: string[];
  readonly role?: string;
  readonly confidence?: number | undefined;
  readonly extractor?: string | undefined;
}
interface Thing<Fact> {
  /** What the first extractor that names it calls it. */
  readonly name: string;
  readonly ids: Set<string>;
  readonly claims: Claim<Fact>[];
}

/**
 * The things of one kind that several extractors have found in one paper. Two names are the same thing where the graph would
 * take them, or other names that the text has for them, for the same node.
 */
export class Things<Fact extends Declared> {
  readonly #groups: NamedGroups;
  readonly #things: Thing<Fact>[] = [];
  /** What each extractor declares, and the thing that it is. */
  readonly #declared = new Map<string, Map<Fact, Thing<Fact>>>();

  constructor(
    label: NamedLabel,
    sources: readonly { readonly extractor: string; readonly declared: readonly Fact[] }[],
  ) {
    this.#groups = new NamedGroups(label);
    // As if of several papers: two names in one paper are two things, but here they may be two words for one.
    for (const { declared } of sources) this.#groups.add(declared);
    for (const { extractor, declared } of sources)
      this.#declared.set(extractor, new Map(declared.map((fact) => [fact, this.#add({ extractor, fact })])));
  }

  /** The facts: each thing once for each role that some extractor finds it in. */
  facts(): Fact[] {
    const names = new Set(this.#things.map(({ name }) => name));
    return this.#things.flatMap(({ name, claims }) => {
      const forms = new Set(claims.flatMap(({ fact }) => [fact.name, ...fact.aliases]));
      const aliases = [...forms].filter((form) => !names.has(form));
      return byContent(claims, ({ role }) => role).map((group) => ({ ...agreed(group), name, aliases }));
    });
  }

  /** What the thing is called that an extractor means by a name; undefined where it declares none of that name. */
  nameOf(extractor: string, name: string): string | undefined {
    const declared = this.#declared.get(extractor);
    const fact = declared && declaredAs([...declared.keys()], name);
    return fact && declared?.get(fact)?.name;
  }

  /** Whether the graph would take two names for the same node. */
  same(one: string, other: string): boolean {
    return this.#idOf(one) === this.#idOf(other);
  }

  #add(claim: Claim<Fact>): Thing<Fact> {
    const { name, aliases } = claim.fact;
    const ids = new Set([this.#groups.link(claim.fact).id, ...[name, ...aliases].map((form) => this.#idOf(form))]);
    const known =
      this.#things.find(({ claims }) => claims.some(({ fact }) => this.same(fact.name, name))) ??
      this.#things.find((thing) => [...ids].some((id) => thing.ids.has(id)));
    const thing = known ?? { name, ids: new Set<string>(), claims: [] };
    if (known === undefined) this.#things.push(thing);
    thing.claims.push(claim);
    for (const id of ids) thing.ids.add(id);
    return thing;
  }

  #idOf(name: string): string {
    return this.#groups.link({ name, aliases: [] }).id;
  }
}
