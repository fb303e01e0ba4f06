import { z } from "zod";
import { bestGain, edges, groups, named, nodes, type Question, ranked, support, titled } from "../question.js";
import { standing } from "../reference/tables.js";

const BASELINE = "PyTorch";

const answer = z.object({
  technique: z.object({
    comparedBy: edges(
      z.object({
        support: z.number(),
        confidence: z.number(),
        evidence: z.array(z.object({ paper: titled })),
        node: z.object({
          name: z.string(),
          evaluatedOn: edges(z.object({ bestGain: z.number().nullable(), node: named })),
          measurements: nodes(z.object({ gain: z.number().nullable() })),
        }),
      }),
    ),
  }),
});

export const comparedWithPytorch: Question = {
  title:
    "which techniques are compared with PyTorch, on what hardware do they run, and what is their best gain over it",
  query: `query ($spelling: String!, $baseline: String!) {
    technique(by: { name: $spelling }) {
      comparedBy(first: 100, orderBy: [{ support: DESCENDING }, { confidence: DESCENDING }]) {
        totalCount
        edges {
          support
          confidence
          evidence(first: 100) { paper { title } }
          node {
            name
            evaluatedOn(first: 100) { totalCount edges { bestGain node { name } } }
            measurements(first: 100, where: { baselineTechnique: { name: { eq: $baseline } } }) {
              totalCount
              nodes { gain }
            }
          }
        }
      }
    }
  }`,
  variables: { spelling: "py-torch", baseline: BASELINE },

  answered: (data, key) =>
    answer.parse(data).technique.comparedBy.map(({ support, confidence, evidence, node }) => ({
      rank: [support, confidence],
      technique: key("Technique", node.name),
      papers: evidence.map(({ paper }) => paper.title),
      evaluatedOn: node.evaluatedOn.map((edge) => ({
        on: key("HardwarePlatform", edge.node.name),
        bestGain: edge.bestGain,
      })),
      bestGain: bestGain(node.measurements),
    })),

  expected({ names, comparisons, evaluations, figures }) {
    const pytorch = names.key("Technique", BASELINE);
    const compared = standing(comparisons).filter(({ baseline }) => baseline === pytorch);
    const rows = groups(compared, ({ subject }) => subject).map(([technique, said]) => {
      const own = standing(figures).filter(({ subject }) => subject === technique);
      const evaluated = standing(evaluations).filter((evaluation) => evaluation.technique === technique);
      return {
        rank: [support(said), Math.max(...said.map(({ confidence }) => confidence))],
        technique,
        papers: said.map(({ paper }) => paper.title),
        evaluatedOn: groups(evaluated, ({ hardware }) => hardware).map(([on]) => ({
          on,
          bestGain: bestGain(own.filter(({ hardware }) => hardware === on)),
        })),
        bestGain: bestGain(own.filter(({ baseline }) => baseline === pytorch)),
      };
    });
    return ranked(rows, "down", "down");
  },
};
