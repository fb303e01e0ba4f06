import { z } from "zod";
import { bestGain, edges, groups, named, nodes, type Question, ranked, support, titled } from "../question.js";
import { standing } from "../reference/tables.js";

const METRICS = ["energy", "energy efficiency"];
const GAIN = 2;

const answer = z.object({
  techniques: z.object({
    nodes: z.array(
      z.object({
        name: z.string(),
        best: z.object({ nodes: z.array(z.object({ gain: z.number() })) }),
        evaluatedOn: edges(z.object({ support: z.number(), node: named })),
        measurements: nodes(
          z.object({
            gain: z.number(),
            baselineText: z.string().nullable(),
            baseline: z.object({ kind: z.enum(["Technique", "HardwarePlatform"]), name: z.string() }).nullable(),
            hardware: named.nullable(),
            paper: titled,
          }),
        ),
      }),
    ),
  }),
});

export const energyGainsOnGpus: Question = {
  title: "which techniques evaluated on any GPU gained at least 2x in energy, against what, in which papers",
  query: `query ($gpu: ID!, $metrics: [String!]!, $gain: Float!, $after: String) {
    techniques(
      first: 3
      after: $after
      where: {
        evaluatedOn: { some: { within: $gpu } }
        measurements: { some: { metric: { name: { in: $metrics } }, gain: { gte: $gain } } }
      }
      orderBy: [{ bestGain: DESCENDING }]
    ) {
      pageInfo { hasNextPage endCursor }
      nodes {
        name
        best: measurements(first: 1, orderBy: [{ gain: DESCENDING }]) { nodes { gain } }
        evaluatedOn(first: 100, where: { within: $gpu }) { totalCount edges { support node { name } } }
        measurements(
          first: 100
          where: { metric: { name: { in: $metrics } }, gain: { gte: $gain } }
          orderBy: [{ gain: DESCENDING }]
        ) {
          totalCount
          nodes {
            gain
            baselineText
            baseline { kind: __typename ... on Technique { name } ... on HardwarePlatform { name } }
            hardware { name }
            paper { title }
          }
        }
      }
    }
  }`,
  variables: { gpu: "hardware:gpu", metrics: METRICS, gain: GAIN },

  answered: (data, key) =>
    answer.parse(data).techniques.nodes.map(({ name, best, evaluatedOn, measurements }) => ({
      rank: [best.nodes[0]?.gain ?? null],
      technique: key("Technique", name),
      evaluatedOn: evaluatedOn.map(({ support, node }) => ({ support, on: key("HardwarePlatform", node.name) })),
      gains: measurements.map(({ gain, baselineText, baseline, hardware, paper }) => ({
        rank: [gain],
        against: baseline === null ? baselineText : key(baseline.kind, baseline.name),
        on: hardware && key("HardwarePlatform", hardware.name),
        paper: paper.title,
      })),
    })),

  expected({ names, evaluations, figures }) {
    const gpu = names.key("HardwarePlatform", "GPU");
    const metrics = METRICS.map((name) => names.key("Metric", name));
    const onGpus = standing(evaluations).filter(({ hardware }) => names.within(hardware, gpu));
    const rows = groups(onGpus, ({ technique }) => technique).flatMap(([technique, evaluated]) => {
      const own = standing(figures).filter(({ subject }) => subject === technique);
      const gains = own.filter(({ metric, gain }) => metrics.includes(metric) && gain !== null && gain >= GAIN);
      if (gains.length === 0) return [];
      return {
        rank: [bestGain(own)],
        technique,
        evaluatedOn: groups(evaluated, ({ hardware }) => hardware).map(([on, said]) => ({
          support: support(said),
          on,
        })),
        gains: ranked(
          gains.map(({ gain, baseline, baselineText, hardware, paper }) => ({
            rank: [gain],
            against: baseline ?? baselineText,
            on: hardware,
            paper: paper.title,
          })),
          "down",
        ),
      };
    });
    return ranked(rows, "down");
  },
};
