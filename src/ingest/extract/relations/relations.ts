import type { Measure } from "../figures/measure.js";
import { calibrated } from "../model/calibration.js";
import type { Place } from "../text/passage.js";
import { baselinePhrase } from "./baseline-phrase.js";
import { meetingPlace } from "./pair-features.js";
import { comparisonPairs, datasetsOf, evaluationPairs, type Pair, subjectsOf } from "./pairs.js";
import { type Cast, firstPlace, type Participant } from "./participant.js";
import { RelationFeatures } from "./relation-features.js";
import type { ChoiceModel, PairModel, RelationModels } from "./relation-models.js";
import { Scene } from "./scene.js";

/** Two declared things in a relation, with the place that shows it. */
export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly place: Place;
  readonly confidence: number;
}

/** What a figure was obtained for, against, on and with: declared names; the baseline may be a plain phrase. */
export interface Context {
  readonly subject: string | null;
  readonly baseline: string | null;
  readonly hardware: string | null;
  readonly dataset: string | null;
  /** How probable it is that subject and hardware are both right, given that the figure is. */
  readonly confidence: number;
}

/** What a paper says of its things together. */
export interface Relations {
  /** Techniques on the platforms that they were evaluated on. */
  readonly evaluatedOn: readonly Relation[];
  /** Techniques against techniques and platforms against platforms that the text compares them with. */
  readonly comparedAgainst: readonly Relation[];
  /** The context of each figure of the cast. */
  readonly contexts: ReadonlyMap<Measure, Context>;
}

/** Tells all relations of a paper. */
export function relate(cast: Cast, models: RelationModels): Relations {
  const scene = new Scene(cast);
  const features = new RelationFeatures(scene);
  return {
    evaluatedOn: related(evaluationPairs(cast), features, models.evaluatedOn),
    comparedAgainst: related(comparisonPairs(cast), features, models.comparedAgainst),
    contexts: new Map(cast.measures.map((measure) => [measure, contextOf(measure, features, models)])),
  };
}

function related(pairs: readonly Pair[], features: RelationFeatures, model: PairModel): Relation[] {
  return pairs.flatMap(([one, other]) => {
    const score = model.classifier.probability(features.ofPair(one, other));
    const place = meetingPlace(one, other, features.scene) ?? firstPlace(other);
    if (score < model.least || place === undefined) return [];
    return [{ from: one.name, to: other.name, place, confidence: calibrated(model.calibration, score) }];
  });
}

interface Choice {
  readonly chosen: Participant | undefined;
  readonly probability: number;
}

/** The likeliest of the things with these features, or none. */
export function choose(
  things: readonly Participant[],
  rows: readonly (readonly number[])[],
  model: ChoiceModel,
): Choice {
  const odds = rows.map((row) => Math.exp(model.classifier.logOdds(row)));
  const total = odds.reduce((sum, each) => sum + each, 1);
  const best = odds.reduce((found, each, index) => (each > (odds[found] ?? 0) ? index : found), 0);
  const most = odds[best] ?? 0;
  return most >= model.leastOdds
    ? { chosen: things[best], probability: most / total }
    : { chosen: undefined, probability: 1 / total };
}

function contextOf(measure: Measure, features: RelationFeatures, models: RelationModels): Context {
  const { cast } = features.scene;
  const things = subjectsOf(cast);
  const rows = things.map((thing) => features.ofContext(measure, thing));
  const platforms = things
    .map((thing, index) => ({ thing, row: rows[index] ?? [] }))
    .filter(({ thing }) => thing.sort === "hardware");
  const datasets = datasetsOf(cast);
  const subject = choose(things, rows, models.subject);
  const baseline = choose(things, rows, models.baseline);
  const platform = choose(
    platforms.map(({ thing }) => thing),
    platforms.map(({ row }) => row),
    models.platform,
  );
  const dataset = choose(
    datasets,
    datasets.map((each) => features.ofContext(measure, each)),
    models.dataset,
  );
  const declared = baseline.chosen === subject.chosen ? undefined : baseline.chosen;
  return {
    subject: subject.chosen?.name ?? null,
    baseline: declared?.name ?? baselinePhrase(measure, things),
    hardware: platform.chosen?.name ?? null,
    dataset: dataset.chosen?.name ?? null,
    confidence: calibrated(models.contextCalibration, subject.probability * platform.probability),
  };
}
