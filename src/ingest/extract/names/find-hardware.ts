import type { HardwareTraits } from "../lexicon/lexicon.js";
import type { Reading } from "../reading.js";
import type { Tagged } from "../tagger/tagger.js";
import { type Passage, type Place, type TokenRange, textAt } from "../text/passage.js";
import type { Candidate, Entity } from "./candidate.js";
import { merge } from "./merge.js";
import { runAt } from "./name-run.js";
import { plainName } from "./plain-name.js";

type HardwareCandidate = Candidate<HardwareTraits>;

/** Platforms of the catalogue that the text names. A class word beside a product is part of its name ("VCU1525 FPGA"). */
function known({ names }: Reading): HardwareCandidate[] {
  let lastProduct: Place | undefined;
  return names.flatMap(({ entry, form, place }): HardwareCandidate[] => {
    if (entry.type !== "hardware") return [];
    const { kind, vendor, granularity } = entry;
    if (granularity === "class") {
      if (lastProduct?.passage === place.passage && lastProduct.to === place.from) return [];
      return [
        { name: entry.name, aliases: [form], place, source: "lexicon", form, detail: { kind, vendor, granularity } },
      ];
    }
    const to = granularity === "family" ? productEnd(place) : place.to;
    lastProduct = { ...place, to };
    return to === place.to
      ? [{ name: entry.name, aliases: [form], place, source: "lexicon", form, detail: { kind, vendor, granularity } }]
      : [
          {
            name: textAt(lastProduct),
            aliases: [],
            place: lastProduct,
            source: "pattern",
            detail: { kind, vendor, granularity: "product" },
          },
        ];
  });
}

/** Where the product's name ends that begins with a family's: the model number behind it ("EPYC" in "EPYC 7763"). */
function productEnd({ passage: { tokens }, to }: Place): number {
  const start = tokens[to]?.text === "-" ? to + 1 : to;
  const run = runAt(tokens, start) ?? (tokens[start]?.kind === "number" ? { from: start, to: start + 1 } : undefined);
  const number =
    run !== undefined && tokens.slice(run.from, run.to).some(({ kind, text }) => kind === "number" && text.length > 1);
  return run !== undefined && number && !/^(nm|GB|MHz|GHz|W|x|times)$/.test(tokens[run.to - 1]?.text ?? "")
    ? run.to
    : to;
}

const PROCESS = /^(cmos|finfet|fdsoi|fd|bulk|soi|process|technology|node|library|asic|pdk)$/;
const FOUNDRY = /^(tsmc|gf|samsung|intel|globalfoundries|umc|smic)$/;
const NODES = { smallest: 2, largest: 350 };

/** The process node named at a token, such as "28nm CMOS" or "TSMC 65 nm". */
function processNodeAt({ tokens }: Passage, at: number): (TokenRange & { name: string }) | undefined {
  const size = tokens[at];
  const unit = tokens[at + 1]?.text === "-" ? at + 2 : at + 1;
  const nanometres = size?.kind === "number" ? Number(size.text) : Number.NaN;
  if (tokens[unit]?.text !== "nm" || !(nanometres >= NODES.smallest && nanometres <= NODES.largest)) return undefined;
  const sort = tokens[unit + 1];
  if (!PROCESS.test(sort?.key ?? "") && !FOUNDRY.test(tokens[at - 1]?.key ?? "")) return undefined;
  const transistor = /^(CMOS|FinFET|FDSOI)$/i.test(sort?.text ?? "") ? sort?.text : undefined;
  return {
    name: `${nanometres}nm ${transistor ?? "CMOS"}`,
    from: at,
    to: transistor === undefined ? unit + 1 : unit + 2,
  };
}

function processNodes({ passages }: Reading): HardwareCandidate[] {
  return passages.flatMap((passage) =>
    passage.sentences.flatMap(({ from, to }, sentence) =>
      Array.from({ length: to - from }, (_, index) => processNodeAt(passage, from + index))
        .filter((node) => node !== undefined)
        .map(
          (node): HardwareCandidate => ({
            name: node.name,
            aliases: [],
            place: { passage, sentence, from: node.from, to: node.to },
            source: "pattern",
            detail: { kind: "asic", vendor: null, granularity: "class" },
          }),
        ),
    ),
  );
}

/** A platform that no catalogue lists: capitals or digits tell a product from a class. */
function unlisted({ place }: Tagged): HardwareCandidate {
  const text = textAt(place);
  const isProduct = /\p{Lu}\p{Ll}|\d/u.test(text);
  return {
    name: isProduct ? text : plainName(text),
    aliases: [],
    place,
    source: "tagged",
    detail: { kind: "other", vendor: null, granularity: isProduct ? "product" : "class" },
  };
}

/** Every platform that the text may name, each once. */
export function findHardware(reading: Reading, tagged: readonly Tagged[]): Entity<HardwareTraits>[] {
  return merge([...known(reading), ...processNodes(reading), ...tagged.map(unlisted)]);
}
