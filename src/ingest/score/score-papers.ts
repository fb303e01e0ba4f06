import { type PaperFacts, paperFacts } from "../facts.js";
import { FACT_KINDS } from "./fact-kinds.js";
import { squashed } from "./same-name.js";

/** How well the facts of one kind were found. Shares are rounded to three digits. */
export interface Score {
  /** How many are annotated. */
  readonly gold: number;
  /** The share of the predicted facts that are annotated; 1 where none is predicted. */
  readonly precision: number;
  /** The share of the annotated facts that are predicted; 1 where none is annotated. */
  readonly recall: number;
  /** The harmonic mean of both; 0 where both are. */
  readonly f1: number;
}

/** A fact that only one side has. */
export interface ScoringError {
  readonly verdict: "missed" | "spurious";
  /** A name of FACT_KINDS. */
  readonly kind: string;
  /** Title of the annotated paper. */
  readonly title: string;
  readonly fact: string;
}

/** What scoring found, over all annotated papers together. */
export interface ScoreReport {
  /** How many papers are annotated. */
  readonly papers: number;
  /** How many of them are predicted. */
  readonly found: number;
  /** By kind, in the order of FACT_KINDS. */
  readonly scores: ReadonlyMap<string, Score>;
  readonly errors: readonly ScoringError[];
}

/**
 * Compares predicted papers with annotated ones. A paper is found by its title, in any case and punctuation; of several
 * with one title the last counts. One that is not predicted counts as missed in all its facts; predicted papers that
 * nobody annotated are passed over. README.md beside this file tells when two facts are the same.
 */
export function scorePapers(annotated: readonly PaperFacts[], predicted: readonly PaperFacts[]): ScoreReport {
  const byTitle = new Map(predicted.map((paper) => [squashed(paper.title), paper]));
  const byKind = new Map(
    [...FACT_KINDS].map(([kind, compare]) => [kind, { compare, right: 0, missed: 0, spurious: 0 }]),
  );
  const errors: ScoringError[] = [];
  let found = 0;
  for (const gold of annotated) {
    const { title } = gold;
    const prediction = byTitle.get(squashed(title));
    if (prediction !== undefined) found += 1;
    for (const [kind, counts] of byKind) {
      const { right, missed, spurious } = counts.compare(gold, prediction ?? paperFacts.parse({ title }));
      counts.right += right;
      counts.missed += missed.length;
      counts.spurious += spurious.length;
      errors.push(
        ...missed.map((fact): ScoringError => ({ verdict: "missed", kind, title, fact })),
        ...spurious.map((fact): ScoringError => ({ verdict: "spurious", kind, title, fact })),
      );
    }
  }
  const scores = new Map([...byKind].map(([kind, counts]) => [kind, scoreOf(counts)]));
  return { papers: annotated.length, found, scores, errors };
}

function scoreOf({ right, missed, spurious }: { right: number; missed: number; spurious: number }): Score {
  const precision = right + spurious > 0 ? right / (right + spurious) : 1;
  const recall = right + missed > 0 ? right / (right + missed) : 1;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { gold: right + missed, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}

const rounded = (share: number) => Number(share.toFixed(3));
