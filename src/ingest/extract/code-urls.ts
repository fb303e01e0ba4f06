import type { PaperText } from "../facts.js";

const START = /https?:\/\/|\b(?:github\.com|gitlab\.com|huggingface\.co|zenodo\.org|bitbucket\.org|kaggle\.com)\//g;
const END = /[\s"'<>|\\^`{}]/;
const TRAILING = ".,;:!?)]}'\"*";

/** Links that the text gives, without the punctuation that follows them; hosts of code also where `https://` is left out. */
export function codeUrls({ title, abstract }: PaperText): string[] {
  return [...new Set([title, abstract ?? ""].flatMap(linksIn))].filter(
    (url) => URL.canParse(url) && new URL(url).hostname.includes("."),
  );
}

function linksIn(text: string): string[] {
  const links: string[] = [];
  let free = 0;
  for (const { 0: start, index } of text.matchAll(START)) {
    const bare = !start.startsWith("http");
    if (index < free || (bare && /[/.\w-]/.test(text[index - 1] ?? " "))) continue;
    free = index + start.length;
    while (free < text.length && !END.test(text[free] ?? " ")) free++;
    let end = free;
    while (end > index && TRAILING.includes(text[end - 1] ?? "")) end--;
    links.push(`${bare ? "https://" : ""}${text.slice(index, end)}`);
  }
  return links;
}
