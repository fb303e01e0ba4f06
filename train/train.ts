import { join } from "node:path";
import { parseArgs } from "node:util";
import { judge } from "../src/ingest/extract/judge.js";
import { castOf } from "../src/ingest/extract/relations/cast.js";
import { annotatedText } from "./annotated-text.js";
import { readCorpus } from "./corpus.js";
import { declaredCast } from "./declared-cast.js";
import { learnNames } from "./learn-names.js";
import { learnRelations } from "./learn-relations.js";
import { learnRoles } from "./learn-roles.js";
import { writeModels } from "./write-models.js";

// node train/dist/train/train.js [--gold FACTS.jsonl --documents FOLDER]
// The practice papers; with --gold also annotated real papers, whose abstracts the listings in --documents hold. What it
// says on the way is measured on papers that the models in question have not seen (cross-validation).
const text = { type: "string" } as const;
const { values } = parseArgs({ options: { gold: text, documents: text } });
const { gold, documents } = values;
const root = join(import.meta.dirname, "../../..");
const started = Date.now();
const log = (step: string): void => console.error(`${((Date.now() - started) / 1000).toFixed(0)} s  ${step}`);
const corpus = await readCorpus(join(root, "train/corpus"), gold && documents ? { gold, documents } : undefined);
const texts = corpus.papers.map(annotatedText);
log(`${texts.length} papers`);
const names = learnNames(texts, log);
const roles = {
  technique: learnRoles(texts, names, "technique", log),
  hardware: learnRoles(texts, names, "hardware", log),
};
/** Each paper as models judge it that never saw it. */
const unseen = [...names.unseen].flatMap(([text, { fold, findings, history, filters }]) => {
  const technique = roles.technique.byFold[fold];
  const hardware = roles.hardware.byFold[fold];
  if (technique === undefined || hardware === undefined) return [];
  const judged = judge(findings, { history, filters, roles: { technique, hardware } });
  return [{ paper: text.paper, fold, cast: castOf(judged, findings.measures), declared: declaredCast(text) }];
});
const relations = learnRelations(unseen, log);
writeModels(join(root, "src/ingest/extract"), corpus.trainedOn, names, roles, relations);
log("written");
