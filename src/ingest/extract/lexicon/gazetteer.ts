import type { Passage, Place } from "../text/passage.js";
import { tokenize } from "../text/token.js";
import { TokenTrie } from "../text/token-trie.js";

/** Something known by name. */
export interface Entry {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A known thing where a text names it. */
export interface Mention<Known extends Entry> {
  readonly entry: Known;
  /** The name or alias of the entry that the text uses. */
  readonly form: string;
  readonly place: Place;
}

interface Form<Known> {
  readonly entry: Known;
  readonly form: string;
}

const SHORT_ACRONYM = /^[A-Za-z]{1,5}$/;

/**
 * Whether the text's spelling agrees with the form's. Lower-case forms match in any case ("pruning", "Pruning");
 * single words with capitals only with a capital ("Falcon"), and short acronyms exactly ("SAM", "AP"), plurals aside.
 */
function sameCase(form: string, written: string): boolean {
  if (/\s/.test(form) || form === form.toLowerCase()) return true;
  const capitals = form.replace(/[^A-Z]/g, "").length;
  if (capitals > 1 && SHORT_ACRONYM.test(form)) return written === form || written === `${form}s`;
  if (capitals > 2 && !/\d/.test(form) && written.replace(/[^A-Z]/g, "").length < 2) return false;
  return written[0] !== written[0]?.toLowerCase() || form[0] === form[0]?.toLowerCase();
}

/** Names and aliases of known things, found in passages longest first. */
export class Gazetteer<Known extends Entry> {
  readonly #trie = new TokenTrie<Form<Known>[]>();

  constructor(entries: Iterable<Known>) {
    for (const entry of entries) for (const form of [entry.name, ...entry.aliases]) this.#add(entry, form);
  }

  #add(entry: Known, form: string): void {
    const tokens = tokenize(form);
    const known = this.#trie.get(tokens) ?? [];
    const letters = (written: string): string => written.replace(/[^\p{L}]/gu, "");
    if (!known.some((other) => other.entry.name === entry.name && letters(other.form) === letters(form))) {
      this.#trie.add(tokens, [...known, { entry, form }]);
    }
  }

  /** The entries that a name stands for on its own, in the order given. */
  named(name: string): readonly Known[] {
    return (this.#trie.get(tokenize(name)) ?? []).map(({ entry }) => entry);
  }

  /** Every mention in the passage, left to right; none lies inside another. */
  mentionsIn(passage: Passage): Mention<Known>[] {
    const mentions: Mention<Known>[] = [];
    const { tokens, text } = passage;
    passage.sentences.forEach((range, sentence) => {
      let at = range.from;
      while (at < range.to) {
        const insideWord = tokens[at]?.glued === true && tokens[at - 1]?.kind !== "mark";
        const spelled = (forms: readonly Form<Known>[], to: number): Form<Known> | undefined => {
          const written = text.slice(tokens[at]?.start, tokens[to - 1]?.end);
          return forms.find(({ form }) => sameCase(form, written));
        };
        const match = insideWord
          ? undefined
          : this.#trie.longestAt(tokens, at, (forms, to) => to <= range.to && spelled(forms, to) !== undefined);
        const form = match && spelled(match.value, match.to);
        if (match === undefined || form === undefined) {
          at++;
          continue;
        }
        mentions.push({ entry: form.entry, form: form.form, place: { passage, sentence, from: at, to: match.to } });
        at = match.to;
      }
    });
    return mentions;
  }
}
