// Builds seeds/papers.jsonl, the facts that a first start loads, after `npm run build`:
//   node scripts/build-seeds.mjs --documents FOLDER --reviewed FACTS.jsonl --bibliography BIBLIOGRAPHY.jsonl
// Papers of the documents are extracted; those of the reviewed facts keep the reviewed facts, as confirmed. Abstracts
// are left out, and of what papers say only names and figures stay: the sentences belong to their authors.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { titleKey } from "../dist/graph/title-key.js";
import { localExtractor } from "../dist/ingest/extract/local-extractor.js";
import { paperFacts } from "../dist/ingest/facts.js";
import { factsLine } from "../dist/ingest/facts-line.js";
import { papersOf } from "../dist/ingest/papers-of.js";
import { fileInput } from "../dist/ingest/sources/source-input.js";

const OUTPUT = join(import.meta.dirname, "../seeds/papers.jsonl");
const MOST_WORDS = 6;
const FIGURES = /[~<>±]?\s?(\d[\d.,]*)(?:\s?(?:%|x|×|\$?\\times\$?|times|[A-Za-z]{1,6}(?:\/[A-Za-z]{1,6})?))?/gu;

const text = { type: "string" };
const { values } = parseArgs({ options: { documents: text, reviewed: text, bibliography: text } });
const { documents, reviewed, bibliography } = values;
if (!documents || !reviewed || !bibliography) {
  console.error("usage: node scripts/build-seeds.mjs --documents FOLDER --reviewed FILE --bibliography FILE");
  process.exit(2);
}

const byTitle = (file) =>
  new Map(
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line))
      .map((paper) => [titleKey(paper.title), paper]),
  );
const reviewedFacts = byTitle(reviewed);
const known = byTitle(bibliography);

const isBrief = (words) => words === null || words.split(/\s+/u).length <= MOST_WORDS;

/** The words, if they are no more than a name. */
const briefly = (words) => (isBrief(words) ? words : null);

/** The words, if they are few; else the figure alone. */
function figureAlone({ evidence, value }) {
  if (isBrief(evidence)) return evidence;
  const found = [...evidence.matchAll(FIGURES)].find(([, digits]) => Number(digits.replace(/,|[.,]$/gu, "")) === value);
  return found?.[0].trim() ?? null;
}

function brief(paper) {
  const named = (fact) => ({ ...fact, mention: briefly(fact.mention) });
  return {
    ...paper,
    abstract: null,
    techniques: paper.techniques.map(named),
    hardware: paper.hardware.map(named),
    metrics: paper.metrics.map(named),
    datasets: paper.datasets.map(named),
    tasks: paper.tasks.map(named),
    evaluatedOn: paper.evaluatedOn.map(named),
    comparedAgainst: paper.comparedAgainst.map(named),
    measurements: paper.measurements.map((fact) => ({ ...fact, evidence: figureAlone(fact) })),
  };
}

function complete(extracted) {
  const key = titleKey(extracted.title);
  const { arxivId = null, submitted = null, authors } = known.get(key) ?? {};
  const facts = reviewedFacts.get(key);
  return brief(
    paperFacts.parse({
      ...(facts === undefined ? extracted : { ...facts, status: "confirmed" }),
      title: extracted.title,
      arxivId,
      submitted,
      authors: authors ?? [],
      url: arxivId === null ? null : `https://arxiv.org/abs/${arxivId}`,
      listed: extracted.listed,
    }),
  );
}

const refuse = (error) => {
  throw error;
};
const inputs = readdirSync(documents)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => fileInput(join(documents, name)));
const papers = [];
for await (const paper of papersOf(inputs, localExtractor(), { onRefused: refuse })) papers.push(complete(paper));
papers.sort((one, other) => (titleKey(one.title) < titleKey(other.title) ? -1 : 1));
writeFileSync(OUTPUT, papers.map((paper) => `${factsLine(paper)}\n`).join(""));
console.error(
  `${papers.length} papers, ${papers.filter(({ status }) => status === "confirmed").length} of them reviewed`,
);
