/** Longer paragraphs are never furniture of the page. */
const LONGEST = 120;

const HEAD = [/^get trending papers in your email inbox\b/i, /^by\s?\S+ and the research community$/i];
const HEADER = new Set(["new", "subscribe", "daily papers", "trending papers", "daily", "weekly", "monthly"]);
const LINKS = new Set(["upvote", "github", "arxiv page", "view arxiv page", "view pdf", "previous", "next"]);
const AROUND_A_PAPER = [
  /^(\[-\] )?(\d[\d.,]*k?|[-–—])$/i, // votes and comments: "12", "1.2k", "-" for none
  /^(upvote|github) \d[\d.,]*k?$/i,
  /^([-•*] )?\d+ authors?$/i,
  /^published on\b/i,
  /^submitted by\b/i,
];
const DATE = /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* \d{1,2}(, \d{4})?$/i;
const NAME_PART = /^(\p{Lu}[\p{L}\p{M}.'’-]*|da|de|del|della|den|der|di|du|la|le|van|von|bin|al|el|ter|ten)$/u;

/** Whether a page begins here: with its invitation to subscribe, or with the line below its heading. */
export function isPageHead(paragraph: string): boolean {
  return paragraph.length <= LONGEST && HEAD.some((pattern) => pattern.test(paragraph));
}

/** Whether the paragraph belongs to the head of a page: its name, its button, its choice of periods. */
export function isPageHeader(paragraph: string): boolean {
  return HEADER.has(paragraph.toLowerCase());
}

/** Whether the links to the other pages of the site begin here; no paper stands below them. */
export function isPageFoot(paragraph: string, next: string | undefined): boolean {
  return paragraph === "System theme" || (paragraph === "Company" && next === "TOS");
}

/** A day as the page shows it above a stretch of its list: "Jul 30", "Oct 7, 2024". */
export function isDate(paragraph: string): boolean {
  return paragraph.length <= LONGEST && DATE.test(paragraph);
}

/** What a page prints around any paper: votes, buttons, who submitted it, how many wrote it and when. */
export function isFurniture(paragraph: string, previous: string | undefined, next: string | undefined): boolean {
  if (paragraph.length > LONGEST) return false;
  return (
    LINKS.has(paragraph.toLowerCase()) ||
    AROUND_A_PAPER.some((pattern) => pattern.test(paragraph)) ||
    (previous?.toLowerCase() === "submitted by" && !paragraph.includes(" ")) ||
    isByline(paragraph, previous, next)
  );
}

/** "4 authors · Oct 7, 2024", in one paragraph or in three; in place of the authors an organisation may stand. */
function isByline(paragraph: string, previous: string | undefined, next: string | undefined): boolean {
  if (paragraph.startsWith("·") || next === "·" || previous === "·") return true;
  const day = paragraph.split(" · ").slice(1).at(-1);
  return day !== undefined && isDate(day.replace(/^published on /i, ""));
}

/** Whether these are people's names and nothing else: two or more, each of two to five words. */
export function isListOfNames(paragraph: string): boolean {
  const names = paragraph.replace(/^(by|authors?:) /i, "").split(/,? and |,? & |, |; /);
  return names.length > 1 && names.every(isName);
}

function isName(words: string): boolean {
  const parts = words.split(" ");
  return parts.length >= 2 && parts.length <= 5 && parts.every((part) => NAME_PART.test(part));
}
