import type { Measure } from "../src/ingest/extract/figures/measure.js";
import {
  comparisonPairs,
  datasetsOf,
  evaluationPairs,
  platformsOf,
  subjectsOf,
} from "../src/ingest/extract/relations/pairs.js";
import type { Cast, Participant } from "../src/ingest/extract/relations/participant.js";
import { RelationFeatures } from "../src/ingest/extract/relations/relation-features.js";
import { Scene } from "../src/ingest/extract/relations/scene.js";
import { annotationsOf } from "./annotated-measures.js";
import { sameThing } from "./annotated-text.js";
import type { AnnotatedPaper } from "./corpus.js";

/** A paper with those who may be related in it. */
export interface CastPaper {
  readonly paper: AnnotatedPaper;
  readonly fold: number;
  /** As models found them that never saw the paper. */
  readonly cast: Cast;
  /** As annotators declare them. */
  readonly declared: Cast;
}

/** Two participants, or a figure and a participant, with whether they belong together. */
export interface RelationRow {
  readonly features: readonly number[];
  readonly right: boolean;
}

/** A figure with those that it may belong to. */
export interface ChoiceRows {
  readonly measure: Measure;
  readonly rows: readonly RelationRow[];
  /** Whether it belongs to something, found or not. */
  readonly belongs: boolean;
}

export interface RelationRows {
  readonly evaluatedOn: readonly RelationRow[];
  readonly comparedAgainst: readonly RelationRow[];
  readonly subject: readonly ChoiceRows[];
  readonly baseline: readonly ChoiceRows[];
  readonly platform: readonly ChoiceRows[];
  readonly dataset: readonly ChoiceRows[];
}

/** The declared names that the participants stand for, by participant. */
function declaredNames(paper: AnnotatedPaper, { techniques, hardware, datasets }: Cast): Map<Participant, string> {
  const names = new Map<Participant, string>();
  const sorts = [
    [techniques, paper.techniques],
    [hardware, paper.hardware],
    [datasets, paper.datasets],
  ] as const;
  for (const [participants, declared] of sorts)
    for (const each of participants) {
      const hit = declared.find(({ name, aliases }) => sameThing([name, ...aliases], [each.name, ...each.aliases]));
      if (hit !== undefined) names.set(each, hit.name);
    }
  return names;
}

/** All that the models of relations may learn from a paper. */
export function relationRows(paper: AnnotatedPaper, cast: Cast): RelationRows {
  const names = declaredNames(paper, cast);
  const features = new RelationFeatures(new Scene(cast));
  const pairRows = (pairs: ReturnType<typeof evaluationPairs>, related: ReadonlySet<string>): RelationRow[] =>
    pairs.map(([one, other]) => ({
      features: features.ofPair(one, other),
      right: related.has(`${names.get(one)}\n${names.get(other)}`),
    }));
  const annotations = annotationsOf(cast.measures, paper);
  const choices = (
    things: readonly Participant[],
    field: "subject" | "baseline" | "hardware" | "dataset",
  ): ChoiceRows[] =>
    [...annotations].map(([measure, annotated]) => ({
      measure,
      belongs: annotated[field] !== null,
      rows: things.map((each) => ({
        features: features.ofContext(measure, each),
        right: annotated[field] !== null && names.get(each) === annotated[field],
      })),
    }));
  return {
    evaluatedOn: pairRows(
      evaluationPairs(cast),
      new Set(paper.evaluatedOn.map(({ technique, hardware }) => `${technique}\n${hardware}`)),
    ),
    comparedAgainst: pairRows(
      comparisonPairs(cast),
      new Set(paper.comparedAgainst.map(({ subject, baseline }) => `${subject}\n${baseline}`)),
    ),
    subject: choices(subjectsOf(cast), "subject"),
    baseline: choices(subjectsOf(cast), "baseline"),
    platform: choices(platformsOf(cast), "hardware"),
    dataset: choices(datasetsOf(cast), "dataset"),
  };
}
