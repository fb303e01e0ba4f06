/** Letters that Unicode doesn't decompose, and signs that tell names apart ("Cortex-M0" and "Cortex-M0+"), in ASCII. */
const SPELLED: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", "×": "x" },
  ...{ "+": " plus ", "#": " sharp ", "*": " star ", "&": " and ", "'": "", "’": "" },
};
const GREEK: Readonly<Record<string, string>> = {
  ...{ α: "alpha", β: "beta", γ: "gamma", δ: "delta", ε: "epsilon", ζ: "zeta", η: "eta", θ: "theta", ι: "iota" },
  ...{ κ: "kappa", λ: "lambda", μ: "mu", ν: "nu", ξ: "xi", ο: "omicron", π: "pi", ρ: "rho", σ: "sigma", ς: "sigma" },
  ...{ τ: "tau", υ: "upsilon", φ: "phi", χ: "chi", ψ: "psi", ω: "omega" },
};

/**
 * The readable part of an id: words in lower case joined by hyphens, accents folded, Greek letters that stand alone
 * spelled out, dots kept between digits ("qwen2.5-1.5b"). Letters of other scripts stay as they are; a name without
 * any letter or digit becomes its code points behind a tilde, which no other slug holds. Never empty.
 */
export function nameSlug(name: string): string {
  const slug = trimmed(isAscii(name) ? asciiWords(name) : words(name));
  return slug === "" ? `~${[...name].map((sign) => sign.codePointAt(0)?.toString(16)).join("-")}` : slug;
}

/**
 * What equal names share whatever their case, punctuation and spacing: the slug without hyphens, except between digits,
 * where they tell names apart ("Llama-3-8B" is not "Llama 38B").
 */
export function nameKey(name: string): string {
  return slugKey(nameSlug(name));
}

/** The key that a slug stands for: names with equal slugs have equal keys. */
export function slugKey(slug: string): string {
  return slug.includes("-") ? slug.replace(/(?<!\d)-|-(?!\d)/g, "") : slug;
}

/** The key of the name in the singular: what "GPU" and "GPUs" share. */
export function foldedKey(name: string): string {
  return nameKey(singular(name));
}

/**
 * The name with its last word in the singular, where the word shows that it is a plural: a final lower-case s.
 * Capitals before it stay ("LLMs" is "LLM", "NAS" is "NAS"), and so do endings that a singular has too (-ss, -us, -is, -os).
 */
export function singular(name: string): string {
  if (!name.endsWith("s")) return name;
  const word = /\p{L}{4,}$/u.exec(name)?.[0];
  if (word === undefined || /(?:[suio]s|eries|ecies)$/u.test(word)) return name;
  if (/[^aeiou]ies$/u.test(word)) return `${name.slice(0, -3)}y`;
  return name.slice(0, /(?:sses|xes|[tros]ches|shes)$/u.test(word) ? -2 : -1);
}

function trimmed(slug: string): string {
  const start = slug.startsWith("-") ? 1 : 0;
  return slug.slice(start, slug.length > start && slug.endsWith("-") ? -1 : undefined);
}

function isAscii(name: string): boolean {
  return !/[^ -~]/.test(name);
}

// Most names are plain ASCII, and Unicode's tables are slow: the same rules without them.
function asciiWords(name: string): string {
  return undotted(spelled(name.toLowerCase())).replace(/[^a-z0-9.]+/g, "-");
}

function words(name: string): string {
  return undotted(spelled(latin(name).toLowerCase())).replace(/[^\p{L}\p{N}\p{M}.]+/gu, "-");
}

function spelled(name: string): string {
  return name.replace(/[ßæœøłđðþı×+#*&'’]/g, (sign) => SPELLED[sign] ?? "");
}

function undotted(name: string): string {
  return name.includes(".") ? name.replace(/(?<!\d)\.|\.(?!\d)/g, "-") : name;
}

// Greek signs that are no letters, such as those of old music, are no neighbours: the slug leaves them out.
const LONE_GREEK_LETTER = /(?<!\p{Script=Greek}(?<=\p{L}))\p{Script=Greek}(?<=\p{L})(?!\p{Script=Greek}(?<=\p{L}))/gu;

function latin(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, "$1")
    .normalize("NFC")
    .replace(LONE_GREEK_LETTER, (letter) => GREEK[letter.toLowerCase()] ?? letter);
}
