import { joined, words } from "./words.js";

/** Prefixes and misspellings of a word are looked up by its first letters only: this bounds their number. */
const HEAD = 7;
/** Shorter words have too many neighbours one slip apart; in product names every digit counts. */
const FORGIVING = /^\P{N}{4,}$/u;
/** A longer name is a title: nobody writes it in one word. */
const JOINED_WORDS = 4;

/** What a node bears so that it is found by its names: each of their words, and each name written as one word. */
export function searchProperties(names: readonly string[]): { searchTerms: string } {
  return { searchTerms: searchTerms(names).join(" ") };
}

/** The terms of {@link searchProperties}, in order: each is a word of the vocabulary too. */
export function searchTerms(names: readonly string[]): string[] {
  const terms = names.flatMap((name) => {
    const found = words(name);
    return [...found.map(({ folded }) => folded), ...(found.length <= JOINED_WORDS ? [joined(found)] : [])];
  });
  return [...new Set(terms)].filter((term) => term !== "").sort();
}

/**
 * What a word of the vocabulary is found by: its beginnings, and what is left of its head when one letter is taken
 * away. Two words one slip apart share a head or such a remainder (symmetric deletion, W. Garbe's SymSpell).
 */
export function wordTerms(word: string): string[] {
  const head = [...word].slice(0, HEAD);
  const beginnings = head.slice(2).map((_, index) => head.slice(0, index + 2).join(""));
  return [...new Set([...beginnings, head.join(""), ...remainders(word)])];
}

/** What to look for in the vocabulary to find the words that begin with this one or are one slip apart from it. */
export function lookUpTerms(word: string): string[] {
  return [[...word].slice(0, HEAD).join(""), ...remainders(word)];
}

/** Whether a word is looked for with one slip of the finger, too. */
export function forgivesTypos(word: string): boolean {
  return FORGIVING.test(word);
}

function remainders(word: string): string[] {
  if (!forgivesTypos(word)) return [];
  const head = [...word].slice(0, HEAD);
  return head.map((_, index) => head.toSpliced(index, 1).join(""));
}
