import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import estimating from "../src/ingest/extract/estimating-ids.json" with { type: "json" };
import { writtenFacts } from "../src/ingest/facts.js";
import { withTexts } from "../src/ingest/score/scored-papers.js";
import { fileInput } from "../src/ingest/sources/source-input.js";

/** An annotated paper: title, abstract and what they say. */
export type AnnotatedPaper = z.output<typeof writtenFacts> & {
  /** Written for practice, not published: denser than real papers. */
  readonly practice: boolean;
};

export interface Corpus {
  readonly papers: readonly AnnotatedPaper[];
  /** SHA-256 of the annotations, one file after the other: stands beside what is learned from them. */
  readonly trainedOn: string;
}

/** Annotations of real papers, and the folder of listings that hold their abstracts. */
export interface RealPapers {
  readonly gold: string;
  readonly documents: string;
}

const identified = z.object({ id: z.number() });

/** The practice papers of a folder, and the real ones, without those that extraction is estimated on. */
export async function readCorpus(folder: string, real: RealPapers | undefined): Promise<Corpus> {
  const hash = createHash("sha256");
  const linesOf = (file: string): unknown[] => {
    const text = readFileSync(file, "utf8");
    hash.update(text);
    return text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line));
  };
  const practice = filesOf(folder, ".jsonl").flatMap((file) =>
    linesOf(file).map((line) => ({ ...writtenFacts.parse(line), practice: true })),
  );
  if (real === undefined) return { papers: practice, trainedOn: hash.digest("hex") };
  const read = linesOf(real.gold).filter((line) => !estimating.includes(identified.parse(line).id));
  const texts = await withTexts(
    read.map((line) => writtenFacts.parse(line)),
    filesOf(real.documents, ".txt").map(fileInput),
    (refused) => {
      throw refused;
    },
  );
  return {
    papers: [...practice, ...texts.map(({ annotated, paper }) => ({ ...annotated, ...paper.text, practice: false }))],
    trainedOn: hash.digest("hex"),
  };
}

const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
