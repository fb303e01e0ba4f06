import { isPageHead } from "./page-furniture.js";

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/;

/**
 * The paragraphs of a page's text, without white space around them. Pages are printed in one of two layouts: with
 * blank lines between the paragraphs, where a paragraph may run over several lines, or compact, a paragraph a line.
 * Which of them it is shows at the head of the page, that stands alone in the one and not in the other.
 */
export function paragraphsOf(text: string): string[] {
  const lines = text.split(LINE_BREAK).map((line) => line.trim());
  const isCompact = lines.some((line, index) => isPageHead(line) && (lines[index + 1] ?? "") !== "");
  return isCompact ? lines.filter((line) => line !== "") : joinedLines(lines);
}

function joinedLines(lines: readonly string[]): string[] {
  const paragraphs: string[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (line !== "" && isOpen && paragraph !== undefined) paragraph.push(line);
    else if (line !== "") paragraphs.push([line]);
    isOpen = line !== "";
  }
  return paragraphs.map((paragraph) => paragraph.join(" "));
}
