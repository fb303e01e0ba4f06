import { wordAt } from "../figures/figure.js";
import type { Passage, Place } from "../text/passage.js";
import { type Participant, roleOf } from "./participant.js";
import words from "./words.json" with { type: "json" };

/** Words that stand for something without naming it: "our accelerator", "the proposed method", "this framework". */
interface Reference {
  readonly place: Place;
  readonly head: string;
  /** Whether the words claim it for the paper: "our", "proposed". */
  readonly own: boolean;
}

const OWN = new Set(words.ownership);
const OTHER = new Set(words.reference);
const HEADS = new Map(Object.entries(words.heads).map(([kind, heads]) => [kind, new Set(heads)]));
const GENERAL_HEADS = new Set(Object.values(words.heads).flat());
const REACH = 4;
const LEAST_INTRODUCED = 0.3;

const lastWords = ({ name, aliases }: Participant): Set<string> =>
  new Set([name, ...aliases].map((each) => each.toLowerCase().match(/[a-z0-9]+(?=[^a-z0-9]*$)/)?.[0] ?? ""));

/** Tells what references stand for: something whose name ends so, or whose kind the head says. */
export class References {
  readonly #lastWords: ReadonlyMap<Participant, Set<string>>;
  readonly #heads: ReadonlySet<string>;

  constructor(
    participants: readonly Participant[],
    readonly main: Participant | undefined,
  ) {
    this.#lastWords = new Map(participants.map((each) => [each, lastWords(each)]));
    this.#heads = new Set([...GENERAL_HEADS, ...[...this.#lastWords.values()].flatMap((each) => [...each])]);
  }

  /** All references of a passage that stand for one of the participants. */
  in(passage: Passage): { readonly place: Place; readonly participant: Participant }[] {
    return referencesIn(passage, this.#heads).flatMap((reference) => {
      const participant = this.#techniqueOf(reference) ?? this.#platformOf(reference);
      return participant === undefined ? [] : [{ place: reference.place, participant }];
    });
  }

  /** The technique that ends so, else what is introduced and of that kind, best of all the main one. */
  #techniqueOf({ head, own }: Reference): Participant | undefined {
    let best: { participant: Participant; score: number } | undefined;
    for (const [participant, names] of this.#lastWords) {
      if (participant.sort !== "technique") continue;
      const introduced = participant === this.main || roleOf(participant, "introduced") >= LEAST_INTRODUCED;
      const score =
        (names.has(head) ? 2 : 0) +
        (introduced && isOfKind(participant, head) ? 1 : 0) +
        (participant === this.main ? 0.5 : 0) +
        (own && introduced ? 0.6 : 0);
      if (score > Math.max(1, best?.score ?? 0)) best = { participant, score };
    }
    return best?.participant;
  }

  /** The only platform that ends so or is of that kind. */
  #platformOf({ head }: Reference): Participant | undefined {
    const [only, ...others] = [...this.#lastWords].filter(
      ([participant, names]) => participant.sort === "hardware" && (names.has(head) || isOfKind(participant, head)),
    );
    return others.length === 0 ? only?.[0] : undefined;
  }
}

const isOfKind = ({ kind }: Participant, head: string): boolean => HEADS.get(kind)?.has(head) === true;

/** All words of a passage that stand for something by one of the heads: "the", "our" or "proposed", then the head within reach. */
function referencesIn(passage: Passage, heads: ReadonlySet<string>): Reference[] {
  const { tokens } = passage;
  return passage.sentences.flatMap((range, sentence) => {
    const found: Reference[] = [];
    for (let at = range.from; at < range.to; at++) {
      const word = wordAt(tokens, at);
      if (!OWN.has(word) && !OTHER.has(word)) continue;
      const end = Math.min(range.to, at + 1 + REACH);
      let to = at + 1;
      while (to < end && !heads.has(wordAt(tokens, to)) && tokens[to]?.kind === "word") to++;
      const head = wordAt(tokens, to);
      if (to >= end || !heads.has(head)) continue;
      let own = false;
      for (let inside = at; inside < to; inside++) own ||= OWN.has(wordAt(tokens, inside));
      found.push({ place: { passage, sentence, from: at, to: to + 1 }, head, own });
      at = to;
    }
    return found;
  });
}
