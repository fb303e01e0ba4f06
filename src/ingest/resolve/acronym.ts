/** Words that an acronym may pass over. */
const SILENT = new Set(
  "a an and as at by for from in of on or the to via with like based aware driven guided using".split(" "),
);
const SHORT_FORM = /^[\p{L}\p{N}][\p{L}\p{N}-]{1,11}$/u;

/** Whether a name has the look of an acronym: one word with at least two capitals or digits. */
export function looksLikeAcronym(name: string): boolean {
  return SHORT_FORM.test(name) && (name.match(/[\p{Lu}\p{N}]/gu)?.length ?? 0) >= 2;
}

/** The words of a name in lower case, split at punctuation and at capitals inside a word. */
function words(name: string): string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/**
 * Whether `short` is a plausible short form of `long`: every word that carries meaning gives its beginning ("NeLF", "LMU",
 * "DBSCAN"), at most one letter comes from inside a word ("HDC", hyperdimensional computing), and the last word
 * may be left out where two others remain ("LIF", leaky integrate-and-fire neuron). What holds the short form as it stands
 * ("SNN processor") doesn't expand it.
 */
export function abbreviates(short: string, long: string): boolean {
  if (!looksLikeAcronym(short)) return false;
  const letters = short
    .replace(/(?<=\p{Lu})s$/u, "")
    .replaceAll("-", "")
    .toLowerCase();
  const parts = words(long);
  if (parts.filter((part) => !SILENT.has(part)).length < 2) return false;
  return !parts.join("").includes(letters) && spells(letters, parts, 1);
}

/** Whether the words spell the letters, with up to `inner` letters from inside the words. */
function spells(letters: string, parts: readonly string[], inner: number, used = 0): boolean {
  const [word, ...rest] = parts;
  if (word === undefined) return letters === "";
  if (letters === "" && rest.length === 0 && used >= 2) return true;
  if (SILENT.has(word) && spells(letters, rest, inner, used)) return true;
  for (let taken = 1; taken <= word.length && word.startsWith(letters.slice(0, taken)); taken += 1) {
    if (taken > letters.length) break;
    if (spells(letters.slice(taken), rest, inner, used + 1)) return true;
    const next = letters[taken];
    const fromInside = inner > 0 && next !== undefined && word.indexOf(next, taken + 1) > 0;
    if (fromInside && spells(letters.slice(taken + 1), rest, inner - 1, used + 1)) return true;
  }
  return false;
}

/** Whether two expansions of one acronym say the same, give or take endings: "neural nets" and "neural networks". */
export function sameExpansion(one: string, other: string): boolean {
  const left = words(one).filter((word) => !SILENT.has(word));
  const right = words(other).filter((word) => !SILENT.has(word));
  return left.length === right.length && left.every((word, index) => word.slice(0, 3) === right[index]?.slice(0, 3));
}
