#!/usr/bin/env node
// Measures how often each kind of evidence of the local extractor is right, and each form of its lexicon, and writes
// confidence.json and lexicon/counts.json. Run after `npm run build`, and build again afterwards:
//   node scripts/calibrate-extractor.mjs --practice PAPERS.jsonl [--real PAPERS.jsonl]
// Both hold annotated papers, one a line, with title and abstract. Forms are counted in the practice papers only, so that
// no name of a real paper gets into the lexicon's data; shares of evidence come from the real papers where they suffice.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { practice: { type: "string" }, real: { type: "string" } } });
if (values.practice === undefined) {
  console.error("usage: calibrate-extractor.mjs --practice PAPERS.jsonl [--real PAPERS.jsonl]");
  process.exit(2);
}
const home = new URL("../src/ingest/extract/", import.meta.url);
const dist = (file) => import(new URL(`../dist/ingest/extract/${file}`, import.meta.url).href);
const { find } = await dist("findings.js");
const { judge } = await dist("judge.js");
const { read } = await dist("reading.js");
const { comparedAgainst, evaluatedOn } = await dist("relations/relate.js");
const { squashedName, tellingName } = await dist("text/name-key.js");

/** What one count of real evidence is worth in practice papers: they are denser than real ones. */
const PRACTICE_WEIGHT = 10;
const LEAST_SEEN = 3;

const papers = (file) =>
  file === undefined
    ? []
    : readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line));
const names = (thing) => [thing.name, ...(thing.aliases ?? [])];
const same = (one, other) =>
  names(one).some((a) =>
    names(other).some((b) => squashedName(a) === squashedName(b) || tellingName(a) === tellingName(b)),
  );
const named = (list, name) => list.find((thing) => thing.name === name) ?? { name };

/** Counts of [right, seen] by key, one map a kind of fact. */
class Tally {
  #kinds = {};
  add(kind, key, right) {
    this.#kinds[kind] ??= {};
    const [rightBefore, seen] = this.count(kind, key);
    this.#kinds[kind][key] = [rightBefore + (right ? 1 : 0), seen + 1];
  }
  count(kind, key) {
    return this.#kinds[kind]?.[key] ?? [0, 0];
  }
  keys(kind) {
    return Object.keys(this.#kinds[kind] ?? {}).sort();
  }
}

/** Adds to the tallies what is right and wrong in one paper; each annotated fact counts once. */
function tally(paper, evidence, lexicon) {
  const found = find(read(paper));
  const kinds = {
    technique: "techniques",
    hardware: "hardware",
    metric: "metrics",
    dataset: "datasets",
    task: "tasks",
  };
  for (const [kind, list] of Object.entries(kinds)) {
    const left = [...paper[list]];
    for (const thing of found[list]) {
      const at = left.findIndex((annotated) => same(annotated, thing));
      if (at >= 0) left.splice(at, 1);
      evidence.add(kind, thing.evidence, at >= 0);
      for (const form of new Set(thing.forms.map((form) => form.toLowerCase()))) lexicon?.add(kind, form, at >= 0);
    }
  }
  const judged = judge(found);
  const left = [...paper.measurements];
  for (const { figure, metric, direction, evidence: key } of judged.measures) {
    const at = left.findIndex(
      (annotated) =>
        Math.abs(annotated.value - figure.value) <= 1e-6 * Math.max(1, Math.abs(figure.value)) &&
        squashedName(annotated.metric) === squashedName(metric.name) &&
        (annotated.direction ?? null) === direction,
    );
    if (at >= 0) left.splice(at, 1);
    evidence.add("measurement", key, at >= 0);
  }
  const goldNames = [...paper.techniques, ...paper.hardware];
  const foundNames = [...judged.techniques, ...judged.hardware];
  const relations = (kind, predicted, annotated) => {
    for (const { from, to, evidence: key } of predicted) {
      const right = annotated.some(
        ([a, b]) =>
          same(named(goldNames, a), named(foundNames, from)) && same(named(goldNames, b), named(foundNames, to)),
      );
      evidence.add(kind, key, right);
    }
  };
  relations(
    "evaluatedOn",
    evaluatedOn(judged),
    paper.evaluatedOn.map(({ technique, hardware }) => [technique, hardware]),
  );
  relations(
    "comparedAgainst",
    comparedAgainst(judged),
    paper.comparedAgainst.map(({ subject, baseline }) => [subject, baseline]),
  );
}

const real = new Tally();
const practice = new Tally();
const lexicon = new Tally();
for (const paper of papers(values.practice)) tally(paper, practice, lexicon);
for (const paper of papers(values.real)) tally(paper, real);

const round = (share) => Math.round(share * 1000) / 1000;
const confidences = {};
for (const kind of [
  "technique",
  "hardware",
  "metric",
  "dataset",
  "task",
  "measurement",
  "evaluatedOn",
  "comparedAgainst",
]) {
  const keys = [...new Set([...practice.keys(kind), ...real.keys(kind)])].sort();
  const sum = (tallied) =>
    keys.map((key) => tallied.count(kind, key)).reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  const share = ([right, seen], prior, weight) => (right + weight * prior) / (seen + weight);
  const [all, allReal] = [sum(practice), sum(real)];
  const whole = share(allReal, share(all, 0.5, 1), PRACTICE_WEIGHT);
  confidences[kind] = { "*": round(whole) };
  for (const key of keys) {
    confidences[kind][key] = round(
      share(real.count(kind, key), share(practice.count(kind, key), whole, LEAST_SEEN), PRACTICE_WEIGHT),
    );
  }
}
writeFileSync(new URL("confidence.json", home), `${JSON.stringify(confidences, null, 2)}\n`);

const counts = {};
for (const kind of ["technique", "hardware", "dataset", "task"]) {
  counts[kind] = Object.fromEntries(
    lexicon
      .keys(kind)
      .map((name) => [name, lexicon.count(kind, name)])
      .filter(([, [, seen]]) => seen >= LEAST_SEEN),
  );
}
writeFileSync(new URL("lexicon/counts.json", home), `${JSON.stringify(counts)}\n`);
