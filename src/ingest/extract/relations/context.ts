import { wordAt } from "../figures/figure.js";
import type { MeasureFinding } from "../findings.js";
import type { Judgement } from "../judge.js";
import { nounPhraseAt } from "../names/noun-phrase.js";
import { type Place, textAt } from "../text/passage.js";
import type { Token } from "../text/token.js";
import { mainTechnique } from "./relate.js";

/** What a figure was obtained for, against, on and with: declared names; the baseline may be a plain phrase. */
export interface Context {
  readonly subject: string | null;
  readonly baseline: string | null;
  readonly hardware: string | null;
  readonly dataset: string | null;
}

/** One mention of a declared thing. */
interface Mention {
  readonly name: string;
  readonly place: Place;
}

type Index = ReadonlyMap<string, readonly Mention[]>;
const sentenceKey = ({ passage, sentence }: Place): string => `${passage.field}/${sentence}`;

/** The mentions of things by sentence. */
function index(things: readonly { readonly name: string; readonly places: readonly Place[] }[]): Index {
  const bySentence = new Map<string, Mention[]>();
  for (const { name, places } of things) {
    for (const place of places) {
      const mentions = bySentence.get(sentenceKey(place));
      if (mentions === undefined) bySentence.set(sentenceKey(place), [{ name, place }]);
      else mentions.push({ name, place });
    }
  }
  return bySentence;
}

/** How near before a figure a technique must stand to be its subject in place of the main one. */
const SUBJECT_REACH = 8;
const COMPARISON = /^(than|over|versus|vs|against|compared|comparing|comparison|relative|respect)$/;
const CONNECTIVE = /^(to|with|the|of|in|on|a|an|\.)$/;
const PREPOSITION = /^(on|of|for|with|to)$/;

/** Whether the words before a token set something against it: "than GPUs", "compared with the CPU". */
function compared(tokens: readonly Token[], from: number): boolean {
  let before = from - 1;
  while (CONNECTIVE.test(wordAt(tokens, before))) before--;
  return COMPARISON.test(wordAt(tokens, before));
}

/** The thing that the sentence names nearest to the figure, not counting what it is compared with. */
function nearest(mentions: readonly Mention[], { figure }: MeasureFinding): string | null {
  let best: { name: string; distance: number } | undefined;
  for (const { name, place } of mentions) {
    const distance = place.from >= figure.to ? place.from - figure.to : figure.from - place.to;
    if (compared(place.passage.tokens, place.from)) continue;
    if (best === undefined || distance < best.distance) best = { name, distance };
  }
  return best?.name ?? null;
}

/** The technique right before the figure, unless a preposition or a comparison governs it. */
function subjectBefore(mentions: readonly Mention[], { figure }: MeasureFinding): string | undefined {
  return mentions.find(({ place: { passage, from, to } }) => {
    const word = wordAt(passage.tokens, from - 1);
    return to <= figure.from && to >= figure.from - SUBJECT_REACH && !COMPARISON.test(word) && !PREPOSITION.test(word);
  })?.name;
}

/** The declared thing that begins at a token, or the words of the text there. */
function namedAt(
  mentions: readonly Mention[],
  { place: { passage } }: MeasureFinding,
  at: number,
  end: number,
): string | null {
  const phrase = nounPhraseAt(passage.tokens, at, end);
  if (phrase === undefined) return null;
  const declared = mentions.find(({ place }) => place.from >= at && place.from < phrase.to + 2);
  return declared?.name ?? textAt({ passage, ...phrase });
}

/** What the comparison beside the figure names: behind it ("3x faster than …") or opening the sentence ("Compared to …"). */
function baselineOf(measure: MeasureFinding, mentions: readonly Mention[]): string | null {
  const { passage, sentence } = measure.place;
  const { tokens } = passage;
  const range = passage.sentences[sentence] ?? { from: 0, to: 0 };
  const after = (at: number): number => {
    let next = at + 1;
    while (CONNECTIVE.test(wordAt(tokens, next))) next++;
    return next;
  };
  for (let at = measure.figure.to; at < range.to && wordAt(tokens, at) !== ";"; at++) {
    if (COMPARISON.test(wordAt(tokens, at))) return namedAt(mentions, measure, after(at), range.to);
  }
  return COMPARISON.test(wordAt(tokens, range.from)) ? namedAt(mentions, measure, after(range.from), range.to) : null;
}

/** Tells the context of each figure: the technique right before it or else the main one, and what its sentence names. */
export function contextsIn(judgement: Judgement): (measure: MeasureFinding) => Context {
  const evaluated = judgement.hardware.filter(({ detail }) => detail.role === "evaluated");
  const [only, ...others] = evaluated;
  const main = mainTechnique(judgement)?.name ?? null;
  const techniques = index(judgement.techniques);
  const platforms = index(evaluated);
  const datasets = index(judgement.datasets);
  return (measure) => {
    const key = sentenceKey(measure.place);
    const named = techniques.get(key) ?? [];
    const subject = subjectBefore(named, measure) ?? main;
    const rest = named.filter(({ name }) => name !== subject);
    const ofQuality = measure.metric.dimensions.includes("points");
    const here = platforms.get(key) ?? [];
    const alone = others.length === 0 && here.length === 0 && !ofQuality ? (only?.name ?? null) : null;
    return {
      subject,
      baseline: measure.form === "absolute" ? null : baselineOf(measure, rest),
      hardware: nearest(here, measure) ?? alone,
      dataset: nearest(datasets.get(key) ?? [], measure),
    };
  };
}
