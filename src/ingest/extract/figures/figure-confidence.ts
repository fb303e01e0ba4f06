import type { Reading } from "../reading.js";
import confidences from "./confidence.json" with { type: "json" };
import type { Measure } from "./measure.js";

const MEASURED = new Map(Object.entries(confidences));

/** How often such a figure was right in annotated papers, metric, unit and direction included. */
export function figureConfidence({ figure, named, place }: Measure, reading: Reading): number {
  const evidence = `${figure.dimension}/${named === null ? "implied" : "named"}/${reading.stanceAt(place)}`;
  return MEASURED.get(evidence) ?? MEASURED.get("*") ?? 0;
}
