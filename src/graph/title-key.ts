/**
 * What two spellings of one title have in common: papers with equal keys are the same paper. Compatibility forms are
 * unfolded (NFKD), case, accents, punctuation and spaces drop out; letters and digits of every script stay.
 */
export function titleKey(title: string): string {
  const key = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return key === "" ? title.trim() : key;
}
