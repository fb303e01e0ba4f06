import type { AnnotatedText } from "./annotated-text.js";

/** In how many parts the papers are split, so that each is judged by what the others taught. */
export const FOLDS = 5;

/** The papers by fold: real and practice papers are spread alike. */
export function foldsOf(texts: readonly AnnotatedText[]): AnnotatedText[][] {
  const folds: AnnotatedText[][] = Array.from({ length: FOLDS }, () => []);
  for (const practice of [true, false]) {
    const alike = texts.filter(({ paper }) => paper.practice === practice);
    for (const [index, text] of alike.entries()) folds[index % FOLDS]?.push(text);
  }
  return folds;
}
