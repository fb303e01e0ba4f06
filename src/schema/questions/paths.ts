import type { GraphEngine } from "../../graph/engine.js";
import { type Paths as Answer, type PathsRequest, paths } from "../../graph/questions/paths/paths.js";
import type { FoundPath } from "../../graph/questions/paths/paths-of-length.js";
import { edgesAmong } from "../../graph/questions/walk/edges-among.js";
import { builder } from "../builder.js";
import { NodeKind } from "../enums.js";
import { NodeBy, soughtEnd } from "../input/node-by.js";
import { loadAnyNode } from "../load-node.js";
import { Node } from "../node-fields.js";
import { boundedArgument, MAX_FIRST, pageLength } from "../plan/arguments.js";
import { walkArguments, walkOf } from "./walk-arguments.js";
import { type AnsweredEdge, answeredEdges, GraphEdge } from "./walked-edge.js";

const MAX_HOPS = 6;
const DEFAULT_HOPS = 4;
const DEFAULT_PATHS = 10;

interface Hop {
  readonly edges: readonly AnsweredEdge[];
}
interface AnsweredPath extends FoundPath {
  readonly hops: readonly Hop[];
}
interface AnsweredPaths extends Omit<Answer, "paths"> {
  readonly paths: readonly AnsweredPath[];
}

const PathHop = builder.objectRef<Hop>("PathHop").implement({
  description: "A step of a path, from one of its nodes to the next.",
  fields: (t) => ({
    edges: t.expose("edges", {
      type: [GraphEdge],
      description:
        "All edges between the two that count, whichever way they point; at least one. In the order of kinds.",
    }),
  }),
});

const Path = builder.objectRef<AnsweredPath>("Path").implement({
  description: "A way from node to node along edges, which comes by no node twice.",
  fields: (t) => ({
    length: t.int({ description: "How many hops it has.", resolve: ({ hops }) => hops.length }),
    support: t.exposeInt("support", {
      description:
        "How well its weakest hop is supported: how many papers assert an edge there, 1 where no text has to.",
    }),
    nodes: t.field({
      type: [Node],
      description: "Its nodes from the first to the last, one more than it has hops.",
      resolve: ({ nodes }, _args, context, info) => Promise.all(nodes.map((id) => loadAnyNode(id, context, info))),
    }),
    hops: t.expose("hops", { type: [PathHop], description: "Its hops in order." }),
  }),
});

const Paths = builder.objectRef<AnsweredPaths>("Paths").implement({
  description: "The shortest ways between two nodes.",
  fields: (t) => ({
    from: t.field({
      type: Node,
      description: "The node that was found for `from`.",
      resolve: ({ from }, _args, context, info) => loadAnyNode(from, context, info),
    }),
    to: t.field({
      type: Node,
      description: "The node that was found for `to`.",
      resolve: ({ to }, _args, context, info) => loadAnyNode(to, context, info),
    }),
    paths: t.expose("paths", { type: [Path], description: "The paths in their order." }),
    hasMore: t.exposeBoolean("hasMore", { description: "Whether more paths were found than `first` lets through." }),
    isPartial: t.exposeBoolean("isPartial", {
      description:
        "Whether the search met with more edges than it looks at. What it found is true even then, but beyond `completeHops` there may be more paths, and better supported ones.",
    }),
    completeHops: t.exposeInt("completeHops", {
      description:
        "Up to so many hops no path was missed. Less than `maxHops` when the search is partial, or found enough before.",
    }),
  }),
});

builder.queryField("paths", (t) =>
  t.field({
    type: Paths,
    description: `The ways from one node to another: those with the fewest hops first, of these the best supported, then in the order of the ids of their nodes, one after the other. Edges are followed in either direction; parallel ones are one hop. A path comes by no node twice, and of what stands for \`from\` and \`to\` it holds only its first and its last node. Hubs are bounded: at the most 1,000 edges are looked at for each further hop, those of the nodes with few edges first, and \`isPartial\` says when that was not all.`,
    args: {
      from: t.arg({ type: NodeBy, required: true, description: "Where paths begin." }),
      to: t.arg({ type: NodeBy, required: true, description: "Where they end; another node." }),
      maxHops: t.arg.int({
        required: false,
        defaultValue: DEFAULT_HOPS,
        description: `How many hops a path has at the most, 1 to ${MAX_HOPS}.`,
      }),
      through: t.arg({
        type: [NodeKind],
        required: false,
        description: "Only nodes of these kinds between the ends; without it any, and with an empty list none.",
      }),
      ...walkArguments(t.arg),
      includeNarrower: t.arg.boolean({
        required: false,
        defaultValue: true,
        description:
          "Whether narrower techniques and platforms stand for the ends too, up to 300: A100 for GPU. What is narrower than both stands for `to`.",
      }),
      first: t.arg.int({
        required: false,
        defaultValue: DEFAULT_PATHS,
        description: `How many paths, 0 to ${MAX_FIRST}.`,
      }),
    },
    resolve: async (_root, args, { read }) => {
      const request: PathsRequest = {
        from: soughtEnd("from", args.from),
        to: soughtEnd("to", args.to),
        walk: walkOf(args),
        includeNarrower: args.includeNarrower !== false,
        maxHops: boundedArgument(args, "maxHops", { least: 1, most: MAX_HOPS, otherwise: DEFAULT_HOPS }),
        first: pageLength(args, DEFAULT_PATHS),
      };
      const answer = await paths(read, request);
      return { ...answer, paths: await withHops(read, answer) };
    },
  }),
);

/** The paths with the edges between their nodes. */
async function withHops(read: GraphEngine["read"], { paths: found, walk }: Answer): Promise<AnsweredPath[]> {
  const between = new Map<string, AnsweredEdge[]>();
  const keyOf = (one = "", other = "") => (one < other ? `${one} ${other}` : `${other} ${one}`);
  const hopsOf = ({ nodes }: FoundPath) => nodes.slice(1).map((node, index) => keyOf(nodes[index], node));
  const walked = new Set(found.flatMap(hopsOf));
  const all = await edgesAmong(read, walk, new Set(found.flatMap(({ nodes }) => nodes)));
  const edges = all.filter(({ from, to }) => walked.has(keyOf(from, to)));
  for (const edge of answeredEdges(read, walk, edges)) {
    const key = keyOf(edge.from, edge.to);
    between.set(key, [...(between.get(key) ?? []), edge]);
  }
  return found.map((path) => ({ ...path, hops: hopsOf(path).map((key) => ({ edges: between.get(key) ?? [] })) }));
}
