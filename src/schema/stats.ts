import { type GraphCounts, graphCountStatement } from "../graph/compile/statements.js";
import { NODE_LABELS } from "../graph/model/vocabulary.js";
import { builder } from "./builder.js";
import { EdgeKind } from "./enums.js";
import { planned } from "./plan/keys.js";
import { PLURALS } from "./refs.js";

interface Stats extends GraphCounts {
  readonly engine: string;
}

const EdgeCount = builder.objectRef<GraphCounts["edges"][number]>("EdgeCount").implement({
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
        t.int({ description: `Number of ${label} nodes.`, resolve: ({ nodes }) => nodes[label] }),
      ]),
    ),
    edges: t.expose("edges", { type: [EdgeCount], description: "Number of edges of each kind." }),
  }),
});

builder.queryField("stats", (t) =>
  t.field({
    type: GraphStats,
    description: "How much the graph holds.",
    resolve: async (_root, _args, { read, engine }, info) => {
      const [counts] = await read<GraphCounts>(graphCountStatement());
      return { engine: engine.name, ...planned(counts, info) };
    },
  }),
);
