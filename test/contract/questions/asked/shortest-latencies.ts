import { z } from "zod";
import { named, type Question, ranked, titled } from "../question.js";
import { standing } from "../reference/tables.js";

const SECONDS = 0.01;

const answer = z.object({
  measurements: z.object({
    nodes: z.array(
      z.object({
        value: z.number(),
        unit: z.string(),
        canonicalValue: z.number(),
        subject: z.object({ kind: z.enum(["Technique", "HardwarePlatform"]), name: z.string() }).nullable(),
        hardware: named.nullable(),
        paper: titled,
      }),
    ),
  }),
});

export const shortestLatencies: Question = {
  title:
    "which latencies below 10 ms are reported in absolute terms, of what, on what, in which papers, shortest first",
  query: `query ($metric: String!, $seconds: Float!, $after: String) {
    measurements(
      first: 2
      after: $after
      where: {
        metric: { name: { eq: $metric } }
        form: { eq: ABSOLUTE }
        canonicalUnit: { eq: "s" }
        canonicalValue: { lt: $seconds }
      }
      orderBy: [{ canonicalValue: ASCENDING }]
    ) {
      pageInfo { hasNextPage endCursor }
      nodes {
        value
        unit
        canonicalValue
        subject { kind: __typename ... on Technique { name } ... on HardwarePlatform { name } }
        hardware { name }
        paper { title }
      }
    }
  }`,
  variables: { metric: "latency", seconds: SECONDS },

  answered: (data, key) =>
    answer.parse(data).measurements.nodes.map(({ value, unit, canonicalValue, subject, hardware, paper }) => ({
      rank: [canonicalValue],
      written: [value, unit],
      of: subject && key(subject.kind, subject.name),
      on: hardware && key("HardwarePlatform", hardware.name),
      paper: paper.title,
    })),

  expected({ names, figures }) {
    const latency = names.key("Metric", "latency");
    const rows = standing(figures).flatMap(({ metric, value, unit, base, subject, hardware, paper }) =>
      metric === latency && base?.unit === "s" && base.value < SECONDS
        ? { rank: [base.value], written: [value, unit], of: subject, on: hardware, paper: paper.title }
        : [],
    );
    return ranked(rows, "up");
  },
};
