import { type BoostedTreesModel, boostedTrees } from "../model/boosted-trees.js";
import type { Calibration } from "../model/calibration.js";
import type { ChoiceModel, PairModel, RelationModels } from "./relation-models.js";
import learned from "./relations.learned.json" with { type: "json" };

let models: RelationModels | undefined;

/** What training has left of relations, unpacked when it is first asked for. */
export function learnedRelations(): RelationModels {
  models ??= {
    evaluatedOn: pairModel(learned.evaluatedOn),
    comparedAgainst: pairModel(learned.comparedAgainst),
    subject: choiceModel(learned.subject),
    baseline: choiceModel(learned.baseline),
    platform: choiceModel(learned.platform),
    dataset: choiceModel(learned.dataset),
    contextCalibration: learned.contextCalibration,
  };
  return models;
}

const pairModel = ({
  trees,
  least,
  calibration,
}: {
  trees: BoostedTreesModel;
  least: number;
  calibration: Calibration;
}): PairModel => ({
  classifier: boostedTrees(trees),
  least,
  calibration,
});
const choiceModel = ({ trees, leastOdds }: { trees: BoostedTreesModel; leastOdds: number }): ChoiceModel => ({
  classifier: boostedTrees(trees),
  leastOdds,
});
