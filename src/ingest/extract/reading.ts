import type { PaperText } from "../facts.js";
import { type Stance, stances } from "./discourse/stance.js";
import type { Entry, Mention } from "./lexicon/gazetteer.js";
import { lexicon, type MetricEntry, type NameEntry } from "./lexicon/lexicon.js";
import { type Contribution, contributions } from "./names/contributions.js";
import { type ShortForm, shortForms } from "./names/short-forms.js";
import { type Passage, type Place, readPassages } from "./text/passage.js";

/** A paper with what the first sweep over its text finds; everything later works on it. */
export interface Reading {
  readonly passages: readonly Passage[];
  readonly names: readonly Mention<NameEntry>[];
  readonly metrics: readonly Mention<MetricEntry>[];
  readonly tasks: readonly Mention<Entry>[];
  readonly shortForms: readonly ShortForm[];
  readonly contributions: readonly Contribution[];
  /** A survey, review or measurement study: it introduces no technique of its own, it studies others'. */
  readonly survey: boolean;
  stanceAt(place: Place): Stance;
}

const SURVEY =
  /\b(survey|review|overview|comparative (analysis|study)|empirical (study|analysis|evaluation)|measurement study|case study|past, present|challenges and|tutorial|benchmarking|characteri[sz]ing|lessons|perspective|an? evaluation of|an? analysis of|in practice)\b/i;

export function read(paper: PaperText): Reading {
  const known = lexicon();
  const passages = readPassages(paper);
  const byPassage = new Map(passages.map((passage) => [passage, stances(passage)]));
  const short = passages.flatMap(shortForms);
  return {
    passages,
    names: passages.flatMap((passage) => known.names.mentionsIn(passage)),
    metrics: passages.flatMap((passage) => known.metrics.mentionsIn(passage)),
    tasks: passages.flatMap((passage) => known.tasks.mentionsIn(passage)),
    shortForms: short,
    contributions: passages.flatMap((passage) => contributions(passage, byPassage.get(passage) ?? [], short)),
    survey: SURVEY.test(paper.title),
    stanceAt: ({ passage, sentence }) => byPassage.get(passage)?.[sentence] ?? "own",
  };
}
