import type { Passage, TokenRange } from "../text/passage.js";
import words from "./words.json" with { type: "json" };

const CLASSES = [
  "boundary",
  "comma",
  "comparison",
  "trial",
  "target",
  "preposition",
  "ordinary",
  "verb",
  "own",
  "respectively",
] as const;
export type WordClass = (typeof CLASSES)[number];

const CLASS_OF_WORD = new Map<string, readonly WordClass[]>();
for (const each of CLASSES)
  for (const word of words[each]) CLASS_OF_WORD.set(word, [...(CLASS_OF_WORD.get(word) ?? []), each]);

/** Counts words of some class between any two tokens of a passage. */
export class WordCounts {
  readonly #before: Readonly<Record<WordClass, Uint16Array>>;

  constructor({ tokens }: Passage) {
    const empty = (): Uint16Array => new Uint16Array(tokens.length + 1);
    this.#before = {
      boundary: empty(),
      comma: empty(),
      comparison: empty(),
      trial: empty(),
      target: empty(),
      preposition: empty(),
      ordinary: empty(),
      verb: empty(),
      own: empty(),
      respectively: empty(),
    };
    tokens.forEach(({ text }, at) => {
      for (const each of CLASSES) this.#before[each][at + 1] = this.#before[each][at] ?? 0;
      for (const each of CLASS_OF_WORD.get(text.toLowerCase()) ?? [])
        this.#before[each][at + 1] = (this.#before[each][at + 1] ?? 0) + 1;
    });
  }

  count(wordClass: WordClass, { from, to }: TokenRange): number {
    const before = this.#before[wordClass];
    return from >= to ? 0 : (before[Math.min(to, before.length - 1)] ?? 0) - (before[Math.max(from, 0)] ?? 0);
  }
}
