/** The text as the name of a thing: white space as single blanks, the plural of an acronym or a last plain word taken off. */
export function properName(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/(?<=\p{Lu})s$/u, "")
    .replace(/(?<=\p{Ll}{3}[^sui])s$/u, "");
}

/** The text as the name of a metric or task, which are written small except for acronyms. */
export const plainName = (text: string): string =>
  properName(text).replace(/\p{L}+/gu, (word) => (/\p{Lu}/u.test(word.slice(1)) ? word : word.toLowerCase()));
