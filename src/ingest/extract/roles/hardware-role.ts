import type { HARDWARE_ROLES } from "../../../graph/model/vocabulary.js";
import type { Findings } from "../findings.js";
import type { HardwareTraits } from "../lexicon/lexicon.js";
import type { Entity } from "../names/candidate.js";
import { type Place, textAt } from "../text/passage.js";

export type HardwareRole = (typeof HARDWARE_ROLES)[number];

const EVALUATED =
  /\b(evaluat|experiment|implement|deploy|measur|tested|testbed|benchmark|results?\b|achiev|demonstrat|prototyp|profil|outperform|compared|speedup|faster|synthesi[sz]|fabricat|trained on|running on|runs on|run on|executed|reaches|attains|consum|simulat)/i;

/**
 * The role of a platform by plain rules: evaluated where an own sentence that names it speaks of results or holds a figure
 * (a product nearly always is), targeted where the paper is about it, mentioned where only the background names it.
 */
export function hardwareRole(
  { places, detail }: Entity<HardwareTraits>,
  { reading, measures }: Pick<Findings, "reading" | "measures">,
): HardwareRole {
  const hasFigure = (place: Place): boolean =>
    measures.some((measure) => measure.place.passage === place.passage && measure.place.sentence === place.sentence);
  const own = places.filter((place) => place.passage.field === "abstract" && reading.stanceAt(place) === "own");
  const told = own.some((place) => hasFigure(place) || EVALUATED.test(sentenceText(place)));
  if (told || (own.length > 0 && detail.granularity !== "class")) return "evaluated";
  return own.length > 0 || places.some(({ passage }) => passage.field === "title") ? "targeted" : "mentioned";
}

function sentenceText({ passage, sentence }: Place): string {
  const range = passage.sentences[sentence];
  return range === undefined ? "" : textAt({ passage, ...range });
}
