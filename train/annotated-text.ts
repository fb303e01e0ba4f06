import { type Measure, measuresIn } from "../src/ingest/extract/figures/measure.js";
import { type Reading, read } from "../src/ingest/extract/reading.js";
import type { TagKind } from "../src/ingest/extract/tagger/tag-kinds.js";
import { squashedName, tellingName } from "../src/ingest/extract/text/name-key.js";
import type { Place } from "../src/ingest/extract/text/passage.js";
import { type Token, tokenize } from "../src/ingest/extract/text/token.js";
import type { AnnotatedPaper } from "./corpus.js";

/** Something that annotators declared, with the places of the text that name it. */
export interface Declared {
  readonly name: string;
  readonly names: readonly string[];
  readonly role: string | null;
  readonly places: readonly Place[];
}

/** An annotated paper as the extractor reads it. */
export interface AnnotatedText {
  readonly paper: AnnotatedPaper;
  readonly reading: Reading;
  readonly measures: readonly Measure[];
  readonly declared: Readonly<Record<TagKind, readonly Declared[]>>;
}

const LISTS = {
  technique: "techniques",
  hardware: "hardware",
  dataset: "datasets",
  metric: "metrics",
  task: "tasks",
} as const;
const JOINTS = new Set(["-", "‐", "‑", "–"]);
const content = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ text }) => !JOINTS.has(text)).map(({ key }) => key);

/** Where the text holds the words, hyphens and plurals aside. */
function placesOf(words: string, { passages }: Reading): Place[] {
  const wanted = content(tokenize(words));
  if (wanted.length === 0) return [];
  return passages.flatMap((passage) =>
    passage.sentences.flatMap(({ from, to }, sentence) => {
      const found: Place[] = [];
      for (let start = from; start < to; start++) {
        if (JOINTS.has(passage.tokens[start]?.text ?? "")) continue;
        let matched = 0;
        let at = start;
        for (; at < to && matched < wanted.length; at++) {
          const token = passage.tokens[at];
          if (token === undefined || JOINTS.has(token.text)) continue;
          if (token.key !== wanted[matched]) break;
          matched++;
        }
        if (matched === wanted.length) found.push({ passage, sentence, from: start, to: at });
      }
      return found;
    }),
  );
}

/** Reads an annotated paper and finds all places that name what it declares. */
export function annotatedText(paper: AnnotatedPaper): AnnotatedText {
  const reading = read({ title: paper.title, abstract: paper.abstract ?? null });
  const declared = (kind: TagKind): Declared[] =>
    paper[LISTS[kind]].map((each) => {
      const names = [each.name, ...each.aliases];
      // Metrics and tasks are declared by canonical names; the text may use their words for other things.
      const written = kind === "metric" ? [each.mention] : [each.mention, ...names];
      const places = new Map<string, Place>();
      for (const words of written)
        if (words)
          for (const place of placesOf(words, reading))
            places.set(`${place.passage.field} ${place.from} ${place.to}`, place);
      return { name: each.name, names, role: "role" in each ? each.role : null, places: [...places.values()] };
    });
  return {
    paper,
    reading,
    measures: measuresIn(reading),
    declared: {
      technique: declared("technique"),
      hardware: declared("hardware"),
      dataset: declared("dataset"),
      metric: declared("metric"),
      task: declared("task"),
    },
  };
}

/** Whether two things share a name, letter for letter or by its telling words. */
export const sameThing = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((a) => other.some((b) => squashedName(a) === squashedName(b) || tellingName(a) === tellingName(b)));
