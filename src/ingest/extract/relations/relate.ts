import type { HardwareFinding, TechniqueFinding } from "../findings.js";
import type { Judged, Judgement } from "../judge.js";
import type { Place } from "../text/passage.js";

/** Two declared things in a relation, with the kind of evidence for it and the place that shows it. */
export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly place: Place;
  readonly evidence: string;
}

type Technique = Judged<TechniqueFinding>;

/** What the paper is about: the first technique that it introduces by name, else by description. */
export function mainTechnique({ techniques }: Pick<Judgement, "techniques">): Technique | undefined {
  const introduced = techniques.filter(({ detail }) => detail.role === "introduced");
  return introduced.find(({ source }) => source !== "contribution") ?? introduced[0];
}

/** Techniques that a study examines; it has results for them as other papers have for what they introduce. */
function subjects(judgement: Judgement): readonly Technique[] {
  const main = mainTechnique(judgement);
  if (main !== undefined) return [main];
  return judgement.techniques.filter(({ detail }) => detail.role === "studied").slice(0, STUDIED_AT_MOST);
}
const STUDIED_AT_MOST = 2;

const sameSentence = (one: Place, other: Place): boolean =>
  one.passage === other.passage && one.sentence === other.sentence;
const together = (one: Pick<Technique, "places">, other: Pick<Judged<HardwareFinding>, "places">): Place | undefined =>
  other.places.find((place) => one.places.some((own) => sameSentence(own, place)));

/** What the paper introduces (a study: examines) on each platform that it evaluates. */
export function evaluatedOn(judgement: Judgement): Relation[] {
  const platforms = judgement.hardware.filter(({ detail }) => detail.role === "evaluated");
  return subjects(judgement).flatMap((technique) =>
    platforms.map((platform) => {
      const near = together(technique, platform);
      return {
        from: technique.name,
        to: platform.name,
        place: near ?? platform.places[0],
        evidence: `${technique.detail.role}/${near === undefined ? "paper" : "sentence"}`,
      };
    }),
  );
}

/** What the paper introduces against each technique that it compares with. */
export function comparedAgainst(judgement: Judgement): Relation[] {
  const main = mainTechnique(judgement);
  if (main === undefined) return [];
  return judgement.techniques
    .filter(({ detail }) => detail.role === "baseline")
    .map((baseline) => {
      const near = together(main, baseline);
      return {
        from: main.name,
        to: baseline.name,
        place: near ?? baseline.places[0],
        evidence: `baseline/${near === undefined ? "paper" : "sentence"}`,
      };
    });
}
