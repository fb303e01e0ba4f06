import { BenchgraphError } from "../../errors.js";
import type { ListedPaper, OnRefused } from "../extract-papers.js";
import { type Listing, type PaperFacts, type PaperText, writtenFacts } from "../facts.js";
import { readSource } from "../sources/source.js";
import type { SourceInput } from "../sources/source-input.js";
import { squashed } from "./same-name.js";

/** The papers of a facts file, each as it is written; what can't be read is reported and left out. */
export async function papersOfFacts(input: SourceInput, onRefused: OnRefused): Promise<PaperFacts[]> {
  const papers: PaperFacts[] = [];
  for await (const item of readSource(input, writtenFacts)) {
    if (item.kind === "paper") {
      onRefused(notFacts(input), 1);
      break;
    }
    if (item.kind === "facts") papers.push(item.facts);
    else onRefused(item.error, 1);
  }
  return papers;
}

function notFacts({ name }: SourceInput): BenchgraphError {
  return new BenchgraphError("REFUSED", "This is a listing of papers, not a facts file.", {
    hint: "benchgraph extract makes facts of it; benchgraph score does so itself where it is named after the options.",
    place: { file: name },
  });
}

/** An annotated paper with the text to extract its facts from. */
export interface AnnotatedText {
  readonly annotated: PaperFacts;
  readonly paper: ListedPaper;
}

/**
 * The annotated papers whose text is known, in their order: from their own abstracts, else from a listing, or a facts file
 * that carries abstracts, that holds the same title. What can't be read of the sources is reported and left out.
 */
export async function withTexts(
  annotated: readonly PaperFacts[],
  sources: readonly SourceInput[],
  onRefused: OnRefused,
): Promise<AnnotatedText[]> {
  const texts = new Map<string, ListedPaper>();
  const learn = ({ title, abstract }: PaperText, listed: readonly Listing[] = []) => {
    if (abstract !== null) texts.set(squashed(title), { text: { title, abstract }, listed });
  };
  for (const source of sources)
    for await (const item of readSource(source)) {
      if (item.kind === "refused") onRefused(item.error, 1);
      else if (item.kind === "paper") learn(item.paper, [item.listing]);
      else learn(item.facts);
    }
  for (const paper of annotated) learn(paper);
  return annotated.flatMap((gold) => {
    const paper = texts.get(squashed(gold.title));
    return paper === undefined ? [] : [{ annotated: gold, paper }];
  });
}
