import { type BoostedTreesModel, boostedTrees, type Classifier } from "../src/ingest/extract/model/boosted-trees.js";
import type { Calibration } from "../src/ingest/extract/model/calibration.js";
import { type Row, trainBoostedTrees } from "./boosted-trees.js";
import { calibrationOf, type Scored } from "./calibrate.js";
import { FOLDS } from "./folds.js";
import { leastScore, quality, weigh } from "./least-score.js";
import { type CastPaper, type ChoiceRows, type RelationRow, type RelationRows, relationRows } from "./relation-rows.js";
import { weightOf } from "./weights.js";

const TREES = { trees: 150, depth: 5, leastLeafWeight: 2 };

export interface LearnedPairs {
  readonly trees: BoostedTreesModel;
  readonly least: number;
  readonly calibration: Calibration;
}
export interface LearnedChoice {
  readonly trees: BoostedTreesModel;
  readonly leastOdds: number;
}
/** What relations.weights.json holds. */
export interface LearnedRelations {
  readonly evaluatedOn: LearnedPairs;
  readonly comparedAgainst: LearnedPairs;
  readonly subject: LearnedChoice;
  readonly baseline: LearnedChoice;
  readonly platform: LearnedChoice;
  readonly dataset: LearnedChoice;
  readonly contextCalibration: Calibration;
}

type Paper = CastPaper & {
  readonly rows: RelationRows;
  /** What training looks at: practice papers also as they are declared, for in many of them much is not found. */
  readonly lessons: readonly RelationRows[];
};
type PairKind = "evaluatedOn" | "comparedAgainst";
type ChoiceKind = "subject" | "baseline" | "platform" | "dataset";

/** A figure's choice as a model that never saw the paper makes it. */
interface Choice {
  /** Probability and truth of the likeliest thing. */
  readonly most: number;
  readonly none: number;
  readonly right: boolean;
  readonly belongs: boolean;
  readonly practice: boolean;
}

const trainingRow = ({ paper }: Paper, { features, right }: RelationRow): Row => ({
  features,
  label: right,
  weight: weightOf(paper),
});

function trainPairs(papers: readonly Paper[], kind: PairKind): BoostedTreesModel {
  return trainBoostedTrees(
    papers.flatMap((each) => each.lessons.flatMap((rows) => rows[kind].map((row) => trainingRow(each, row)))),
    TREES,
  );
}

/** Figures whose thing was not found teach nothing: they belong to something, but to none that could be chosen. */
const teaches = ({ rows, belongs }: ChoiceRows): boolean => !belongs || rows.some(({ right }) => right);

function trainChoice(papers: readonly Paper[], kind: ChoiceKind): BoostedTreesModel {
  let group = 0;
  const rows = papers.flatMap((each) =>
    each.lessons
      .flatMap((lesson) => lesson[kind])
      .filter(teaches)
      .flatMap(({ rows }) => {
        group++;
        return rows.map((row) => ({ ...trainingRow(each, row), group }));
      }),
  );
  return trainBoostedTrees(rows, TREES);
}

/** What each paper yields when it is judged by what the other folds taught. */
function unseen<Yield>(
  papers: readonly Paper[],
  train: (papers: readonly Paper[]) => BoostedTreesModel,
  judge: (paper: Paper, classifier: Classifier) => Yield,
): Map<Paper, Yield> {
  const yields = new Map<Paper, Yield>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const classifier = boostedTrees(train(papers.filter((each) => each.fold !== fold)));
    for (const each of papers) if (each.fold === fold) yields.set(each, judge(each, classifier));
  }
  return yields;
}

function learnPairs(papers: readonly Paper[], kind: PairKind, log: (step: string) => void): LearnedPairs {
  const train = (some: readonly Paper[]): BoostedTreesModel => trainPairs(some, kind);
  const scored = unseen(papers, train, ({ paper, rows }, classifier) =>
    rows[kind].map(({ features, right }): Scored => {
      return { score: classifier.probability(features), right, practice: paper.practice };
    }),
  );
  const all = [...scored.values()].flat();
  const declared = papers.flatMap(({ paper }) => paper[kind].map(() => ({ practice: paper.practice })));
  const least = leastScore(all, weigh(declared));
  for (const practice of [true, false]) {
    const ofSort = (each: { practice: boolean }): boolean => each.practice === practice;
    const { f1, precision, recall } = quality(all.filter(ofSort), least, weigh(declared.filter(ofSort)));
    log(
      `${kind}, ${practice ? "practice" : "real"}: F1 ${show(f1)} from ${least}, ${show(precision)} / ${show(recall)}`,
    );
  }
  return { trees: train(papers), least, calibration: calibrationOf(all) };
}

