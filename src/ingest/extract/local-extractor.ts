import type { Facts, PaperText } from "../facts.js";
import { codeUrls } from "./code-urls.js";
import type { Extractor } from "./extractor.js";
import { figureConfidence } from "./figures/figure-confidence.js";
import { find } from "./findings.js";
import { type Judged, judge } from "./judge.js";
import { learnedModels } from "./learned.js";
import type { Entity } from "./names/candidate.js";
import { read } from "./reading.js";
import { castOf } from "./relations/cast.js";
import { learnedRelations } from "./relations/learned-relations.js";
import { type Context, type Relation, relate } from "./relations/relations.js";
import { spanOf, textAt } from "./text/passage.js";

const MOST_LINKS = 1_000;
const ID = "local@0.2.0";

/** The extractor that needs nothing but the text: lexicons, a grammar of figures, and models learned from annotated papers. */
export function localExtractor(): Extractor {
  return { id: ID, extract: async (paper) => extract(paper) };
}

function extract(paper: PaperText): Facts {
  const models = learnedModels();
  const reading = read(paper);
  const findings = find(reading, models);
  const judgement = judge(findings, models);
  const { evaluatedOn, comparedAgainst, contexts } = relate(castOf(judgement, findings.measures), learnedRelations());
  return {
    techniques: judgement.techniques.map((found) => ({ ...named(found), kind: found.detail.kind, role: found.role })),
    hardware: judgement.hardware.map((found) => ({ ...named(found), ...found.detail, role: found.role })),
    metrics: judgement.metrics.map(named),
    datasets: judgement.datasets.map(named),
    tasks: judgement.tasks.map(named),
    evaluatedOn: evaluatedOn.map((found) => ({ technique: found.from, hardware: found.to, ...placed(found) })),
    comparedAgainst: comparedAgainst.map((found) => ({ subject: found.from, baseline: found.to, ...placed(found) })),
    measurements: findings.measures.map((found) => ({
      metric: found.metric.name,
      value: found.figure.value,
      valueHigh: found.figure.high,
      unit: found.unit,
      form: found.form,
      direction: found.direction,
      qualifier: found.figure.qualifier,
      ...contextOf(contexts.get(found)),
      evidence: textAt(found.place),
      span: spanOf(found.place),
      confidence: figureConfidence(found, reading),
    })),
    codeUrls: codeUrls(paper).slice(0, MOST_LINKS),
  };
}

const placed = ({ place, confidence }: Relation) => ({ mention: textAt(place), span: spanOf(place), confidence });

function named({
  name,
  aliases,
  places: [place],
  confidence,
}: Judged<Pick<Entity<unknown>, "name" | "aliases" | "places">>) {
  return { name, aliases: [...aliases], mention: textAt(place), span: spanOf(place), confidence };
}

const contextOf = (context: Context | undefined) => ({
  subject: context?.subject ?? null,
  baseline: context?.baseline ?? null,
  hardware: context?.hardware ?? null,
  dataset: context?.dataset ?? null,
});
