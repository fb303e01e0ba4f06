import { NameFeatures } from "../src/ingest/extract/filter/name-features.js";
import type { NameHistory } from "../src/ingest/extract/filter/name-history.js";
import { type Findings, find, type NameModels } from "../src/ingest/extract/findings.js";
import type { NameFilter } from "../src/ingest/extract/judge.js";
import { type BoostedTreesModel, boostedTrees } from "../src/ingest/extract/model/boosted-trees.js";
import type { Calibration } from "../src/ingest/extract/model/calibration.js";
import type { TagKind } from "../src/ingest/extract/tagger/tag-kinds.js";
import { type AnnotatedText, sameThing } from "./annotated-text.js";
import { trainBoostedTrees } from "./boosted-trees.js";
import { byKind } from "./by-kind.js";
import { bestThreshold, calibrationOf, type Scored } from "./calibrate.js";
import { foldsOf } from "./folds.js";
import { canonicalNamesOf } from "./train-canonical-names.js";
import { historyOf } from "./train-history.js";
import { type Lesson, prepareLesson, trainTaggers } from "./train-taggers.js";
import { trainTopics } from "./train-topics.js";
import { weightOf } from "./weights.js";

const TREES = { trees: 150 };

/** What is learned of names. */
export interface LearnedNames {
  readonly models: NameModels;
  readonly history: NameHistory;
  readonly filters: Readonly<Record<TagKind, LearnedFilter>>;
  /** Each paper with what models that never saw it find and how they score it. */
  readonly unseen: ReadonlyMap<AnnotatedText, UnseenPaper>;
}

export interface LearnedFilter {
  readonly trees: BoostedTreesModel;
  readonly least: number;
  readonly calibration: Calibration;
}

export interface UnseenPaper {
  readonly fold: number;
  readonly findings: Findings;
  readonly history: NameHistory;
  /** The filters of the fold. */
  readonly filters: Readonly<Record<TagKind, NameFilter>>;
}

/** A name that was found, with its features and whether annotators declared it. */
interface NameRow extends Scored {
  readonly text: AnnotatedText;
  readonly fold: number;
  readonly features: readonly number[];
}

function nameModels(lesson: Lesson, texts: readonly AnnotatedText[], seed: number): NameModels {
  return {
    taggers: trainTaggers(lesson, texts, seed),
    topics: trainTopics(texts, seed),
    canonical: { metric: canonicalNamesOf(texts, "metric"), task: canonicalNamesOf(texts, "task") },
  };
}

/** Each found name with whether it is declared; of several that mean one thing the likeliest is right. */
function rowsOf(text: AnnotatedText, fold: number, findings: Findings, history: NameHistory, kind: TagKind): NameRow[] {
  const entities = findings.names[kind];
  const features = new NameFeatures(findings, history).of(kind, entities);
  const missing = [...text.declared[kind]];
  return entities
    .map((entity, index) => ({ entity, features: features[index] ?? [] }))
    .sort((one, other) => (other.features[0] ?? 0) - (one.features[0] ?? 0))
    .map(({ entity, features }) => {
      const hit = missing.findIndex(({ names }) => sameThing(names, [entity.name, ...entity.aliases]));
      if (hit >= 0) missing.splice(hit, 1);
      return { text, fold, features, right: hit >= 0, score: 0, practice: text.paper.practice };
    });
}

const train = (rows: readonly NameRow[]): BoostedTreesModel =>
  trainBoostedTrees(
    rows.map(({ features, right, text }) => ({ features, label: right, weight: weightOf(text.paper) })),
    TREES,
  );

/** Learns taggers, topics, canonical names, history and filters, and how they do on papers that they have not seen. */
export function learnNames(texts: readonly AnnotatedText[], log: (step: string) => void): LearnedNames {
  const lesson = prepareLesson(texts);
  const folds = foldsOf(texts);
  const found = folds.map((held, fold) => {
    const others = folds.flatMap((each, index) => (index === fold ? [] : each));
    const models = nameModels(lesson, others, fold);
    const history = historyOf(others);
    log(`taggers of fold ${fold + 1} of ${folds.length}`);
    return held.map((text) => ({ text, fold, history, findings: find(text.reading, models, text.measures) }));
  });
  const foldFilters: Partial<Record<TagKind, NameFilter>>[] = folds.map(() => ({}));
  const filter = (kind: TagKind): LearnedFilter => {
    const rows = found
      .flat()
      .flatMap(({ text, fold, findings, history }) => rowsOf(text, fold, findings, history, kind));
    const scored = folds.flatMap((_, fold) => {
      const classifier = boostedTrees(train(rows.filter((row) => row.fold !== fold)));
      Object.assign(foldFilters[fold] ?? {}, {
        [kind]: { classifier, least: 0, calibration: { scores: [0, 1], shares: [0, 1] } },
      });
      return rows
        .filter((row) => row.fold === fold)
        .map((row) => ({ ...row, score: classifier.probability(row.features) }));
    });
    const declared = texts.filter(({ paper }) => !paper.practice).flatMap((text) => text.declared[kind]).length;
    const best = bestThreshold(scored, declared);
    for (const filters of foldFilters) Object.assign(filters[kind] ?? {}, { least: best.threshold });
    log(
      `${kind}: F1 ${best.f1.toFixed(3)} at ${best.threshold}, precision ${best.precision.toFixed(3)}, recall ${best.recall.toFixed(3)}`,
    );
    return { trees: train(rows), least: best.threshold, calibration: calibrationOf(scored) };
  };
  const filters = byKind(filter);
  const unseen = new Map(
    found.flat().map(({ text, fold, findings, history }) => {
      const own = foldFilters[fold] ?? {};
      return [text, { fold, findings, history, filters: byKind((kind) => present(own[kind])) }];
    }),
  );
  const models = nameModels(lesson, texts, folds.length);
  log("taggers of all papers");
  return { models, history: historyOf(texts), filters, unseen };
}

function present<Each>(each: Each | undefined): Each {
  if (each === undefined) throw new Error("A fold lacks a filter.");
  return each;
}
