import type { PaperText } from "../facts.js";

const START =
  /https?:\/\/|\b(?:github\.com|gitlab\.com|huggingface\.co|hf\.co|zenodo\.org|bitbucket\.org|kaggle\.com)\//g;
const END = /[\s"'<>|\\^`{}]/;
const TRAILING = ".,;:!?)]}'\"*";
const ADDRESS = /^(https?:\/\/)?[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?$/i;
const LONGEST = 2_000;

/** Links as the text gives them, without the punctuation behind them; hosts of code also where `https://` is left out. */
export function codeUrls({ title, abstract }: PaperText): string[] {
  const links = [title, abstract ?? ""].flatMap(linksIn);
  return [...new Set(links)].filter((link) => link.length <= LONGEST && ADDRESS.test(link));
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
    links.push(text.slice(index, end));
  }
  return links;
}
