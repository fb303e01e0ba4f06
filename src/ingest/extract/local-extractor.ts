import type { Facts, PaperText } from "../facts.js";
import { codeUrls } from "./code-urls.js";
import type { Extractor } from "./extractor.js";
import { find } from "./findings.js";
import { confidenceOf, type Judged, judge, LEAST_CONFIDENCE } from "./judge.js";
import type { Entity } from "./names/candidate.js";
import { read } from "./reading.js";
import { contextsIn } from "./relations/context.js";
import { comparedAgainst, evaluatedOn, type Relation } from "./relations/relate.js";
import { spanOf, textAt } from "./text/passage.js";

const MOST_LINKS = 1_000;
const ID = "local@0.1.0";

/** The extractor that needs nothing but the text: lexicons, patterns, a grammar of figures and rules. */
export function localExtractor(): Extractor {
  return { id: ID, extract: async (paper) => extract(paper) };
}

function extract(paper: PaperText): Facts {
  const reading = read(paper);
  const judgement = judge(find(reading));
  const contextOf = contextsIn(judgement);
  return {
    techniques: judgement.techniques.map((found) => ({
      ...named(found),
      kind: found.detail.kind,
      role: found.detail.role,
    })),
    hardware: judgement.hardware.map((found) => ({ ...named(found), ...found.detail })),
    metrics: judgement.metrics.map(named),
    datasets: judgement.datasets.map(named),
    tasks: judgement.tasks.map(named),
    evaluatedOn: related("evaluatedOn", evaluatedOn(judgement)).map(({ from, to, ...rest }) => ({
      technique: from,
      hardware: to,
      ...rest,
    })),
    comparedAgainst: related("comparedAgainst", comparedAgainst(judgement)).map(({ from, to, ...rest }) => ({
      subject: from,
      baseline: to,
      ...rest,
    })),
    measurements: judgement.measures.map((found) => ({
      metric: found.metric.name,
      value: found.figure.value,
      valueHigh: found.figure.high,
      unit: found.unit,
      form: found.form,
      direction: found.direction,
      qualifier: found.figure.qualifier,
      ...contextOf(found),
      evidence: textAt(found.place),
      span: spanOf(found.place),
      confidence: found.confidence,
    })),
    codeUrls: codeUrls(paper).slice(0, MOST_LINKS),
  };
}

function named({
  name,
  aliases,
  places: [place],
  confidence,
}: Judged<Pick<Entity<unknown>, "name" | "aliases" | "places">>) {
  return { name, aliases: [...aliases], mention: textAt(place), span: spanOf(place), confidence };
}

function related(kind: "evaluatedOn" | "comparedAgainst", relations: readonly Relation[]) {
  return relations
    .map(({ from, to, place, evidence }) => ({
      from,
      to,
      mention: textAt(place),
      span: spanOf(place),
      confidence: confidenceOf(kind, evidence),
    }))
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
}
