/** No title is as long as this, in UTF-16 code units: the longest on arXiv have about 250. */
const LONGER_THAN_TITLES = 300;

/**
 * What a paragraph's own form says of it: `prose` is surely part of an abstract; a `sentence` (short, with a full stop
 * at its end) mostly is; a `heading` is a title, unless its place says otherwise.
 */
export type Form = "prose" | "sentence" | "heading";

export function formOf(paragraph: string): Form {
  const isProse =
    paragraph.length >= LONGER_THAN_TITLES ||
    /^([-•*–] |\(?(\d{1,2}|[a-z]|[ivx]{1,4})\) )/.test(paragraph) || // an item of a list
    paragraph.includes("://") ||
    /[,;:]$/.test(paragraph);
  if (isProse) return "prose";
  if (!/[.。…][)\]"'”’]?$/.test(paragraph)) return "heading";
  return /[.!?][)"”]? +\p{Lu}/u.test(paragraph) ? "prose" : "sentence";
}
