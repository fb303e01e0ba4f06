import { squashedName, tellingName } from "../text/name-key.js";
import type { Place } from "../text/passage.js";
import type { Candidate, Entity } from "./candidate.js";

interface Draft<Detail> {
  readonly first: Candidate<Detail>;
  readonly aliases: Set<string>;
  readonly forms: Set<string>;
  places: [Place, ...Place[]];
}

/** A facts file holds no more other names of one thing. */
const MOST_ALIASES = 100;

/** What names of one thing share: none for signs without a letter or digit, which are no name. */
function keysOf(name: string): string[] {
  const keys = [`=${squashedName(name)}`, `~${tellingName(name)}`].filter((key) => key.length > 1);
  return keys.length === 0 && /[\p{L}\p{N}]/u.test(name) ? [`=${name.toLowerCase()}`] : keys;
}

/**
 * Candidates that agree in a name or alias, as one entity each. The first candidate names it and tells its detail,
 * so callers give the surest first; entities keep that order, their places the order of the text.
 */
export function merge<Detail>(candidates: readonly Candidate<Detail>[]): Entity<Detail>[] {
  const byKey = new Map<string, Draft<Detail>>();
  const drafts = new Set<Draft<Detail>>();
  for (const candidate of candidates) {
    const names = [candidate.name, ...candidate.aliases];
    const keys = names.flatMap(keysOf);
    if (keys.length === 0) continue;
    const same = new Set(keys.map((key) => byKey.get(key)).filter((draft) => draft !== undefined));
    const [known, ...others] = same;
    const draft: Draft<Detail> = known ?? {
      first: candidate,
      aliases: new Set(),
      forms: new Set(),
      places: [candidate.place],
    };
    if (known !== undefined) draft.places.push(candidate.place);
    for (const alias of names) draft.aliases.add(alias);
    if (candidate.form !== undefined) draft.forms.add(candidate.form);
    for (const key of keys) byKey.set(key, draft);
    for (const other of others) {
      for (const alias of other.aliases) {
        draft.aliases.add(alias);
        for (const key of keysOf(alias)) byKey.set(key, draft);
      }
      for (const form of other.forms) draft.forms.add(form);
      draft.places.push(...other.places);
      drafts.delete(other);
    }
    drafts.add(draft);
  }
  return [...drafts].map(({ first: { name, source, detail }, aliases, forms, places }) => ({
    name,
    aliases: [...aliases].filter((alias) => squashedName(alias) !== squashedName(name)).slice(0, MOST_ALIASES),
    places: inOrder(places),
    source,
    forms: [...forms],
    detail,
  }));
}

/** The places in the order of the text, title first, each once. */
function inOrder([first, ...more]: [Place, ...Place[]]): [Place, ...Place[]] {
  const rank = ({ passage, from }: Place): number => (passage.field === "title" ? from - passage.tokens.length : from);
  const seen = new Map<number, Place>([[rank(first), first]]);
  for (const place of more) if (!seen.has(rank(place))) seen.set(rank(place), place);
  const [earliest = first, ...later] = [...seen].sort(([a], [b]) => a - b).map(([, place]) => place);
  return [earliest, ...later];
}