const show = (number: number): string => number.toFixed(3);

const LEAST_ODDS = [0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.25, 1.5];
const isRight = ({ most, none, right, belongs }: Choice, leastOdds: number): boolean =>
  most >= none * leastOdds ? right : !belongs;

interface Chosen extends LearnedChoice {
  readonly choices: ReadonlyMap<Paper, readonly Choice[]>;
}

function learnChoice(papers: readonly Paper[], kind: ChoiceKind, log: (step: string) => void): Chosen {
  const train = (some: readonly Paper[]): BoostedTreesModel => trainChoice(some, kind);
  const choices = unseen(papers, train, ({ paper, rows }, classifier) =>
    rows[kind].map(({ rows, belongs }): Choice => {
      const odds = rows.map(({ features }) => Math.exp(classifier.logOdds(features)));
      const total = odds.reduce((sum, each) => sum + each, 1);
      const most = Math.max(0, ...odds);
      const right = rows[odds.indexOf(most)]?.right === true;
      return { most: most / total, none: 1 / total, right, belongs, practice: paper.practice };
    }),
  );
  const all = [...choices.values()].flat();
  const share = (some: readonly Choice[], leastOdds: number): number => {
    const right = some.filter((each) => isRight(each, leastOdds));
    return weigh(right) / weigh(some);
  };
  const leastOdds = LEAST_ODDS.reduce((best, each) => (share(all, each) > share(all, best) ? each : best), 1);
  for (const practice of [true, false]) {
    const some = all.filter((each) => each.practice === practice);
    log(
      `${kind}, ${practice ? "practice" : "real"}: ${share(some, leastOdds).toFixed(3)} of ${some.length} right from odds of ${leastOdds}`,
    );
  }
  return { trees: train(papers), leastOdds, choices };
}

/** Learns all relations from papers whose names were found by models that had not seen them. */
export function learnRelations(casts: readonly CastPaper[], log: (step: string) => void): LearnedRelations {
  const papers = casts.map((each): Paper => {
    const rows = relationRows(each.paper, each.cast);
    return { ...each, rows, lessons: each.paper.practice ? [rows, relationRows(each.paper, each.declared)] : [rows] };
  });
  const evaluatedOn = learnPairs(papers, "evaluatedOn", log);
  const comparedAgainst = learnPairs(papers, "comparedAgainst", log);
  const choice = (kind: ChoiceKind): Chosen => learnChoice(papers, kind, log);
  const [subject, baseline, platform, dataset] = [
    choice("subject"),
    choice("baseline"),
    choice("platform"),
    choice("dataset"),
  ];
  const contexts = papers.flatMap((paper) => contextsOf(paper, subject, platform));
  for (const practice of [true, false]) {
    const some = contexts.filter((each) => each.practice === practice);
    log(
      `subject and platform, ${practice ? "practice" : "real"}: ${(some.filter(({ right }) => right).length / some.length).toFixed(3)} of ${some.length} right`,
    );
  }
  const learned = ({ trees, leastOdds }: Chosen): LearnedChoice => ({ trees, leastOdds });
  return {
    evaluatedOn,
    comparedAgainst,
    subject: learned(subject),
    baseline: learned(baseline),
    platform: learned(platform),
    dataset: learned(dataset),
    contextCalibration: calibrationOf(contexts),
  };
}

/** Subject and platform of a paper's figures together, as {@link Context.confidence} states them. */
function contextsOf(paper: Paper, subject: Chosen, platform: Chosen): Scored[] {
  const platforms = platform.choices.get(paper) ?? [];
  return (subject.choices.get(paper) ?? []).flatMap((one, index) => {
    const other = platforms[index];
    if (other === undefined) return [];
    const sure = ({ most, none }: Choice, leastOdds: number): number => (most >= none * leastOdds ? most : none);
    return [
      {
        score: sure(one, subject.leastOdds) * sure(other, platform.leastOdds),
        right: isRight(one, subject.leastOdds) && isRight(other, platform.leastOdds),
        practice: paper.paper.practice,
      },
    ];
  });
}
