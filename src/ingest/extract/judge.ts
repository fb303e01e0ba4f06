import confidences from "./confidence.json" with { type: "json" };
import type { Findings } from "./findings.js";
import counts from "./lexicon/counts.json" with { type: "json" };

/** Kinds of facts, as confidence.json names them. */
export type FactKind =
  | "technique"
  | "hardware"
  | "metric"
  | "dataset"
  | "task"
  | "measurement"
  | "evaluatedOn"
  | "comparedAgainst";

/** What is less sure than this is left out. */
export const LEAST_CONFIDENCE = 0.3;
/** A facts file holds no more facts of one kind about a paper. */
const MOST = 1_000;
/** How many papers the kind of evidence counts for beside those in which the very words were counted. */
const PRIOR_WEIGHT = 4;

const MEASURED = new Map(
  Object.entries(confidences).flatMap(([kind, table]) =>
    Object.entries(table).map(([evidence, share]) => [`${kind} ${evidence}`, share] as const),
  ),
);
const COUNTED = new Map(
  Object.entries(counts).flatMap(([kind, table]) =>
    Object.entries(table).map(
      ([name, [right = 0, seen = 0]]) => [`${kind} ${name.toLowerCase()}`, { right, seen }] as const,
    ),
  ),
);

/**
 * How often such a fact was right in annotated papers: by its kind of evidence and by the words of the lexicon that
 * the text uses, where those have been met often enough; of several, the surest count. Evidence never met counts as
 * the whole kind does.
 */
export function confidenceOf(kind: FactKind, evidence: string, forms: readonly string[] = []): number {
  const prior = MEASURED.get(`${kind} ${evidence}`) ?? MEASURED.get(`${kind} *`) ?? 0;
  const shares = forms.map((form) => {
    const { right, seen } = COUNTED.get(`${kind} ${form.toLowerCase()}`) ?? { right: 0, seen: 0 };
    return (right + PRIOR_WEIGHT * prior) / (seen + PRIOR_WEIGHT);
  });
  return Math.round((shares.length === 0 ? prior : Math.max(...shares)) * 100) / 100;
}

export type Judged<Found> = Found & { readonly confidence: number };
/** The findings that are sure enough, each with its confidence. */
export type Judgement = { readonly [Kind in keyof Findings]: readonly Judged<Findings[Kind][number]>[] };

export function judge(findings: Findings): Judgement {
  const sure = <Found extends { evidence: string; forms?: readonly string[] }>(
    kind: FactKind,
    found: readonly Found[],
  ): Judged<Found>[] =>
    found
      .map((each) => ({
        ...each,
        confidence: confidenceOf(kind, each.evidence, each.forms),
      }))
      .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
      .slice(0, MOST);
  return {
    techniques: sure("technique", findings.techniques),
    hardware: sure("hardware", findings.hardware),
    metrics: sure("metric", findings.metrics),
    datasets: sure("dataset", findings.datasets),
    tasks: sure("task", findings.tasks),
    measures: sure("measurement", findings.measures),
  };
}
