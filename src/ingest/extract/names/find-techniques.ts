import { Gazetteer } from "../lexicon/gazetteer.js";
import { lexicon } from "../lexicon/lexicon.js";
import type { Reading } from "../reading.js";
import type { Tagged } from "../tagger/tagger.js";
import { type Place, textAt } from "../text/passage.js";
import type { Candidate, Entity } from "./candidate.js";
import { merge } from "./merge.js";
import { coinedRuns, runAt } from "./name-run.js";
import { properName } from "./plain-name.js";
import { kindAround, type TechniqueKind } from "./technique-kind.js";
import { variantEnd } from "./variants.js";

export interface TechniqueDetail {
  readonly kind: TechniqueKind;
  readonly introduced: boolean;
}

type TechniqueCandidate = Candidate<TechniqueDetail>;

const LONGEST_PHRASE = 90;
const singularAcronym = (name: string): string => name.replace(/(?<=\p{Lu})s$/u, "");
const singularPhrase = (text: string): string => text.replace(/(?<=[a-z]{3}[^s])s$/, "");

/** What the paper says it introduces: names, and descriptive phrases with a telling head noun. */
function introduced({ contributions }: Reading): TechniqueCandidate[] {
  return contributions.flatMap(({ place, named }): TechniqueCandidate[] => {
    const text = textAt(place);
    const inTitle = place.passage.field === "title";
    if (!inTitle && lexicon().names.named(text).length > 0) return [];
    const kind = kindAround(place, named);
    if (kind === "dataset") return [];
    const detail = { kind: kind ?? "method", introduced: true };
    if (named) return [{ name: text, aliases: [], place, source: inTitle ? "title" : "coined", detail }];
    const telling =
      kind !== undefined && place.to - place.from > 1 && text.length <= LONGEST_PHRASE && !/ (of|its) /.test(text);
    return telling ? [{ name: singularPhrase(text), aliases: [], place, source: "contribution", detail }] : [];
  });
}

/** Every further mention of the introduced names; only their introduction tells of some that they are names. */
function again({ passages }: Reading, own: readonly TechniqueCandidate[]): TechniqueCandidate[] {
  const gazetteer = new Gazetteer(own.map((candidate) => ({ ...candidate, aliases: [] })));
  return passages
    .flatMap((passage) => gazetteer.mentionsIn(passage))
    .filter(({ place }) => !continues(place))
    .map(({ entry, place }) => ({ ...entry, place }));
}

/** Whether the name goes on behind the place: "Conv" in "Conv-XL". */
function continues({ passage: { tokens }, from, to }: Place): boolean {
  const run = runAt(tokens, from);
  return run !== undefined && run.to > to && /^[\p{Lu}\p{N}]/u.test(tokens[to + 1]?.text ?? "");
}

/** The candidates, each of the kind that any place of its name tells: titles seldom do. */
function withKinds(own: readonly TechniqueCandidate[]): TechniqueCandidate[] {
  const kinds = new Map<string, TechniqueKind>();
  for (const { name, place } of own) {
    const kind = kinds.has(name) ? undefined : kindAround(place, true);
    if (kind !== undefined && kind !== "dataset") kinds.set(name, kind);
  }
  return own.map((each) => ({ ...each, detail: { ...each.detail, kind: kinds.get(each.name) ?? each.detail.kind } }));
}

/** Techniques of the lexicon, models with the size and version that the text gives. */
function known({ names }: Reading): TechniqueCandidate[] {
  return names.flatMap(({ entry, form, place }): TechniqueCandidate[] => {
    if (entry.type !== "technique") return [];
    const to = entry.kind === "model" ? variantEnd(place.passage.tokens, place.to) : place.to;
    const whole = { ...place, to };
    const detail = { kind: entry.kind, introduced: false };
    return to > place.to
      ? [{ name: singularAcronym(textAt(whole)), aliases: [], place: whole, source: "lexicon", detail }]
      : [{ name: entry.name, aliases: [form], place, source: "lexicon", form, detail }];
  });
}

/** Names that somebody coined and no lexicon knows; members of an introduced family are introduced ("Conv-XL" beside "Conv"). */
function coined(reading: Reading, taken: readonly Place[], own: readonly string[]): TechniqueCandidate[] {
  const longForms = longFormsOf(reading);
  return reading.passages.flatMap((passage) => {
    const occupied = new Set<number>();
    for (const place of taken)
      if (place.passage === passage) for (let at = place.from; at < place.to; at++) occupied.add(at);
    let sentence = 0;
    return coinedRuns(passage).flatMap((run): TechniqueCandidate[] => {
      while ((passage.sentences[sentence]?.to ?? Number.POSITIVE_INFINITY) <= run.from) sentence++;
      for (let at = run.from; at < run.to; at++) if (occupied.has(at)) return [];
      const place: Place = { passage, sentence, ...run };
      const name = singularAcronym(textAt(place));
      const long = longForms.get(name);
      const kind = kindAround(place, true);
      if (kind === "dataset" || (long !== undefined && kindAround(long, false) === undefined)) return [];
      const family = own.some((each) => name.startsWith(`${each}-`));
      return [{ name, aliases: [], place, source: "coined", detail: { kind: kind ?? "method", introduced: family } }];
    });
  });
}

const longFormsOf = ({ shortForms }: Reading): Map<string, Place> =>
  new Map(shortForms.map(({ long, short }) => [singularAcronym(textAt(short)), long]));

/** What the taggers take for a technique. */
function tagged({ place }: Tagged): TechniqueCandidate {
  const kind = kindAround(place, false);
  const detail = { kind: kind === undefined || kind === "dataset" ? "method" : kind, introduced: false };
  return { name: properName(textAt(place)), aliases: [], place, source: "tagged", detail };
}

/** Every technique that the text may name, each once; what it introduces comes first. Other things' places are `taken`. */
export function findTechniques(
  reading: Reading,
  taken: readonly Place[],
  names: readonly Tagged[],
): Entity<TechniqueDetail>[] {
  const declared = introduced(reading);
  const named = declared.filter(({ source }) => source !== "contribution");
  const own = withKinds([...declared, ...again(reading, named)]);
  const lexicon = known(reading);
  const places = [...taken, ...[...own, ...lexicon].map(({ place }) => place)];
  const rest = coined(
    reading,
    places,
    named.map(({ name }) => name),
  );
  const longForms = longFormsOf(reading);
  return merge(
    [...own, ...lexicon, ...rest, ...names.map(tagged)].map((candidate) => {
      const long = longForms.get(candidate.name);
      return long === undefined
        ? candidate
        : { ...candidate, aliases: [...candidate.aliases, singularPhrase(textAt(long))] };
    }),
  );
}
