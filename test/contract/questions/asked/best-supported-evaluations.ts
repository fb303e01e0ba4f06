import { z } from "zod";
import { bestGain, edges, groups, named, type Question, ranked, support, titled } from "../question.js";
import { standing } from "../reference/tables.js";

const SURE = 0.7;

const evidence = z.array(
  z.object({ confidence: z.number(), status: z.string(), quote: z.string().nullable(), paper: titled }),
);
const answer = z.object({
  techniques: z.object({
    nodes: z.array(
      z.object({
        name: z.string(),
        all: z.object({ totalCount: z.number() }),
        evaluatedOn: edges(
          z.object({
            support: z.number(),
            confidence: z.number(),
            bestGain: z.number().nullable(),
            node: named,
            evidence,
          }),
        ),
        rejected: edges(z.object({ node: named, evidence })),
      }),
    ),
  }),
});

interface Assertion {
  readonly paper: { readonly title: string };
  readonly confidence: number;
  readonly status: string;
  readonly quote: string | null;
}

/** The assertions behind an edge, surest first. */
const assertions = (said: readonly Assertion[]) =>
  ranked(
    said.map(({ confidence, status, quote, paper }) => ({
      rank: [confidence],
      status: status.toLowerCase(),
      quote,
      paper: paper.title,
    })),
    "down",
  );

export const bestSupportedEvaluations: Question = {
  title: "which evaluations of techniques on hardware are best supported, by which papers, and which are rejected",
  query: `query ($sure: Float!, $after: String) {
    techniques(
      first: 5
      after: $after
      where: { evaluatedOn: { minConfidence: $sure, some: {} } }
      orderBy: [{ evaluatedOnCount: DESCENDING }]
    ) {
      pageInfo { hasNextPage endCursor }
      nodes {
        name
        all: evaluatedOn(first: 0) { totalCount }
        evaluatedOn(first: 100, minConfidence: $sure, orderBy: [{ support: DESCENDING }, { confidence: DESCENDING }]) {
          totalCount
          edges {
            support
            confidence
            bestGain
            node { name }
            evidence(first: 100) { confidence status quote paper { title } }
          }
        }
        rejected: evaluatedOn(first: 100, statuses: [REJECTED]) {
          totalCount
          edges { node { name } evidence(first: 100) { confidence status quote paper { title } } }
        }
      }
    }
  }`,
  variables: { sure: SURE },

  answered: (data, key) =>
    answer.parse(data).techniques.nodes.map(({ name, all, evaluatedOn, rejected }) => ({
      rank: [all.totalCount],
      technique: key("Technique", name),
      evaluatedOn: evaluatedOn.map((edge) => ({
        rank: [edge.support, edge.confidence],
        on: key("HardwarePlatform", edge.node.name),
        bestGain: edge.bestGain,
        evidence: assertions(edge.evidence),
      })),
      rejected: rejected.map((edge) => ({
        on: key("HardwarePlatform", edge.node.name),
        evidence: assertions(edge.evidence),
      })),
    })),

  expected({ evaluations, figures }) {
    const sure = ({ confidence }: { confidence: number }) => confidence >= SURE;
    const rows = groups(evaluations, ({ technique }) => technique).flatMap(([technique, said]) => {
      const trusted = standing(said).filter(sure);
      if (trusted.length === 0) return [];
      const own = standing(figures).filter((figure) => figure.subject === technique && sure(figure));
      const edgesOn = groups(trusted, ({ hardware }) => hardware).map(([on, evaluated]) => ({
        rank: [support(evaluated), Math.max(...evaluated.map(({ confidence }) => confidence))],
        on,
        bestGain: bestGain(own.filter(({ hardware }) => hardware === on)),
        evidence: assertions(evaluated),
      }));
      const refused = said.filter(({ status }) => status === "rejected");
      return {
        rank: [groups(standing(said), ({ hardware }) => hardware).length],
        technique,
        evaluatedOn: ranked(edgesOn, "down", "down"),
        rejected: groups(refused, ({ hardware }) => hardware).map(([on, evaluated]) => ({
          on,
          evidence: assertions(evaluated),
        })),
      };
    });
    return ranked(rows, "down");
  },
};
