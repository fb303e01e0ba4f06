import type { BETTER } from "../model/vocabulary.js";

/** Why nothing can be said of a pair; the first that applies. */
export const EMPTY_REASONS = ["no-direction", "no-figures", "unlike-unit", "nothing-shared"] as const;
export type EmptyReason = (typeof EMPTY_REASONS)[number];

/** A figure of one metric that says how many times better one node is than another. */
export interface GainFigure {
  readonly subject: string;
  readonly baseline: string;
  readonly gain: number;
  readonly figure: string;
}

/** The best of a node's absolute values of one metric in one unit. */
export interface BestValue {
  readonly subject: string;
  readonly unit: string;
  readonly value: number;
  /** Which figure it is; of equal ones the first by id. */
  readonly figure: string;
  /** How many figures of the unit there are. */
  readonly figures: number;
}

/** What is known of one metric. */
export interface MetricFigures {
  readonly better: (typeof BETTER)[number];
  readonly gains: readonly GainFigure[];
  readonly values: readonly BestValue[];
}

/** How many times better one node is than another, by the figures that set them against each other. */
export interface GainStep {
  readonly subject: string;
  readonly baseline: string;
  /** Of the figure in the middle, by gain and then by id; of an even number the lower of both. All to twelve digits. */
  readonly gain: number;
  readonly figure: string;
  readonly least: number;
  readonly greatest: number;
  readonly figures: number;
}

/** How many times better one node is than another, by what both were set against. */
export interface GainChain {
  readonly via: string;
  /** The product of both steps, before either is rounded. */
  readonly gain: number;
  /** The subject over what is shared. */
  readonly first: GainStep;
  /** What is shared over the baseline. */
  readonly second: GainStep;
}

/** The best absolute values of both in one unit. */
export interface ValuePair {
  readonly unit: string;
  readonly value: number;
  readonly figure: string;
  readonly baselineValue: number;
  readonly baselineFigure: string;
}

/** Two nodes side by side. */
export interface ComparedPair {
  readonly subject: string;
  readonly baseline: string;
  readonly direct: GainStep | null;
  /** Those with the most figures first, then by the id of what is shared. */
  readonly chains: readonly GainChain[];
  readonly values: ValuePair | null;
  /** Null where any of the three is there. */
  readonly empty: EmptyReason | null;
}

/** Which of the compared ones a node belongs to: itself, and what is broader. */
export type Membership = (node: string) => ReadonlySet<string>;

/**
 * Compares two nodes by the figures of one metric. A node that belongs to both of them counts for neither: of GPU and
 * A100, the figures of A100 are those of A100 alone.
 */
export function comparePair(
  subject: string,
  baseline: string,
  { better, gains, values }: MetricFigures,
  belongsTo: Membership,
): ComparedPair {
  const roleOf = (node: string) => {
    const belonging = belongsTo(node);
    if (belonging.has(subject)) return belonging.has(baseline) ? "both" : "subject";
    return belonging.has(baseline) ? "baseline" : "third";
  };
  const [direct, first, second]: [GainFigure[], GainFigure[], GainFigure[]] = [[], [], []];
  for (const figure of gains) {
    const [over, under] = [roleOf(figure.subject), roleOf(figure.baseline)];
    if (over === "subject" && under === "baseline") direct.push(figure);
    else if (over === "baseline" && under === "subject") direct.push(inverse(figure));
    else if (over === "subject" && under === "third") first.push(figure);
    else if (over === "third" && under === "subject") first.push(inverse(figure));
    else if (over === "third" && under === "baseline") second.push(figure);
    else if (over === "baseline" && under === "third") second.push(inverse(figure));
  }
  const [ours, theirs]: [BestValue[], BestValue[]] = [[], []];
  for (const value of values) {
    const role = roleOf(value.subject);
    if (role === "subject") ours.push(value);
    else if (role === "baseline") theirs.push(value);
  }

  const empty = (reason: EmptyReason): ComparedPair => {
    return { subject, baseline, direct: null, chains: [], values: null, empty: reason };
  };
  if (better === "neither") return empty("no-direction");
  const pair = {
    direct: direct.length === 0 ? null : step(subject, baseline, direct),
    chains: chains(subject, baseline, first, second),
    values: valuePair(ours, theirs, better),
  };
  if (pair.direct !== null || pair.chains.length > 0 || pair.values !== null)
    return { subject, baseline, ...pair, empty: null };
  if (ours.length > 0 && theirs.length > 0) return empty("unlike-unit");
  return empty(first.length + ours.length > 0 && second.length + theirs.length > 0 ? "nothing-shared" : "no-figures");
}

/** To twelve digits, as gains are stored. */
const rounded = (gain: number) => Number(gain.toPrecision(12));

const inverse = ({ subject, baseline, gain, figure }: GainFigure): GainFigure => {
  return { subject: baseline, baseline: subject, gain: 1 / gain, figure };
};

const byGain = (one: GainFigure, other: GainFigure) => one.gain - other.gain || bySpelling(one.figure, other.figure);

function middleOf(figures: readonly GainFigure[]): GainFigure {
  const middle = figures.toSorted(byGain)[Math.floor((figures.length - 1) / 2)];
  if (middle === undefined) throw new RangeError("A step needs a figure.");
  return middle;
}

function step(subject: string, baseline: string, figures: readonly GainFigure[]): GainStep {
  const { gain, figure } = middleOf(figures);
  const gains = figures.map((one) => one.gain);
  return {
    subject,
    baseline,
    gain: rounded(gain),
    figure,
    least: rounded(Math.min(...gains)),
    greatest: rounded(Math.max(...gains)),
    figures: figures.length,
  };
}

function chains(
  subject: string,
  baseline: string,
  first: readonly GainFigure[],
  second: readonly GainFigure[],
): GainChain[] {
  const behind = new Set(second.map((one) => one.subject));
  const shared = new Set(first.map((one) => one.baseline).filter((via) => behind.has(via)));
  const found = [...shared].map((via): GainChain => {
    const over = first.filter((one) => one.baseline === via);
    const under = second.filter((one) => one.subject === via);
    return {
      via,
      gain: rounded(middleOf(over).gain * middleOf(under).gain),
      first: step(subject, via, over),
      second: step(via, baseline, under),
    };
  });
  const support = (chain: GainChain) => chain.first.figures + chain.second.figures;
  return found.toSorted((one, other) => support(other) - support(one) || bySpelling(one.via, other.via));
}

/** In the unit that most of their figures have among those that both have, of several the first by spelling. */
function valuePair(
  ours: readonly BestValue[],
  theirs: readonly BestValue[],
  better: "higher" | "lower",
): ValuePair | null {
  const sign = better === "lower" ? 1 : -1;
  const best = (all: readonly BestValue[]) =>
    all.toSorted((one, other) => sign * (one.value - other.value) || bySpelling(one.figure, other.figure))[0];
  const count = (unit: string) =>
    [...ours, ...theirs].reduce((sum, one) => sum + (one.unit === unit ? one.figures : 0), 0);
  const [unit] = [...new Set(ours.map((one) => one.unit))]
    .filter((one) => theirs.some((other) => other.unit === one))
    .sort((one, other) => count(other) - count(one) || bySpelling(one, other));
  const one = best(ours.filter((value) => value.unit === unit));
  const other = best(theirs.filter((value) => value.unit === unit));
  if (unit === undefined || one === undefined || other === undefined) return null;
  return {
    unit,
    value: one.value,
    figure: one.figure,
    baselineValue: other.value,
    baselineFigure: other.figure,
  };
}

const bySpelling = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
