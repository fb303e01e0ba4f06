import { countStatement, edgeCountStatement } from "../graph/compile/statements.js";
import { NODE_LABELS, type NodeLabel } from "../graph/model/vocabulary.js";
import { builder } from "./builder.js";
import { EdgeKind } from "./enums.js";
import { PLURALS } from "./refs.js";

interface Stats {
  readonly engine: string;
  readonly counts: Readonly<Record<NodeLabel, number>>;
}

const EdgeCount = builder.objectRef<{ kind: string; count: number }>("EdgeCount").implement({
  description: "How many edges of a kind there are; parallel ones count each.",
  fields: (t) => ({
    kind: t.field({ type: EdgeKind, description: "The kind.", resolve: ({ kind }) => kind }),
    count: t.exposeInt("count", { description: "How many." }),
  }),
});

const GraphStats = builder.objectRef<Stats>("GraphStats").implement({
  description: "How much the graph holds.",
  fields: (t) => ({
    engine: t.exposeString("engine", { description: "Which store serves it: neo4j or embedded." }),
    ...Object.fromEntries(
      NODE_LABELS.map((label) => [
        PLURALS[label],
        t.int({ description: `Number of ${label} nodes.`, resolve: ({ counts }) => counts[label] }),
      ]),
    ),
    edges: t.field({
      type: [EdgeCount],
      description: "Number of edges of each kind.",
      resolve: (_stats, _args, { read }) => read<{ kind: string; count: number }>(edgeCountStatement()),
    }),
  }),
});

builder.queryField("stats", (t) =>
  t.field({
    type: GraphStats,
    description: "How much the graph holds.",
    resolve: async (_root, _args, { read, engine }) => {
      const [counts] = await read<Record<NodeLabel, number>>(countStatement(NODE_LABELS));
      if (counts === undefined) throw new RangeError("Counting gave no row.");
      return { engine: engine.name, counts };
    },
  }),
);
