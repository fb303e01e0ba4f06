import type { Stance } from "../discourse/stance.js";
import { type Passage, type Place, type TokenRange, textAt } from "../text/passage.js";
import type { Token } from "../text/token.js";
import { coinedRuns } from "./name-run.js";
import { nounPhraseAt, nounPhraseBefore } from "./noun-phrase.js";
import type { ShortForm } from "./short-forms.js";
import words from "./words.json" with { type: "json" };

const NAMING = new Set(words.naming);
const SUBJECTS = new Set(words.subjects);
const PROPOSING = new Set(words.proposing);
const PROPOSED = new Set(words.proposed);
const TITLE_OPENINGS = new Set(words.titleOpenings);

/** What a paper says it introduces: a name, or a noun phrase where it gives none. */
export interface Contribution {
  readonly place: Place;
  readonly named: boolean;
}

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.text.toLowerCase() ?? "";
const OPENING_MARK = /^["'“‘`(]$/;
const ARTICLE = /^(an?|the)$/;

/** How far before its verb a subject may stand: near, or farther before "and propose". */
const SUBJECT_REACH = { near: 5, coordinated: 24 };

/** Whether a proposing verb stands at `at` with the paper as its subject: "we propose", "this paper presents". */
function proposes(tokens: readonly Token[], at: number, start: number): boolean {
  if (!PROPOSING.has(lower(tokens, at))) return false;
  const reach = lower(tokens, at - 1) === "and" ? SUBJECT_REACH.coordinated : SUBJECT_REACH.near;
  for (let before = at - 1; before >= Math.max(start, at - reach); before--) {
    if (SUBJECTS.has(lower(tokens, before))) return true;
    if (/^[.;:]$/.test(lower(tokens, before))) return false;
  }
  return false;
}

const GERUNDS = /^(proposing|introducing|presenting|developing|releasing)$/;

/** One sentence of a passage with the names it may introduce. */
class Introductions {
  readonly found: Contribution[] = [];
  readonly #tokens: readonly Token[];
  readonly #passage: Passage;
  readonly #sentence: number;
  readonly #names: ReadonlyMap<number, TokenRange>;

  constructor(passage: Passage, sentence: number, names: ReadonlyMap<number, TokenRange>) {
    this.#passage = passage;
    this.#tokens = passage.tokens;
    this.#sentence = sentence;
    this.#names = names;
  }

  add({ from, to }: TokenRange, named: boolean): void {
    if (this.found.some(({ place }) => place.from === from)) return;
    this.found.push({ place: { passage: this.#passage, sentence: this.#sentence, from, to }, named });
  }

  /** Adds the name at `at`, past an article or an opening mark; tells where it ends, undefined where there is none. */
  nameAt(at: number): number | undefined {
    const start = OPENING_MARK.test(lower(this.#tokens, at)) || ARTICLE.test(lower(this.#tokens, at)) ? at + 1 : at;
    const name = this.#names.get(start);
    if (name !== undefined) this.add(name, true);
    return name?.to;
  }

  /** Adds the names of a list that begins at `at`: "X, Y, and Z". */
  listAt(at: number): boolean {
    let end = this.nameAt(at);
    const any = end !== undefined;
    while (end !== undefined && /^(,|and|or)$/.test(lower(this.#tokens, end))) {
      end = this.nameAt(end + (/^(and|or)$/.test(lower(this.#tokens, end + 1)) ? 2 : 1));
    }
    return any;
  }

  /** Adds what a proposing verb governs that ends at `at`: names in its noun phrase or beside it, else the phrase. */
  governed(at: number, end: number): void {
    const phrase = nounPhraseAt(this.#tokens, at, end);
    if (phrase === undefined) return;
    let named = false;
    for (let index = phrase.from; index < phrase.to; index++) named = this.listAt(index) || named;
    if (/^[,(:–—-]$/.test(lower(this.#tokens, phrase.to))) named = this.listAt(phrase.to + 1) || named;
    const naming = this.#naming(phrase.to, end);
    if (naming !== undefined) named = true;
    if (named) return;
    const title = this.#capitalised(phrase.from, phrase.to);
    if (title - phrase.from >= 2) this.add({ from: phrase.from, to: title }, true);
    else this.add(phrase, false);
  }

  /** Where the capitalised words end that begin at `at`. */
  #capitalised(at: number, end: number): number {
    let to = at;
    while (to < end && /^\p{Lu}|^[-‑]$/u.test(this.#tokens[to]?.text ?? ""))
      to += this.#tokens[to + 1]?.text === "-" ? 3 : 1;
    return Math.min(to, end);
  }

  /** Adds the name behind the next naming word: "…, called X". */
  #naming(at: number, end: number): number | undefined {
    for (let index = at; index < end && lower(this.#tokens, index) !== ";"; index++) {
      if (NAMING.has(lower(this.#tokens, index))) return this.named(index, end) ? index : undefined;
    }
    return undefined;
  }

  /** Adds the name behind the naming word at `at`; where it isn't coined, a run of capitalised words. */
  named(at: number, end: number): boolean {
    let start = at + 1;
    while (
      OPENING_MARK.test(lower(this.#tokens, start)) ||
      ARTICLE.test(lower(this.#tokens, start)) ||
      lower(this.#tokens, start) === "as"
    )
      start++;
    if (this.listAt(start)) return true;
    const to = this.#capitalised(start, end);
    if (to === start) return false;
    this.add({ from: start, to }, true);
    return true;
  }
}

/** The names and phrases that a passage says the paper introduces. */
export function contributions(
  passage: Passage,
  stances: readonly Stance[],
  shortForms: readonly ShortForm[],
): Contribution[] {
  if (passage.field === "title") return titleContributions(passage);
  const { tokens } = passage;
  const names = new Map<number, TokenRange>(coinedRuns(passage).map((run) => [run.from, run]));
  for (const { long, short } of shortForms) if (long.passage === passage) names.set(long.from, short);
  return passage.sentences.flatMap((range, sentence) => {
    if (stances[sentence] === "background") return [];
    const introductions = new Introductions(passage, sentence, names);
    for (let at = range.from; at < range.to; at++) {
      const word = lower(tokens, at);
      if (PROPOSED.has(word) && /^(is|are|was|were)$/.test(lower(tokens, at - 1))) {
        const subject = nounPhraseBefore(tokens, range.from, at - 1);
        if (subject !== undefined && !introductions.listAt(subject.from)) introductions.add(subject, false);
      } else if (proposes(tokens, at, range.from)) introductions.governed(at + 1, range.to);
      else if (GERUNDS.test(word)) introductions.nameAt(at + 1);
      else if (NAMING.has(word)) introductions.named(at, range.to);
      else if (word === "our" || (word === "proposed" && lower(tokens, at - 1) !== "we")) introductions.nameAt(at + 1);
      else if (names.has(at) && novelApposition(tokens, names.get(at)?.to ?? at)) introductions.nameAt(at);
    }
    return introductions.found;
  });
}

/** Whether ", a novel …" follows. */
const novelApposition = (tokens: readonly Token[], at: number): boolean =>
  lower(tokens, at) === "," && ARTICLE.test(lower(tokens, at + 1)) && /^(novel|new)$/.test(lower(tokens, at + 2));

/** "X: a …" introduces X, unless X is a question or the beginning of a sentence; "CoinedName for …" introduces it, too. */
function titleContributions(passage: Passage): Contribution[] {
  const { tokens } = passage;
  const place = (from: number, to: number): Place => ({ passage, sentence: 0, from, to });
  const colon = tokens.findIndex(
    ({ text, glued }, index) => text === ":" && glued && tokens[index + 1]?.glued === false,
  );
  const report = lower(tokens, colon - 2) === "technical" ? colon - 2 : colon;
  if (
    colon > 0 &&
    report <= 8 &&
    !TITLE_OPENINGS.has(lower(tokens, 0)) &&
    textAt(place(0, report)).split(/\s+/).length <= 4
  ) {
    return [{ place: place(0, report), named: true }];
  }
  const [first] = coinedRuns(passage);
  return first?.from === 0 && /^(for|with)$/.test(lower(tokens, first.to))
    ? [{ place: place(0, first.to), named: true }]
    : [];
}
