import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { writtenFacts } from "../src/ingest/facts.js";

/** An annotated paper: title, abstract and what they say. */
export type AnnotatedPaper = z.output<typeof writtenFacts> & {
  /** Written for practice, not published: denser than real papers. */
  readonly practice: boolean;
};

export interface Corpus {
  readonly papers: readonly AnnotatedPaper[];
  /** SHA-256 of the files, one after the other: stands beside what is learned from them. */
  readonly trainedOn: string;
}

/** The practice papers of a folder, and annotated real papers from elsewhere, one a line in each file. */
export function readCorpus(folder: string, realFiles: readonly string[] = []): Corpus {
  const practiceFiles = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => join(folder, name));
  const hash = createHash("sha256");
  const papersOf = (file: string, practice: boolean): AnnotatedPaper[] => {
    const text = readFileSync(file, "utf8");
    hash.update(text);
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    return lines.map((line) => ({ ...writtenFacts.parse(JSON.parse(line)), practice }));
  };
  const papers = [
    ...practiceFiles.flatMap((file) => papersOf(file, true)),
    ...realFiles.flatMap((file) => papersOf(file, false)),
  ];
  return { papers, trainedOn: hash.digest("hex") };
}
