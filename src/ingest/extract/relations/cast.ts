import type { Measure } from "../figures/measure.js";
import type { Judgement } from "../judge.js";
import type { Cast } from "./participant.js";

/** What has been judged of a paper's names, and its figures, as relations see them. */
export function castOf({ techniques, hardware, datasets }: Judgement, measures: readonly Measure[]): Cast {
  return {
    techniques: techniques.map(({ name, aliases, places, score, roleProbabilities, detail: { kind } }) => ({
      sort: "technique",
      name,
      aliases,
      kind,
      granularity: null,
      roles: roleProbabilities,
      confidence: score,
      places,
    })),
    hardware: hardware.map(({ name, aliases, places, score, roleProbabilities, detail: { kind, granularity } }) => ({
      sort: "hardware",
      name,
      aliases,
      kind,
      granularity,
      roles: roleProbabilities,
      confidence: score,
      places,
    })),
    datasets: datasets.map(({ name, aliases, places, score }) => ({
      sort: "dataset",
      name,
      aliases,
      kind: "",
      granularity: null,
      roles: {},
      confidence: score,
      places,
    })),
    measures,
  };
}
