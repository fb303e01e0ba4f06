import { isDate, isFurniture, isPageFoot, isPageHead, isPageHeader } from "./page-furniture.js";
import { formOf } from "./prose.js";

/** What a page holds beside its furniture: a day that the papers below it are listed under, or text of a paper. */
export interface PagePart {
  readonly kind: "page" | "day" | "text";
  readonly text: string;
}

/** The parts of all pages in order, each page's begun by one of kind `page`; what stands before the first is left out. */
export function* pageParts(paragraphs: readonly string[]): Generator<PagePart> {
  let listBegins = Number.POSITIVE_INFINITY;
  for (const [index, paragraph] of paragraphs.entries()) {
    const previous = paragraphs[index - 1];
    const next = paragraphs[index + 1];
    const text = withoutButton(paragraph, previous);
    if (isPageHead(text)) {
      listBegins = endOfHeader(paragraphs, index);
      yield { kind: "page", text };
    } else if (isPageFoot(text, next)) listBegins = Number.POSITIVE_INFINITY;
    else if (index >= listBegins && !isPageHeader(text) && !isFurniture(text, previous, next))
      yield { kind: isDate(text) ? "day" : "text", text };
  }
}

/** In the compact layout the button below the invitation runs into what follows it: "SubscribeA Title". */
function withoutButton(paragraph: string, previous: string | undefined): string {
  const button = "Subscribe";
  const isBelowInvitation = previous !== undefined && isPageHead(previous);
  return isBelowInvitation && paragraph.length > button.length && paragraph.startsWith(button)
    ? paragraph.slice(button.length).trim()
    : paragraph;
}

/** Where the list begins below the head of a page. Between its parts other text may stand: the words searched for. */
function endOfHeader(paragraphs: readonly string[], head: number): number {
  let end = head + 1;
  for (let index = end; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index] ?? "";
    if (isPageHead(paragraph) || formOf(paragraph) === "prose") break;
    if (isPageHeader(paragraph)) end = index + 1;
  }
  return end;
}
