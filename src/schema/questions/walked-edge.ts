import type { EvidenceRow, NodeRow } from "../../graph/answer.js";
import type { GraphEngine } from "../../graph/engine.js";
import { type EdgeEvidence, evidenceOf, placeOf, type WalkedEdge } from "../../graph/questions/walk/edges-among.js";
import type { Walk } from "../../graph/questions/walk/walk.js";
import { builder } from "../builder.js";
import type { RequestContext } from "../context.js";
import { EdgeKind } from "../enums.js";
import { Evidence } from "../evidence.js";
import { DEFAULT_EVIDENCE, pageLength } from "../plan/arguments.js";
import { planEvidencePapers } from "../plan/selection.js";

/** An edge in an answer, which knows how to find the assertions behind it. */
export interface AnsweredEdge extends WalkedEdge {
  readonly evidence: () => Promise<readonly EdgeEvidence[]>;
}

/** Edges whose evidence is fetched for all of them at once, when it is first asked for. */
export function answeredEdges(read: GraphEngine["read"], walk: Walk, edges: readonly WalkedEdge[]): AnsweredEdge[] {
  let all: ReturnType<typeof evidenceOf> | undefined;
  return edges.map((edge) => ({
    ...edge,
    evidence: async () => {
      all ??= evidenceOf(read, walk, edges);
      return (await all).get(placeOf(edge)) ?? [];
    },
  }));
}

export const GraphEdge = builder.objectRef<AnsweredEdge>("GraphEdge").implement({
  description: "An edge of one kind from a node to another, however many papers assert it.",
  fields: (t) => ({
    kind: t.field({ type: EdgeKind, description: "Its kind.", resolve: ({ kind }) => kind }),
    from: t.exposeID("from", { description: "The id of the node that it leads from, as its kind is to be read." }),
    to: t.exposeID("to", { description: "The id of the node that it leads to." }),
    support: t.exposeInt("support", {
      description: "How many papers assert it; 1 for those that no text asserts: the edges of figures, and BROADER.",
    }),
    confidence: t.exposeFloat("confidence", {
      nullable: true,
      description: "The greatest confidence among the assertions, from 0 to 1; null for those that no text asserts.",
    }),
    evidence: t.field({
      type: [Evidence],
      description: "The assertions behind it, surest first; none for those that no text asserts.",
      args: {
        first: t.arg.int({ required: false, defaultValue: DEFAULT_EVIDENCE, description: "How many, 0 to 100." }),
      },
      resolve: async ({ evidence }, args, context, info) => {
        const first = pageLength(args, DEFAULT_EVIDENCE);
        const papers = Object.entries(planEvidencePapers(info));
        const rows = (await evidence()).slice(0, first);
        return Promise.all(rows.map((row) => withPapers(row, papers, context)));
      },
    }),
  }),
});

async function withPapers(
  row: EdgeEvidence,
  papers: readonly (readonly [key: string, plan: Parameters<RequestContext["nodes"]["load"]>[0]["plan"]])[],
  { nodes }: RequestContext,
): Promise<EvidenceRow> {
  const loaded = await Promise.all(
    papers.map(
      async ([key, plan]): Promise<[string, NodeRow | undefined]> => [
        key,
        (await nodes.load({ id: row.paper, plan })) ?? undefined,
      ],
    ),
  );
  return { ...row, ...Object.fromEntries(loaded) };
}
