import type { MeasurementFact } from "../../facts.js";
import { sameFigure } from "../../score/same-figure.js";
import { agreed, type Claim } from "./claim.js";

/** What a figure refers to, by names or words. */
const REFERENCES = ["subject", "baseline", "hardware", "dataset"] as const;
type Reference = (typeof REFERENCES)[number];

/** What two extractors mean by what a figure says. */
export interface FigureTerms {
  sameMetric(one: string, other: string): boolean;
  /** Whether both name something that the paper declares, and not the same thing. */
  contradict(one: string, other: string): boolean;
}

/**
 * The figures that several extractors have found in one paper. Two of them are the same figure when value, unit, metric
 * and direction agree and no reference contradicts; what one leaves open the other fills in. Others stay apart.
 */
export function combinedFigures(claims: readonly Claim<MeasurementFact>[], terms: FigureTerms): MeasurementFact[] {
  const figures: [Claim<MeasurementFact>, ...Claim<MeasurementFact>[]][] = [];
  for (const claim of claims) {
    const known = figures.find((group) =>
      group.every(({ extractor, fact }) => extractor !== claim.extractor && same(fact, claim.fact, terms)),
    );
    if (known === undefined) figures.push([claim]);
    else known.push(claim);
  }
  return figures.map((group) => {
    const figure = agreed(group);
    const known = (reference: Reference) =>
      figure[reference] ?? group.map(({ fact }) => fact[reference]).find((name) => name !== null) ?? null;
    return {
      ...figure,
      subject: known("subject"),
      baseline: known("baseline"),
      hardware: known("hardware"),
      dataset: known("dataset"),
    };
  });
}

function same(one: MeasurementFact, other: MeasurementFact, terms: FigureTerms): boolean {
  return (
    sameFigure(one, other) &&
    one.direction === other.direction &&
    terms.sameMetric(one.metric, other.metric) &&
    REFERENCES.every((reference) => {
      const [left, right] = [one[reference], other[reference]];
      return left === null || right === null || left === right || !terms.contradict(left, right);
    })
  );
}
