import type { MeasurementFact, PaperFacts } from "../facts.js";
import { type Pairing, pair } from "./pair.js";
import { sameFigure } from "./same-figure.js";
import { sameMetric } from "./same-metric.js";
import { type Named, sameName } from "./same-name.js";

/** Compares what two papers say of one kind; the facts come out as a reader may recognise them. */
type Compare = (annotated: PaperFacts, predicted: PaperFacts) => Pairing<string>;

/** Whether a name of the annotated paper and one of the predicted paper stand for the same thing. */
type SameReference = (annotated: string | null, predicted: string | null) => boolean;
type Same<Fact> = (annotated: Fact, predicted: Fact, same: SameReference) => boolean;

function kind<Fact>(
  factsOf: (paper: PaperFacts) => readonly Fact[],
  same: Same<Fact>,
  shown: (fact: Fact) => string,
): Compare {
  return (annotated, predicted) => {
    const sameReference: SameReference = (one, other) =>
      one === null || other === null ? one === other : sameName(declared(annotated, one), declared(predicted, other));
    const { right, missed, spurious } = pair(factsOf(annotated), factsOf(predicted), (one, other) =>
      same(one, other, sameReference),
    );
    return { right, missed: missed.map(shown), spurious: spurious.map(shown) };
  };
}

/** What a name in a relation or figure stands for, with its other names. */
function declared({ techniques, hardware, datasets }: PaperFacts, name: string): Named {
  return [...techniques, ...hardware, ...datasets].find((thing) => thing.name === name) ?? { name };
}

const things = <Fact extends Named>(factsOf: (paper: PaperFacts) => readonly Fact[]) =>
  kind(factsOf, sameName, ({ name }) => name);

const figures = (same: Same<MeasurementFact>) => kind(({ measurements }) => measurements, same, shownFigure);

const sameMeasurement = (one: MeasurementFact, other: MeasurementFact): boolean =>
  sameFigure(one, other) && sameMetric(one.metric, other.metric) && one.direction === other.direction;

function shownFigure(fact: MeasurementFact): string {
  const { metric, direction, value, valueHigh, unit, qualifier, subject, baseline, hardware, evidence } = fact;
  const range = valueHigh === null ? value : `${value}-${valueHigh}`;
  const context = `subject=${subject} baseline=${baseline} hardware=${hardware}`;
  return `${metric} ${direction ?? ""} ${range} ${unit} (${qualifier}) ${context} «${evidence ?? ""}»`;
}

/** The kinds of facts that are scored, by name, and how each is compared. */
export const FACT_KINDS: ReadonlyMap<string, Compare> = new Map([
  ["technique", things(({ techniques }) => techniques)],
  ["technique introduced", things(({ techniques }) => techniques.filter(({ role }) => role === "introduced"))],
  ["hardware", things(({ hardware }) => hardware)],
  ["hardware evaluated", things(({ hardware }) => hardware.filter(({ role }) => role === "evaluated"))],
  [
    "metric",
    kind(
      ({ metrics }) => metrics,
      (one, other) => sameMetric(one.name, other.name),
      ({ name }) => name,
    ),
  ],
  ["dataset", things(({ datasets }) => datasets)],
  ["task", things(({ tasks }) => tasks)],
  [
    "evaluated-on",
    kind(
      ({ evaluatedOn }) => evaluatedOn,
      (one, other, same) => same(one.technique, other.technique) && same(one.hardware, other.hardware),
      ({ technique, hardware }) => `${technique} -> ${hardware}`,
    ),
  ],
  [
    "compared-against",
    kind(
      ({ comparedAgainst }) => comparedAgainst,
      (one, other, same) => same(one.subject, other.subject) && same(one.baseline, other.baseline),
      ({ subject, baseline }) => `${subject} -> ${baseline}`,
    ),
  ],
  ["figure", figures(sameFigure)],
  ["measurement", figures(sameMeasurement)],
  [
    "measurement with subject and hardware",
    figures(
      (one, other, same) =>
        sameMeasurement(one, other) && same(one.subject, other.subject) && same(one.hardware, other.hardware),
    ),
  ],
]);
