import type { Classifier } from "../model/boosted-trees.js";
import type { Calibration } from "../model/calibration.js";

/** Tells related pairs from others. */
export interface PairModel {
  readonly classifier: Classifier;
  /** Pairs with a lower probability are left out. */
  readonly least: number;
  readonly calibration: Calibration;
}

/** Tells which of several things a figure belongs to, or none: the odds of a thing are against those of none, 1. */
export interface ChoiceModel {
  readonly classifier: Classifier;
  /** A thing with lower odds is not taken. */
  readonly leastOdds: number;
}

/** All that has been learned of relations. */
export interface RelationModels {
  readonly evaluatedOn: PairModel;
  readonly comparedAgainst: PairModel;
  readonly subject: ChoiceModel;
  readonly baseline: ChoiceModel;
  readonly platform: ChoiceModel;
  readonly dataset: ChoiceModel;
  /** How often subject and platform are both right, by the product of their probabilities. */
  readonly contextCalibration: Calibration;
}
