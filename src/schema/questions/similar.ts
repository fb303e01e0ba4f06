import { findNodes } from "../../graph/questions/find-nodes.js";
import { NEIGHBOUR_BOUNDS, NEIGHBOUR_SORTS } from "../../graph/questions/shared-neighbours.js";
import { type Similar as Answer, type Alike as Found, similar } from "../../graph/questions/similar.js";
import { builder } from "../builder.js";
import { NeighbourSort } from "../enums.js";
import { provenanceArguments } from "../input/assertions.js";
import { NameBy, nodeKey } from "../input/node-by.js";
import { loadNode } from "../load-node.js";
import { Subject } from "../measurement.js";
import { assertionArgument, pageLength } from "../plan/arguments.js";
import { SharedNeighbour } from "./shared-neighbour.js";
import { kindsOf, subjectLabel } from "./subject-label.js";

const DEFAULT_FIRST = 10;
const { read: READ, seen: SEEN, common: COMMON } = NEIGHBOUR_BOUNDS;

const Alike = builder.objectRef<Found>("Alike").implement({
  description: "A technique or platform that is like another.",
  fields: (t) => ({
    score: t.exposeFloat("score", {
      description:
        "How much they have in common: of everything shared, one by how many others share it, cut to six decimals, added up.",
    }),
    node: t.field({
      type: Subject,
      description: "The technique or platform itself.",
      resolve: ({ id }, _args, context, info) => loadNode(id, subjectLabel(id), context, info),
    }),
    shared: t.expose("shared", {
      type: [SharedNeighbour],
      description: "What they have in common: what adds most first, then by sort and id.",
    }),
  }),
});

const Similar = builder.objectRef<Answer & { readonly to: string }>("Similar").implement({
  description: "What is like a technique or a platform.",
  fields: (t) => ({
    to: t.field({
      type: Subject,
      description: "The technique or platform that was asked about.",
      resolve: ({ to }, _args, context, info) => loadNode(to, subjectLabel(to), context, info),
    }),
    alike: t.expose("alike", {
      type: [Alike],
      description: "Techniques like the technique, or platforms like the platform: greatest score first, then by id.",
    }),
    tooCommon: t.exposeInt("tooCommon", {
      description: `How many neighbours are left out because more than ${COMMON} assertions or figures lead to them, rejected ones too: sharing such a one says little.`,
    }),
    sampled: t.exposeBoolean("sampled", {
      description: `Whether there was more to look at: of each sort at most ${READ} assertions or figures are read, whichever the store finds first, of at most ${READ} narrower nodes, and at most ${SEEN} neighbours looked at, those that most papers or figures lead to, then by id.`,
    }),
  }),
});

builder.queryField("similar", (t) =>
  t.field({
    type: Similar,
    description:
      "Ranks what is like a technique or a platform by the neighbours that they share: the fewer have one, the more it says. With `includeNarrower` the neighbours of narrower ones count as its own, and those are not among the answers.",
    args: {
      to: t.arg({
        type: NameBy,
        required: true,
        description: "The technique or platform. A name is looked for among techniques first.",
      }),
      by: t.arg({
        type: [NeighbourSort],
        required: false,
        description: "Only these sorts of neighbours count; without it all.",
      }),
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
      const { by } = args;
      const [node] = await findNodes(read, [{ argument: "to", key: nodeKey(args.to), ...kindsOf(args.to) }]);
      const to = node?.id ?? "";
      const { edges: _, ...assertions } = assertionArgument(args);
      const sorts = NEIGHBOUR_SORTS.filter((sort) => by == null || by.includes(sort));
      return { to, ...(await similar(read, { label: subjectLabel(to), id: to, sorts, assertions, first })) };
    },
  }),
);
