import words from "./words.json" with { type: "json" };

/** A thing by the names that a paper has for it. */
export interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}

const listed = (lines: readonly string[]) => new Set(lines.flatMap((line) => line.split(" ")));
const VENDORS = listed(words.vendors);
const FILLERS = listed(words.fillers);

/** A name's Latin letters, digits and plus signs alone: `ResNet-50` and `resnet 50` are both `resnet50`. */
export function squashed(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9+]/g, "");
}

/** Whether any of their names agree, letter for letter or by their telling words. */
export function sameName(one: Named, other: Named): boolean {
  return namesOf(one).some((name) => namesOf(other).some((another) => agree(name, another)));
}

const namesOf = ({ name, aliases = [] }: Named) => [name, ...aliases];

function agree(one: string, other: string): boolean {
  if (squashed(one) === squashed(other)) return true;
  const telling = tellingWords(one);
  return telling !== "" && telling === tellingWords(other);
}

/** The name's words in the singular, without brackets, vendors and words that any such thing might bear. */
function tellingWords(name: string): string {
  const all = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\(.*?\)/g, " ")
    .split(/[^a-z0-9+.]+/)
    .filter((word) => word !== "")
    .map(singular)
    .filter((word) => !VENDORS.has(word));
  const telling = all.filter((word) => !FILLERS.has(word));
  return (telling.length > 0 ? telling : all).join(" ");
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
