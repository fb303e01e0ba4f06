import type { PaperText } from "../facts.js";
import { isListOfNames, isPageHead } from "./page-furniture.js";
import { type PagePart, pageParts } from "./page-parts.js";
import { paragraphsOf } from "./paragraphs.js";
import { formOf } from "./prose.js";

/** A paper as a page lists it. */
export interface ListingEntry {
  readonly paper: PaperText;
  /** The day that the page shows above this stretch of its list, as printed ("Jul 30"); null where none. */
  readonly shown: string | null;
}

interface OpenEntry {
  readonly title: string;
  readonly abstract: string[];
  readonly shown: string | null;
}

/**
 * Reads a listing of papers as a reader's page prints it, by rules on the page's structure alone; README.md beside
 * this file explains them. Titles and abstracts come out as printed; paragraphs of an abstract are joined by a blank line.
 *
 * @returns The papers in order, or null where the text is no such page.
 */
export function parseListing(text: string): Iterable<ListingEntry> | null {
  const paragraphs = paragraphsOf(text);
  return paragraphs.some(isPageHead) ? entriesOf(pageParts(paragraphs)) : null;
}

function* entriesOf(parts: Iterable<PagePart>): Generator<ListingEntry> {
  let entry: OpenEntry | undefined;
  let shown: string | null = null;
  for (const [part, next] of withNext(parts)) {
    const role = part.kind === "text" ? roleOf(part.text, entry, next) : part.kind;
    if (role === "abstract") entry?.abstract.push(part.text);
    else if (role === "day") shown = part.text;
    else if (role === "title" || role === "page") {
      if (entry !== undefined) yield closed(entry);
      if (role === "page") shown = null;
      entry = role === "page" ? undefined : { title: part.text, abstract: [], shown };
    }
  }
  if (entry !== undefined) yield closed(entry);
}

function closed({ title, abstract, shown }: OpenEntry): ListingEntry {
  return { paper: { title, abstract: abstract.length === 0 ? null : abstract.join("\n\n") }, shown };
}

function* withNext<Item>(items: Iterable<Item>): Generator<readonly [Item, Item | undefined]> {
  let held: [Item] | undefined;
  for (const item of items) {
    if (held !== undefined) yield [held[0], item];
    held = [item];
  }
  if (held !== undefined) yield [held[0], undefined];
}

/** What a paragraph is to the list, judged by its form, the entry that it follows and the part after it. */
function roleOf(text: string, entry: OpenEntry | undefined, next: PagePart | undefined) {
  const form = formOf(text);
  const isBeforeProse = next?.kind === "text" && formOf(next.text) === "prose";
  if (entry === undefined) return form === "prose" ? "introduction" : "title";
  const needsAbstract = entry.abstract.length === 0;
  if (form === "prose") return "abstract";
  if (form === "sentence") return needsAbstract || !isBeforeProse ? "abstract" : "title";
  return isListOfNames(text) && needsAbstract === isBeforeProse ? "authors" : "title";
}
