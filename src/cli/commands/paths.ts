import { z } from "zod";
import type { Given } from "../command.js";
import { nodeNamed, numberOption, SCOPE_OPTIONS, scopeVariables } from "../questions/options.js";
import { questionCommand, type TableAnswer } from "../questions/question-command.js";

const paper = z.object({ title: z.string(), arxivId: z.string().nullable() });
const edge = z.object({
  kind: z.string(),
  from: z.string(),
  support: z.number(),
  evidence: z.array(z.object({ paper })),
});
const path = z.object({
  nodes: z.array(z.object({ id: z.string(), name: z.string().optional() })),
  hops: z.array(z.object({ edges: z.array(edge) })),
});

const answer = z
  .object({
    paths: z.object({
      paths: z.array(path),
      hasMore: z.boolean(),
      isPartial: z.boolean(),
      completeHops: z.number(),
    }),
  })
  .transform(
    ({ paths: { paths: found, hasMore, isPartial, completeHops } }): TableAnswer => ({
      columns: ["path", "hop", "node", "edge", "next node", "papers", "one of them", "arXiv"],
      rows: found.flatMap((one, index) => rowsOf(one).map((cells) => [index + 1, ...cells])),
      notes: [
        `${found.length} paths${hasMore ? ", and there are more" : ""}.`,
        ...(isPartial ? [`Too many edges to look at all: beyond ${completeHops} hops paths may be missing.`] : []),
      ],
    }),
  );

/** A row for each edge of each hop. */
function rowsOf({ nodes, hops }: z.output<typeof path>) {
  return hops.flatMap(({ edges }, index) =>
    edges.map(({ kind, from, support, evidence: [first] }) => {
      const [node, next] = [nodes[index], nodes[index + 1]];
      const arrow = from === node?.id ? `-${kind}->` : `<-${kind}-`;
      const says = first === undefined ? [null, null, null] : [support, first.paper.title, first.paper.arxivId];
      return [index + 1, node?.name ?? node?.id ?? null, arrow, next?.name ?? next?.id ?? null, ...says];
    }),
  );
}

const { "min-confidence": minConfidence, statuses, "without-narrower": withoutNarrower } = SCOPE_OPTIONS;
const kinds = (text: string | undefined) =>
  text?.split(",").map((kind) => kind.trim().toUpperCase().replaceAll("-", "_"));

/** `benchgraph paths FROM TO` */
export const paths = questionCommand({
  usage: "FROM TO [OPTION…]",
  details: "Finds the shortest ways from one node to another, and the papers that say so. A row is an edge of a path.",
  example: "benchgraph paths Once-for-All Jetson --via compared-against,evaluated-on",
  operands: { least: 2, most: 2 },
  options: {
    via: { value: "LIST", description: "Only edges of these kinds, separated by commas (default: all)." },
    through: { value: "LIST", description: "Only nodes of these kinds between both (default: all)." },
    "max-hops": { value: "NUMBER", description: "How many hops a path has at the most, 1 to 6 (default: 4)." },
    first: { value: "NUMBER", description: "How many paths, 0 to 100 (default: 10)." },
    ...(minConfidence && { "min-confidence": minConfidence }),
    ...(statuses && { statuses }),
    ...(withoutNarrower && { "without-narrower": withoutNarrower }),
  },
  query: `query (
    $from: NodeBy!, $to: NodeBy!, $via: [EdgeKind!], $through: [NodeKind!], $maxHops: Int, $first: Int
    $minConfidence: Float, $statuses: [Status!], $includeNarrower: Boolean
  ) {
    paths(
      from: $from, to: $to, via: $via, through: $through, maxHops: $maxHops, first: $first
      minConfidence: $minConfidence, statuses: $statuses, includeNarrower: $includeNarrower
    ) {
      hasMore
      isPartial
      completeHops
      paths {
        nodes {
          id
          ... on Paper { name: title }
          ... on Technique { name }
          ... on HardwarePlatform { name }
          ... on Metric { name }
          ... on Dataset { name }
          ... on Task { name }
        }
        hops { edges { kind from support evidence(first: 1) { paper { title arxivId } } } }
      }
    }
  }`,
  variables: (given: Given) => {
    const { operands, options } = given;
    const { minConfidence: least, statuses: which, includeNarrower } = scopeVariables(given);
    return {
      from: nodeNamed(operands[0]),
      to: nodeNamed(operands[1]),
      via: kinds(options.via),
      through: kinds(options.through),
      maxHops: numberOption(options, "max-hops"),
      first: numberOption(options, "first"),
      minConfidence: least,
      statuses: which,
      includeNarrower,
    };
  },
  answer,
});
