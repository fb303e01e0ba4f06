import { nameSlug } from "../../graph/name-key.js";
import type { MeasurementFact, PaperFacts } from "../facts.js";
import { canonicalValue } from "./canonical-value.js";
import { type Better, gain } from "./gain.js";
import type { LinkedNode, PaperLinks } from "./paper-links.js";
import { provenance } from "./provenance.js";
import { type EdgeRow, type NodeRow, type Properties, valued } from "./rows.js";

/** A paper's figures as nodes, with the edges to what they were obtained for, against, on and with. */
export function figureRows(links: PaperLinks): { nodes: NodeRow[]; edges: EdgeRow[] } {
  const { id: paperId, facts } = links;
  const count = new Map<string, number>();
  const nodes: NodeRow[] = [];
  const edges: EdgeRow[] = [];
  facts.measurements.forEach((fact, ordinal) => {
    const place = figurePlace(paperId, fact);
    const n = (count.get(place) ?? 0) + 1;
    count.set(place, n);
    const figure = { label: "Measurement", id: `${place}:${n}` } as const;
    const metric = links.require(fact.metric, "metrics");
    const to = (kind: EdgeRow["kind"], end: LinkedNode | undefined): EdgeRow[] =>
      end === undefined ? [] : [{ kind, from: figure, to: { label: end.label, id: end.id }, properties: {} }];
    nodes.push({ ...figure, properties: figureProperties(fact, ordinal, facts, links.better(metric)) });
    edges.push(
      { kind: "REPORTS", from: { label: "Paper", id: paperId }, to: figure, properties: {} },
      ...to("OF_METRIC", metric),
      ...to("MEASURES", links.find(fact.subject, "techniques", "hardware")),
      ...to("AGAINST", links.find(fact.baseline, "techniques", "hardware")),
      ...to("MEASURED_ON", links.find(fact.hardware, "hardware")),
      ...to("MEASURED_WITH", links.find(fact.dataset, "datasets")),
    );
  });
  return { nodes, edges };
}

/**
 * The id of a figure but for its number among the figures of the same place and metric. The metric is the paper's own
 * word for it, so that what other papers call it never moves the figure.
 */
function figurePlace(paperId: string, { span, metric }: MeasurementFact): string {
  const place = span === null ? "unplaced" : `${span.field}:${span.start}-${span.end}`;
  return `measurement:${paperId.slice("paper:".length)}:${place}:${nameSlug(metric)}`;
}

function figureProperties(fact: MeasurementFact, ordinal: number, facts: PaperFacts, better: Better): Properties {
  const { value, valueHigh, unit, form, direction, qualifier, evidence } = fact;
  const canonical = canonicalValue(fact);
  return {
    ...valued({ value, valueHigh, unit, form, direction, qualifier, evidence }),
    ...valued({ metricName: fact.metric, subjectName: fact.subject, baselineText: fact.baseline }),
    ...valued({ hardwareName: fact.hardware, datasetName: fact.dataset }),
    ...valued({ canonicalValue: canonical?.value, canonicalUnit: canonical?.unit, gain: gain(fact, better) }),
    ...provenance(fact, facts, ordinal),
  };
}
