import { BenchgraphError } from "../../errors.js";
import {
  type CoverageGaps as Answer,
  coverageGaps,
  type CoverageGap as Gap,
  MOST_ALIKE,
  type GapReason as Reason,
} from "../../graph/questions/coverage-gaps.js";
import { findNodes } from "../../graph/questions/find-nodes.js";
import { NEIGHBOUR_BOUNDS, type NeighbourSort as Sort } from "../../graph/questions/shared-neighbours.js";
import { builder } from "../builder.js";
import { NeighbourSort } from "../enums.js";
import { provenanceArguments } from "../input/assertions.js";
import { type By, NameBy, nodeKey } from "../input/node-by.js";
import { loadNode } from "../load-node.js";
import { labelOf } from "../names.js";
import { Node } from "../node-fields.js";
import { assertionArgument, pageLength } from "../plan/arguments.js";
import { NODE_REFS } from "../refs.js";

const DEFAULT_FIRST = 10;
const { read: READ, seen: SEEN, common: COMMON } = NEIGHBOUR_BOUNDS;

const GapReason = builder.objectRef<Reason>("GapReason").implement({
  description: "Something that the technique shares with techniques that were evaluated on the platform.",
  fields: (t) => ({
    sort: t.field({ type: NeighbourSort, description: "What it is to them.", resolve: ({ sort }) => sort }),
    name: t.exposeString("name", { description: "Its name." }),
    node: t.field({
      type: Node,
      description: "It itself.",
      resolve: ({ id }, _args, context, info) => loadNode(id, labelOf(id) ?? "Technique", context, info),
    }),
    evaluated: t.exposeInt("evaluated", { description: "How many of the others were evaluated on the platform." }),
    others: t.exposeInt("others", { description: "How many other techniques share it." }),
  }),
});

const CoverageGap = builder.objectRef<Gap>("CoverageGap").implement({
  description: "A technique and a platform that it was not evaluated on, though that is to be expected.",
  fields: (t) => ({
    technique: t.field({
      type: NODE_REFS.Technique,
      description: "The technique.",
      resolve: ({ technique }, _args, context, info) => loadNode(technique, "Technique", context, info),
    }),
    hardware: t.field({
      type: NODE_REFS.HardwarePlatform,
      description: "The platform.",
      resolve: ({ hardware }, _args, context, info) => loadNode(hardware, "HardwarePlatform", context, info),
    }),
    score: t.exposeFloat("score", {
      description:
        "How expected it is: of everything that the technique shares with others, which part of these was evaluated on the platform, cut to six decimals, added up.",
    }),
    reason: t.string({
      description: "The reasons in words.",
      resolve: ({ reasons }) => `Evaluated on it were ${reasons.map(inWords).join(", ")}.`,
    }),
    reasons: t.expose("reasons", {
      type: [GapReason],
      description: "What speaks for it: what adds most first, then by sort and id.",
    }),
  }),
});

const IN_WORDS: Readonly<Record<Sort, (name: string) => string>> = {
  broader: (name) => `of the kind ${name}`,
  baseline: (name) => `set against ${name}`,
  task: (name) => `for ${name}`,
  evaluation: (name) => `evaluated with ${name}`,
  metric: (name) => `measured by ${name}`,
};

const inWords = ({ sort, name, evaluated, others }: Reason) =>
  `${evaluated} of ${others} other${others === 1 ? "" : "s"} ${IN_WORDS[sort](name)}`;

const CoverageGaps = builder.objectRef<Answer>("CoverageGaps").implement({
  description: "Pairs of techniques and platforms that nobody has evaluated.",
  fields: (t) => ({
    gaps: t.expose("gaps", {
      type: [CoverageGap],
      description: "The pairs: the most expected first, then by the id of what was not named.",
    }),
    tooCommon: t.exposeInt("tooCommon", {
      description: `How many neighbours are left out because more than ${COMMON} assertions lead to them, rejected ones too: sharing such a one says little.`,
    }),
    sampled: t.exposeBoolean("sampled", {
      description: `Whether there was more to look at: of each sort at most ${READ} assertions are read, whichever the store finds first, of at most ${READ} narrower techniques, or techniques on the platform, at most ${SEEN} neighbours looked at, those that most papers lead to, then by id, and of those that share them with a technique the ${MOST_ALIKE} that share most. Of a platform, techniques of which a narrower one was evaluated on it may then be among the answers.`,
    }),
  }),
});

builder.queryField("coverageGaps", (t) =>
  t.field({
    type: CoverageGaps,
    description:
      "Where a technique was not evaluated, or what was not evaluated on a platform, though techniques like it were: those that belong to the same, were set against the same, or are named by papers on the same task (see `similar`). With `includeNarrower` a technique counts as evaluated on what its platform belongs to, and where a narrower technique was.",
    args: {
      technique: t.arg({ type: NameBy, required: false, description: "The technique: this, or `hardware`." }),
      hardware: t.arg({ type: NameBy, required: false, description: "The platform: this, or `technique`." }),
      first: t.arg.int({
        required: false,
        defaultValue: DEFAULT_FIRST,
        description: "How many at the most, 0 to 100.",
      }),
      includeNarrower: t.arg.boolean({
        required: false,
        defaultValue: true,
        description: "Whether what holds for narrower platforms and techniques counts too: GPU answers for A100.",
      }),
      ...provenanceArguments(t.arg),
    },
    resolve: async (_root, args, { read }) => {
      const first = pageLength(args, DEFAULT_FIRST);
      const { of, label, by } = named(args);
      const [node] = await findNodes(read, [{ argument: of, label, key: nodeKey(by) }]);
      const { edges: _, ...assertions } = assertionArgument(args);
      return coverageGaps(read, { of, id: node?.id ?? "", assertions, first });
    },
  }),
);

/** @throws BenchgraphError BAD_INPUT unless one of both is given */
function named({ technique, hardware }: { technique?: By | null | undefined; hardware?: By | null | undefined }) {
  if (technique != null && hardware == null) return { of: "technique", label: "Technique", by: technique } as const;
  if (hardware != null && technique == null)
    return { of: "hardware", label: "HardwarePlatform", by: hardware } as const;
  throw new BenchgraphError(
    "BAD_INPUT",
    "Gaps are looked for around a `technique` or a `hardware` platform: give one of both.",
  );
}
