import type { Measure } from "../src/ingest/extract/figures/measure.js";
import { squashedName } from "../src/ingest/extract/text/name-key.js";
import { spanOf } from "../src/ingest/extract/text/passage.js";
import type { AnnotatedPaper } from "./corpus.js";

export type AnnotatedMeasure = AnnotatedPaper["measurements"][number];

const near = (one: number | null, other: number | null): boolean =>
  one === other || (one !== null && other !== null && Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one)));

/** Whether the annotated evidence holds the figure. */
function evidenceHolds({ figure, place }: Measure, { evidence }: AnnotatedMeasure): boolean {
  const { start, end } = spanOf({ ...place, from: figure.from, to: figure.to });
  const from = evidence == null ? -1 : place.passage.text.indexOf(evidence);
  return from >= 0 && start >= from && end <= from + (evidence?.length ?? 0);
}

/**
 * What annotators say of the figures that were read, one annotation a figure: first where figure, metric and evidence
 * agree, then where only the figure does. Figures that are no results have none.
 */
export function annotationsOf(
  measures: readonly Measure[],
  { measurements }: AnnotatedPaper,
): Map<Measure, AnnotatedMeasure> {
  const found = new Map<Measure, AnnotatedMeasure>();
  const taken = new Set<AnnotatedMeasure>();
  const sameFigure = ({ figure }: Measure, { value, valueHigh }: AnnotatedMeasure): boolean =>
    near(figure.value, value) && near(figure.high, valueHigh);
  const sameMetric = (measure: Measure, { metric }: AnnotatedMeasure): boolean =>
    squashedName(measure.metric.name) === squashedName(metric);
  const passes: ((measure: Measure, annotated: AnnotatedMeasure) => boolean)[] = [
    (measure, annotated) => evidenceHolds(measure, annotated) && sameMetric(measure, annotated),
    evidenceHolds,
    sameMetric,
    () => true,
  ];
  for (const agrees of passes)
    for (const annotated of measurements) {
      if (taken.has(annotated)) continue;
      const hit = measures.find((each) => !found.has(each) && sameFigure(each, annotated) && agrees(each, annotated));
      if (hit === undefined) continue;
      found.set(hit, annotated);
      taken.add(annotated);
    }
  return found;
}
