/** A word of a text, as it is compared: lower case, without accents, compatibility forms resolved. */
export interface Word {
  readonly folded: string;
  /** Where it stands in the text, in UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The words of a text: runs of letters and digits, of any script. `ResNet-50` has two. */
export function words(text: string): Word[] {
  const found = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));
  return found.filter(({ folded }) => folded !== "");
}

/** The folded words written as one, so that `ResNet-50`, `resnet 50` and `ResNet50` are the same. */
export function joined(words: readonly Word[]): string {
  return words.map(({ folded }) => folded).join("");
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]|[^\p{L}\p{N}\p{M}]/gu, "")
    .normalize("NFC");
}
