import { singular } from "../../graph/name-key.js";
import type { PlainUnit } from "./units.js";

const MAGNITUDES: Readonly<Record<string, number>> = {
  ...{ k: 1e3, K: 1e3, M: 1e6, B: 1e9, G: 1e9, T: 1e12 },
  ...{ thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
};
const SYNONYMS: Readonly<Record<string, string>> = {
  ...{ tok: "token", img: "image", inf: "inference", req: "request", parameter: "param", "clock cycle": "cycle" },
};
/** What figures count most; its canonical units are in the plural, and a magnitude may be glued to it ("Mtokens"). */
const PLURALS: Readonly<Record<string, string>> = {
  ...{ token: "tokens", param: "params", image: "images", frame: "frames", sample: "samples", inference: "inferences" },
  ...{ request: "requests", query: "queries", packet: "packets", edge: "edges", cycle: "cycles", neuron: "neurons" },
  ...{ FLOP: "FLOPs", MAC: "MACs", OP: "OPs", SOP: "SOPs", LUT: "LUTs", DSP: "DSPs", FF: "FFs", gate: "gates" },
};

/** The canonical unit of something counted that stands above the stroke. */
export function pluralOf(thing: string): string {
  return PLURALS[thing] ?? thing;
}

/**
 * A count of things: `neurons`, `M params`, `kLUTs`, `100 trials`, `1000`. A word that names no unit is a thing of its own,
 * whatever its case and plural.
 *
 * @returns null for what is no word
 */
export function counted(written: string): PlainUnit | null {
  const [, number = "", rest = ""] = /^(\d[\d,]*(?:\.\d+)?)?\s*(.*)$/u.exec(written) ?? [];
  const [, magnitude = "", words = rest] = magnified(rest);
  const multiply = Number(number.replaceAll(",", "") || 1) * (MAGNITUDES[magnitude] ?? 1);
  if (words === "") return number === "" && magnitude === "" ? null : { of: {}, multiply, divide: 1 };
  if (!/^[\p{L}%#][\p{L}\p{N}\p{M} _%@'’.()+-]*$/u.test(words)) return null;
  return { of: { [thing(words)]: 1 }, multiply, divide: 1 };
}

/** Takes a magnitude apart from what it counts: always before a space, else before acronyms and well-known things. */
function magnified(words: string): readonly string[] {
  const apart = /^(k|K|M|B|G|T|thousand|million|billion|trillion)(?:\s+(.+)|$)/u.exec(words);
  if (apart !== null) return [words, apart[1] ?? "", apart[2] ?? ""];
  const glued = /^([kKMBGT])(\p{Lu}{2}s?|\p{Lu}{3,}s?|\p{Ll}+)$/u.exec(words);
  return glued !== null && thing(glued[2] ?? "") in PLURALS ? glued : [];
}

function thing(words: string): string {
  const one = singular(words.replace(/(?<=\p{Lu})s$/u, ""));
  const name = /\p{Lu}[\p{Lu}\d]/u.test(one) ? one : one.toLowerCase();
  return SYNONYMS[name] ?? name;
}
