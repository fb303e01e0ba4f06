import { NODES } from "../../graph/model/nodes.js";
import { foldedKey, nameSlug, slugKey } from "../../graph/name-key.js";
import { abbreviates, looksLikeAcronym, sameExpansion } from "./acronym.js";
import { type Catalogue, type CatalogueMatch, catalogue } from "./catalogue.js";
import type { CatalogueEntry, NamedLabel } from "./catalogue-entry.js";
import { type Link, type Naming, RESOLUTIONS } from "./naming.js";
import { Pairs } from "./pairs.js";
import { productName } from "./platform-name.js";

/** What names fall into before acronyms are followed: an entry of the catalogue, or the names of one key. */
interface Group {
  readonly key: string;
  readonly match: CatalogueMatch | null;
}

const BY = {
  name: RESOLUTIONS.catalogueName,
  alias: RESOLUTIONS.catalogueAlias,
  "longer form": RESOLUTIONS.longerForm,
} as const;

/** All names of one kind of node, and which of them stand for the same node. Rules and reasons: README.md. */
export class NamedGroups {
  readonly catalogue: Catalogue;
  readonly #groups = new Map<string, Group>();
  /** Names, as papers assert them, by group. */
  readonly #names = new Pairs();
  /** Groups that texts say an acronym stands for, and the acronyms of each group. */
  readonly #expansions = new Pairs();
  readonly #acronyms = new Pairs();
  /** Expansions as texts write them, by group. */
  readonly #written = new Pairs();
  /** Groups that a text names as something else beside the acronym. */
  readonly #apart = new Pairs();
  readonly #ids = new Map<string, string>();

  constructor(readonly label: NamedLabel) {
    this.catalogue = catalogue(label);
  }

  /** The id of the catalogue's entry. */
  idOf({ name }: CatalogueEntry): string {
    return `${NODES[this.label].idPrefix}:${nameSlug(name)}`;
  }

  /** Learns what one paper calls things: all its names of this kind at once. */
  add(namings: readonly Naming[]): void {
    this.#ids.clear();
    for (const naming of namings) {
      const group = this.#groupOf(naming);
      if (group.match === null) this.#names.add(group.key, naming.name);
      for (const alias of naming.aliases) {
        if (abbreviates(naming.name, alias)) this.#learn(naming.name, alias);
        // Two letters stand for too many things to be taken from one text to another.
        else if (alias.length > 2 && abbreviates(alias, naming.name)) this.#learn(alias, naming.name);
      }
    }
    for (const { name: acronym } of namings)
      if (looksLikeAcronym(acronym))
        for (const { name } of namings)
          if (abbreviates(acronym, name)) this.#apart.add(this.#keyOf(acronym), this.#named(name).key);
  }

  /** The node that a paper's name stands for, as far as all names are known by now. */
  link(naming: Naming): Link {
    const group = this.#groupOf(naming);
    if (group.match !== null) return { id: this.#id(group.key), resolution: BY[group.match.by] };
    const own = new Set(this.#longForms(naming).map((long) => this.#named(long).key));
    const [here] = own.size === 1 ? [...own].filter((long) => !this.#apart.has(group.key, long)) : [];
    if (here !== undefined) return { id: this.#id(this.#target(here)), resolution: RESOLUTIONS.acronymHere };
    const target = this.#target(group.key);
    const resolution = target === group.key ? RESOLUTIONS.sameName : RESOLUTIONS.acronymElsewhere;
    return { id: this.#id(target), resolution };
  }

  /** The catalogue's entry for a name by itself, in any spelling. */
  entryNamed(name: string): CatalogueEntry | undefined {
    const known = this.#groups.get(name);
    return (known === undefined ? this.catalogue.find(name) : known.match)?.entry;
  }

  /** The catalogue's entry of an id. */
  entryOf(id: string): CatalogueEntry | undefined {
    return this.catalogue.withSlug(id.slice(NODES[this.label].idPrefix.length + 1));
  }

  #learn(acronym: string, long: string): void {
    const [from, to] = [this.#keyOf(acronym), this.#named(long)];
    this.#expansions.add(from, to.key);
    this.#acronyms.add(to.key, from);
    if (to.match === null) this.#written.add(to.key, long);
  }

  /** The group of a name. An alias of the catalogue gives way where the text itself expands the acronym otherwise. */
  #groupOf(naming: Naming): Group {
    const group = this.#named(naming.name);
    if (group.match?.by !== "alias") return group;
    const { name, aliases } = group.match.entry;
    const agrees = (long: string) =>
      this.#named(long).key === group.key || [name, ...aliases].some((known) => sameExpansion(known, long));
    const longForms = this.#longForms(naming);
    return longForms.length === 0 || longForms.some(agrees) ? group : { key: this.#keyOf(naming.name), match: null };
  }

  #longForms({ name, aliases }: Naming): string[] {
    return aliases.length > 0 && looksLikeAcronym(name) ? aliases.filter((alias) => abbreviates(name, alias)) : [];
  }

  /** The group of a name by itself. Those of the catalogue begin with `=`, which no key holds. */
  #named(name: string): Group {
    const known = this.#groups.get(name);
    if (known !== undefined) return known;
    const match = this.catalogue.find(name);
    const group = { key: match === null ? this.#keyOf(name) : `=${match.entry.name}`, match };
    this.#groups.set(name, group);
    return group;
  }

  #keyOf(name: string): string {
    return foldedKey(this.label === "HardwarePlatform" ? productName(name) : name);
  }

  /** Where acronyms lead from a group; from a shorter key to a longer one, so that the way ends. */
  #target(key: string): string {
    const expansion = this.#expansion(key);
    return expansion === undefined ? key : this.#target(expansion);
  }

  /** What all texts agree that an acronym stands for, unless one of them names both as different things. */
  #expansion(acronym: string): string | undefined {
    const [only, ...others] = this.#expansions.of(acronym);
    if (only === undefined || others.length > 0 || this.#apart.has(acronym, only)) return undefined;
    return only.startsWith("=") || only.length > acronym.length ? only : undefined;
  }

  #id(key: string): string {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `${NODES[this.label].idPrefix}:${this.#slug(key)}`;
    this.#ids.set(key, id);
    return id;
  }

  /**
   * The slug of the catalogue's name; else of the fullest spelling that papers assert for it, of its acronym, of its
   * expansion. Counts play no part: they change with every paper, ids should not.
   */
  #slug(key: string): string {
    if (key.startsWith("=")) return nameSlug(key.slice(1));
    const acronyms = [...this.#acronyms.of(key)].filter((acronym) => this.#expansion(acronym) === key);
    const candidates = [
      this.#asserted(key),
      acronyms.flatMap((acronym) => this.#asserted(acronym)),
      [...this.#written.of(key)].map((name) => nameSlug(name)),
    ].find((slugs) => slugs.length > 0);
    return candidates?.sort(fullestFirst)[0] ?? key;
  }

  /** The slugs of a group's names, none of which is that of another group ("LLMs" beside "LLMS"). */
  #asserted(key: string): string[] {
    return [...this.#names.of(key)].map((name) => {
      const slug = nameSlug(name);
      return slugKey(slug) === key || this.#names.of(slugKey(slug)).size === 0 ? slug : key;
    });
  }
}

/** Without plural ending or vendor before, with the most hyphens before, then by code units. */
function fullestFirst(left: string, right: string): number {
  const shorter = slugKey(left).length - slugKey(right).length;
  return shorter || right.length - left.length || (left < right ? -1 : 1);
}
