import { type Measure, measuresIn } from "./figures/measure.js";
import type { HardwareTraits } from "./lexicon/lexicon.js";
import type { Entity } from "./names/candidate.js";
import { findDatasets } from "./names/find-datasets.js";
import { findHardware } from "./names/find-hardware.js";
import { findMetrics } from "./names/find-metrics.js";
import { findTasks } from "./names/find-tasks.js";
import { findTechniques, type TechniqueDetail } from "./names/find-techniques.js";
import type { Reading } from "./reading.js";
import { type HardwareRole, hardwareRole } from "./roles/hardware-role.js";
import { type TechniqueRole, techniqueRole } from "./roles/technique-role.js";

/** Something found, with the kind of evidence for it: what its confidence is measured by. */
export interface Finding<Detail> extends Entity<Detail> {
  readonly evidence: string;
}
export type TechniqueFinding = Finding<TechniqueDetail & { readonly role: TechniqueRole }>;
export type HardwareFinding = Finding<HardwareTraits & { readonly role: HardwareRole }>;
export type MeasureFinding = Measure & { readonly evidence: string };

/** All that the text may say, sure and unsure. */
export interface Findings {
  readonly techniques: readonly TechniqueFinding[];
  readonly hardware: readonly HardwareFinding[];
  readonly metrics: readonly Finding<null>[];
  readonly datasets: readonly Finding<null>[];
  readonly tasks: readonly Finding<null>[];
  readonly measures: readonly MeasureFinding[];
}

/** Finds everything, sure and unsure; nothing is left out here. */
export function find(reading: Reading): Findings {
  const stance = ({ places }: Entity<unknown>): string => {
    if (places.some((place) => place.passage.field === "abstract" && reading.stanceAt(place) === "own")) return "own";
    return places[0].passage.field === "title" ? "title" : "background";
  };
  const finding = <Detail>(entity: Entity<Detail>): Finding<Detail> => ({
    ...entity,
    evidence: `${entity.source}/${stance(entity)}`,
  });
  const measures = measuresIn(reading);
  const figured = new Set(measures.map(({ place }) => `${place.passage.field}/${place.sentence}`));
  const notTechniques = [...reading.names.filter(({ entry }) => entry.type !== "technique"), ...reading.metrics];
  return {
    techniques: findTechniques(
      reading,
      notTechniques.map(({ place }) => place),
    ).map((entity) => {
      const role = techniqueRole(entity, reading);
      return { ...entity, detail: { ...entity.detail, role }, evidence: `${entity.source}/${role}/${stance(entity)}` };
    }),
    hardware: findHardware(reading).map((entity) => {
      const role = hardwareRole(entity, reading, ({ passage, sentence }) =>
        figured.has(`${passage.field}/${sentence}`),
      );
      return { ...entity, detail: { ...entity.detail, role }, evidence: `${entity.detail.granularity}/${role}` };
    }),
    metrics: findMetrics(reading, measures).map(finding),
    datasets: findDatasets(reading).map(finding),
    tasks: findTasks(reading).map(finding),
    measures: measures.map((measure) => ({
      ...measure,
      evidence: `${measure.figure.dimension}/${measure.named === null ? "implied" : "named"}/${reading.stanceAt(measure.place)}`,
    })),
  };
}
