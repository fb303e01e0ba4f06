import { z } from "zod";
import type { Declared } from "./facts.js";

const KINDS = ["Technique", "HardwarePlatform", "Metric", "Task"] as const;
export type Kind = (typeof KINDS)[number];

/** Something with several names, as a list that people keep says. */
const listed = z.object({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  /** Names one step broader. */
  broader: z.array(z.string()).default([]),
  /** Of a metric: which direction is good. */
  better: z.string().optional(),
});
type Listed = z.output<typeof listed>;

/** Such lists, one for each kind of thing. */
export const lists = z.record(z.enum(KINDS), z.array(listed));
export type Lists = z.output<typeof lists>;

const MAKERS = /^(nvidia|intel|xilinx|amd|arm|apple) /i;
const SORTS = / (gpu|cpu|fpga|processor|board|mcu|instance)$/i;

/** Tells which names mean the same thing. */
export class Names {
  readonly #listed = new Map<string, Listed>();
  readonly #acronyms = new Map<string, Set<string>>();

  constructor(lists: Lists) {
    for (const kind of KINDS)
      for (const entry of lists[kind])
        for (const name of [entry.name, ...entry.aliases]) this.#listed.set(`${kind}:${plain(name)}`, entry);
  }

  /** Remembers the acronyms that a text explains, whichever of both it takes for the name. */
  learn(kind: Kind, { name, aliases }: Declared): void {
    for (const alias of aliases) {
      this.#learn(kind, alias, name);
      this.#learn(kind, name, alias);
    }
  }

  /** One key for all names of a thing. */
  key(kind: Kind, name: string): string {
    const listed = this.#find(kind, name);
    if (listed !== undefined) return `${kind}:${plain(listed.name)}`;
    const key = `${kind}:${plain(name)}`;
    const [long, ...others] = this.#acronyms.get(key) ?? [];
    return long !== undefined && others.length === 0 ? long : key;
  }

  /** Whether a thing is the other one or narrower. */
  within(key: string, wanted: string): boolean {
    if (key === wanted) return true;
    const [kind] = key.split(":");
    return (this.#listed.get(key)?.broader ?? []).some((name) => this.within(`${kind}:${plain(name)}`, wanted));
  }

  /** Which direction of a metric is good. */
  better(key: string): string | undefined {
    return this.#listed.get(key)?.better;
  }

  #learn(kind: Kind, acronym: string, long: string): void {
    if (!shortens(acronym, long) || this.#find(kind, acronym) !== undefined) return;
    const key = `${kind}:${plain(acronym)}`;
    this.#acronyms.set(key, (this.#acronyms.get(key) ?? new Set()).add(this.key(kind, long)));
  }

  #find(kind: Kind, name: string): Listed | undefined {
    const spellings = [name];
    if (kind === "HardwarePlatform") {
      const singular = name.replace(/s$/, "");
      spellings.push(singular.replace(MAKERS, ""), singular.replace(MAKERS, "").replace(SORTS, ""));
    }
    return spellings
      .map((spelling) => this.#listed.get(`${kind}:${plain(spelling)}`))
      .find((found) => found !== undefined);
  }
}

/** Letters and digits alone, in lower case, without the plural's ending of a word. */
function plain(name: string): string {
  const singular = name.replace(/([a-z]{3,}[^sui]|[A-Z]{2,})s$/, "$1");
  return singular
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9+]/g, "");
}

/** Whether the capitals of an acronym are found in the words of the name, the first letter of each word among them. */
function shortens(acronym: string, name: string): boolean {
  const words = name.toLowerCase().split(/[^a-z0-9]+/);
  const pattern = words.map((word) => `${word.charAt(0)}[${word}]{0,2}`).join("");
  const letters = acronym.replaceAll("-", "");
  return /^[A-Z]{3,}$/.test(letters) && new RegExp(`^${pattern}$`).test(letters.toLowerCase());
}
