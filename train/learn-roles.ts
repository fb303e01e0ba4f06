import { type JudgeModels, judge } from "../src/ingest/extract/judge.js";
import { type BoostedTreesModel, boostedTrees } from "../src/ingest/extract/model/boosted-trees.js";
import type { SoftmaxModel } from "../src/ingest/extract/model/softmax.js";
import { hardwareRole } from "../src/ingest/extract/roles/hardware-role.js";
import { mentionFeatures } from "../src/ingest/extract/roles/mention-features.js";
import { roleFeatures } from "../src/ingest/extract/roles/role-features.js";
import { HARDWARE_ROLE_ORDER, type RoleModel, TECHNIQUE_ROLE_ORDER } from "../src/ingest/extract/roles/roles.js";
import { techniqueRole } from "../src/ingest/extract/roles/technique-role.js";
import { type AnnotatedText, sameThing } from "./annotated-text.js";
import { trainBoostedTrees } from "./boosted-trees.js";
import { FOLDS } from "./folds.js";
import type { LearnedNames, UnseenPaper } from "./learn-names.js";
import { trainSoftmax } from "./train-softmax.js";
import { weightOf } from "./weights.js";

type Kind = "technique" | "hardware";
const ROLES: Readonly<Record<Kind, readonly string[]>> = {
  technique: TECHNIQUE_ROLE_ORDER,
  hardware: HARDWARE_ROLE_ORDER,
};
const TREES = { trees: 80, depth: 3 };

/** What is learned of the roles of one kind, and by fold what papers not seen may be judged with. */
export interface LearnedRoles {
  readonly mentions: SoftmaxModel;
  readonly trees: readonly BoostedTreesModel[];
  readonly byFold: readonly RoleModel[];
}

/** Learns what the words around a mention say of its role. */
function trainMentions(texts: readonly AnnotatedText[], kind: Kind, seed: number): SoftmaxModel {
  const rows = texts.flatMap(({ paper, reading, declared }) =>
    declared[kind].flatMap(({ name, role, places }) =>
      places.map((place) => ({
        features: mentionFeatures(place, name, reading),
        label: ROLES[kind].indexOf(role ?? ""),
        weight: weightOf(paper) / places.length,
        practice: paper.practice,
      })),
    ),
  );
  return trainSoftmax(rows, ROLES[kind].length, seed);
}

interface RoleRow {
  readonly text: AnnotatedText;
  readonly fold: number;
  readonly features: readonly number[];
  readonly role: number;
}

/** The names of a paper that models which never saw it find rightly, with their features and true roles. */
function rowsOf(
  text: AnnotatedText,
  { fold, findings, history, filters }: UnseenPaper,
  kind: Kind,
  mentions: SoftmaxModel,
): RoleRow[] {
  const judged = judge(findings, { history, filters, roles: NO_ROLES });
  const entities =
    kind === "technique"
      ? judged.techniques.map((each) => ({ ...each, rule: ROLES[kind].indexOf(techniqueRole(each, findings.reading)) }))
      : judged.hardware.map((each) => ({ ...each, rule: ROLES[kind].indexOf(hardwareRole(each, findings)) }));
  const rows = roleFeatures(entities, findings.reading, mentions);
  return entities.flatMap(({ name, aliases }, index) => {
    const declared = text.declared[kind].find(({ names }) => sameThing(names, [name, ...aliases]));
    if (declared?.role == null) return [];
    return [{ text, fold, features: rows[index] ?? [], role: ROLES[kind].indexOf(declared.role) }];
  });
}

const NO_ROLES: JudgeModels["roles"] = {
  technique: { mentions: { classes: 4, weights: new Map() }, classifiers: [] },
  hardware: { mentions: { classes: 3, weights: new Map() }, classifiers: [] },
};

const train = (rows: readonly RoleRow[], role: number): BoostedTreesModel =>
  trainBoostedTrees(
    rows.map(({ features, role: own, text }) => ({ features, label: own === role, weight: weightOf(text.paper) })),
    TREES,
  );

/** Learns the roles of techniques or of platforms. */
export function learnRoles(
  texts: readonly AnnotatedText[],
  { unseen }: LearnedNames,
  kind: Kind,
  log: (step: string) => void,
): LearnedRoles {
  const foldOf = (text: AnnotatedText): number => unseen.get(text)?.fold ?? -1;
  const mentionsByFold = Array.from({ length: FOLDS }, (_, fold) =>
    trainMentions(
      texts.filter((text) => foldOf(text) !== fold),
      kind,
      fold,
    ),
  );
  const rows = [...unseen].flatMap(([text, paper]) => {
    const mentions = mentionsByFold[paper.fold];
    return mentions === undefined ? [] : rowsOf(text, paper, kind, mentions);
  });
  const byFold = mentionsByFold.map((mentions, fold) => ({
    mentions,
    classifiers: ROLES[kind].map((_, role) =>
      boostedTrees(
        train(
          rows.filter((row) => row.fold !== fold),
          role,
        ),
      ),
    ),
  }));
  const real = rows.filter(({ text }) => !text.paper.practice);
  const right = real.filter(({ fold, features, role }) => {
    const scores = (byFold[fold]?.classifiers ?? []).map((classifier) => classifier.probability(features));
    return scores.indexOf(Math.max(...scores)) === role;
  });
  log(`roles of ${kind}: ${(right.length / real.length).toFixed(3)} of ${real.length} right`);
  return {
    mentions: trainMentions(texts, kind, FOLDS),
    trees: ROLES[kind].map((_, role) => train(rows, role)),
    byFold,
  };
}
