import { foldedKey, nameKey, nameSlug, singular } from "../../graph/name-key.js";
import type { CatalogueEntry, NamedLabel } from "./catalogue-entry.js";
import { CATALOGUE } from "./catalogue-files.js";
import { saysOnlyKind, shortForms } from "./platform-name.js";

/** An entry and what led to it: its name, an alias, or a product's name with its vendor or kind beside it. */
export interface CatalogueMatch {
  readonly entry: CatalogueEntry;
  readonly by: "name" | "alias" | "longer form";
}

/** The known things of one kind of node. Names are compared by their keys, plurals folded. */
export class Catalogue {
  readonly #byKey = new Map<string, CatalogueEntry>();
  readonly #byName: ReadonlyMap<string, CatalogueEntry>;
  readonly #bySlug: ReadonlyMap<string, CatalogueEntry>;
  readonly #products: boolean;

  constructor(readonly entries: readonly CatalogueEntry[]) {
    this.#products = entries.some(({ granularity }) => granularity === "product");
    this.#byName = new Map(entries.map((entry) => [entry.name, entry]));
    this.#bySlug = new Map(entries.map((entry) => [nameSlug(entry.name), entry]));
    for (const entry of entries)
      for (const name of [entry.name, ...entry.aliases])
        for (const form of new Set([name, singular(name)])) this.#byKey.set(nameKey(form), entry);
  }

  /** The entry that a name, in any spelling, stands for. */
  find(name: string): CatalogueMatch | null {
    const written = /\ds$/u.test(name) && !this.#byKey.has(nameKey(name)) ? name.slice(0, -1) : name;
    const entry = this.#spelled(written);
    if (entry === undefined) return this.#products ? this.#longerForm(written) : null;
    return { entry, by: foldedKey(entry.name) === foldedKey(written) ? "name" : "alias" };
  }

  /** The entry of exactly this canonical name. */
  named(name: string): CatalogueEntry | undefined {
    return this.#byName.get(name);
  }

  /** The entry whose canonical name has this slug. */
  withSlug(slug: string): CatalogueEntry | undefined {
    return this.#bySlug.get(slug);
  }

  /** The entries one step broader. */
  broader({ broader = [] }: CatalogueEntry): CatalogueEntry[] {
    return broader.flatMap((name) => this.#byName.get(name) ?? []);
  }

  /** All that is broader, each step once, as pairs of the narrower and the broader. */
  broaderPairs(entry: CatalogueEntry): [CatalogueEntry, CatalogueEntry][] {
    const reached = new Set([entry]);
    const pairs: [CatalogueEntry, CatalogueEntry][] = [];
    for (const narrower of reached)
      for (const broader of this.broader(narrower)) {
        pairs.push([narrower, broader]);
        reached.add(broader);
      }
    return pairs;
  }

  /** Of the entries that a longer name ends with the one of the longest name: "inference latency" is a latency. */
  head(name: string): CatalogueEntry | undefined {
    const words = name.split(/[\s-]+/u);
    for (let from = 1; from < words.length; from += 1) {
      const entry = this.#spelled(words.slice(from).join(" "));
      if (entry !== undefined) return entry;
    }
    return undefined;
  }

  /** The narrowest family of the kind whose name the platform's name begins with: "Xeon Gold" for "Xeon Gold 6326". */
  family(name: string, kind: string): CatalogueEntry | undefined {
    const slug = nameSlug(name);
    for (let end = slug.length - 1; end > 0; end -= 1) {
      if (!/^(?:.[-\d]|\d)/u.test(slug.slice(end - 1, end + 1))) continue;
      const entry = this.#byKey.get(nameKey(slug.slice(0, end)));
      if (entry?.granularity === "family" && entry.kind === kind) return entry;
    }
    return undefined;
  }

  #spelled(name: string): CatalogueEntry | undefined {
    const entry = this.#byKey.get(nameKey(name));
    if (entry !== undefined) return entry;
    const one = singular(name);
    return one === name ? undefined : this.#byKey.get(nameKey(one));
  }

  #longerForm(name: string): CatalogueMatch | null {
    for (const form of shortForms(name)) {
      const entry = this.#spelled(form.name);
      const { kind, vendor, granularity } = entry ?? {};
      if (entry === undefined || kind == null || granularity === "class") continue;
      if (form.vendors !== null && !(vendor != null && form.vendors.includes(vendor))) continue;
      if (saysOnlyKind(form.kindWords, kind)) return { entry, by: "longer form" };
    }
    return null;
  }
}

const catalogues = new Map<NamedLabel, Catalogue>();

/** The catalogue of a kind of node, indexed when it is first asked for. */
export function catalogue(label: NamedLabel): Catalogue {
  const known = catalogues.get(label) ?? new Catalogue(CATALOGUE[label]);
  catalogues.set(label, known);
  return known;
}
