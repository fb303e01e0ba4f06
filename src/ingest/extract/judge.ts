import { NameFeatures } from "./filter/name-features.js";
import type { NameHistory } from "./filter/name-history.js";
import type { Findings } from "./findings.js";
import type { HardwareTraits } from "./lexicon/lexicon.js";
import type { Classifier } from "./model/boosted-trees.js";
import { type Calibration, calibrated } from "./model/calibration.js";
import type { Entity } from "./names/candidate.js";
import type { TechniqueDetail } from "./names/find-techniques.js";
import { type HardwareRole, hardwareRole } from "./roles/hardware-role.js";
import { HARDWARE_ROLE_ORDER, type InRole, type RoleModel, rolesOf, TECHNIQUE_ROLE_ORDER } from "./roles/roles.js";
import { type TechniqueRole, techniqueRole } from "./roles/technique-role.js";
import type { TagKind } from "./tagger/tag-kinds.js";

/** A facts file holds no more facts of one kind about a paper. */
const MOST = 1_000;

/** Tells the right names of one kind from the wrong ones. */
export interface NameFilter {
  readonly classifier: Classifier;
  /** Names with a lower score are left out. */
  readonly least: number;
  readonly calibration: Calibration;
}

/** What has been learned of which findings are right and what they are to a paper. */
export interface JudgeModels {
  readonly history: NameHistory;
  readonly filters: Readonly<Record<TagKind, NameFilter>>;
  readonly roles: Readonly<Record<"technique" | "hardware", RoleModel>>;
}

/** A name that is sure enough: its score orders names, its confidence is the share of such names that are right. */
export type Judged<Found> = Found & { readonly score: number; readonly confidence: number };
export type JudgedTechnique = InRole<Judged<Entity<TechniqueDetail>>, TechniqueRole>;
export type JudgedHardware = InRole<Judged<Entity<HardwareTraits>>, HardwareRole>;
export type JudgedName = Judged<Entity<null>>;

/** What is sure enough of a paper, each with its confidence. */
export interface Judgement {
  readonly techniques: readonly JudgedTechnique[];
  readonly hardware: readonly JudgedHardware[];
  readonly metrics: readonly JudgedName[];
  readonly datasets: readonly JudgedName[];
  readonly tasks: readonly JudgedName[];
}

/** Judges all names of a paper: leaves out what is unsure, and tells the roles of the rest. */
export function judge(findings: Findings, { history, filters, roles }: JudgeModels): Judgement {
  const { reading, names } = findings;
  const features = new NameFeatures(findings, history);
  const sure = <Found extends Entity<unknown>>(kind: TagKind, found: readonly Found[]): Judged<Found>[] => {
    const { classifier, least, calibration } = filters[kind];
    const rows = features.of(kind, found);
    return found
      .map((each, index) => {
        const score = classifier.probability(rows[index] ?? []);
        return { ...each, score, confidence: calibrated(calibration, score) };
      })
      .filter(({ score }) => score >= least)
      .slice(0, MOST);
  };
  const techniques = sure("technique", names.technique);
  const platforms = sure("hardware", names.hardware);
  return {
    techniques: rolesOf(
      techniques,
      (each) => techniqueRole(each, reading),
      reading,
      roles.technique,
      TECHNIQUE_ROLE_ORDER,
    ),
    hardware: rolesOf(platforms, (each) => hardwareRole(each, findings), reading, roles.hardware, HARDWARE_ROLE_ORDER),
    metrics: sure("metric", names.metric),
    datasets: sure("dataset", names.dataset),
    tasks: sure("task", names.task),
  };
}
