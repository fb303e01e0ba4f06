import { type Neighbourhood as Answer, type Neighbour, neighbourhood } from "../../graph/questions/neighbourhood.js";
import { builder } from "../builder.js";
import { NodeKind } from "../enums.js";
import { NodeBy, soughtEnd } from "../input/node-by.js";
import { loadAnyNode } from "../load-node.js";
import { Node } from "../node-fields.js";
import { boundedArgument, MAX_FIRST, pageLength } from "../plan/arguments.js";
import { walkArguments, walkOf } from "./walk-arguments.js";
import { type AnsweredEdge, answeredEdges, GraphEdge } from "./walked-edge.js";

const MAX_DEPTH = 3;
const DEFAULT_NODES = 50;

interface AnsweredNeighbourhood extends Omit<Answer, "edges"> {
  readonly edges: readonly AnsweredEdge[];
}

const NeighbourhoodNode = builder.objectRef<Neighbour>("NeighbourhoodNode").implement({
  description: "A node and where it stands around another.",
  fields: (t) => ({
    node: t.field({
      type: Node,
      description: "The node itself.",
      resolve: ({ id }, _args, context, info) => loadAnyNode(id, context, info),
    }),
    distance: t.exposeInt("distance", { description: "How many hops away it is; 0 for the node asked about." }),
    support: t.exposeInt("support", {
      nullable: true,
      description:
        "How many papers assert an edge between it and a node that is one hop nearer, of several such nodes that with the most; 1 where no text has to. Null at distance 0.",
    }),
  }),
});

const Neighbourhood = builder.objectRef<AnsweredNeighbourhood>("Neighbourhood").implement({
  description: "A node with what is around it, ready for a graph view.",
  fields: (t) => ({
    nodes: t.expose("nodes", {
      type: [NeighbourhoodNode],
      description: "The nodes in their order, the one asked about first.",
    }),
    edges: t.expose("edges", {
      type: [GraphEdge],
      description: "All edges between these nodes that count, loops left out; in the order of kinds, then of ids.",
    }),
    truncated: t.exposeBoolean("truncated", {
      description: "Whether there are, or may be, more nodes within the depth.",
    }),
    isPartial: t.exposeBoolean("isPartial", {
      description:
        "Whether there were more edges than are looked at, so that nodes may be missing that belong before some that are here.",
    }),
  }),
});

builder.queryField("neighbourhood", (t) =>
  t.field({
    type: Neighbourhood,
    description:
      "What is around a node: the nearest nodes first, of these the best supported, then in the order of ids; and the edges between all of them. Edges are followed in either direction. Hubs are bounded: at the most 1,000 edges are looked at for each hop, those of the nodes with few edges first, and `isPartial` says when that was not all.",
    args: {
      of: t.arg({ type: NodeBy, required: true, description: "The node." }),
      depth: t.arg.int({
        required: false,
        defaultValue: 1,
        description: `How many hops away a node is at the most, 0 to ${MAX_DEPTH}.`,
      }),
      through: t.arg({ type: [NodeKind], required: false, description: "Only nodes of these kinds; without it any." }),
      ...walkArguments(t.arg),
      includeNarrower: t.arg.boolean({
        required: false,
        defaultValue: false,
        description:
          "Whether narrower techniques and platforms stand for the node too, at distance 0, up to 300. Without it they are next to it, over BROADER.",
      }),
      first: t.arg.int({
        required: false,
        defaultValue: DEFAULT_NODES,
        description: `How many nodes, 0 to ${MAX_FIRST}.`,
      }),
    },
    resolve: async (_root, args, { read }) => {
      const request = {
        of: soughtEnd("of", args.of),
        walk: walkOf(args),
        includeNarrower: args.includeNarrower === true,
        depth: boundedArgument(args, "depth", { least: 0, most: MAX_DEPTH, otherwise: 1 }),
        first: pageLength(args, DEFAULT_NODES),
      };
      const answer = await neighbourhood(read, request);
      return { ...answer, edges: answeredEdges(read, answer.walk, answer.edges) };
    },
  }),
);
