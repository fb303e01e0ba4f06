import { z } from "zod";
import { groups, named, nodes, type Question, ranked, support, titled } from "../question.js";
import { standing } from "../reference/tables.js";

const answer = z.object({
  metrics: z.object({
    nodes: z.array(
      z.object({
        name: z.string(),
        better: z.string(),
        papers: z.object({ totalCount: z.number() }),
        measurements: nodes(
          z.object({
            value: z.number(),
            unit: z.string(),
            canonicalValue: z.number().nullable(),
            canonicalUnit: z.string().nullable(),
            hardware: named,
            paper: titled,
          }),
        ),
      }),
    ),
  }),
});

export const metricsOnMicrocontrollers: Question = {
  title: "which metrics are reported on microcontrollers, the commonest first, and with which figures",
  query: `query ($microcontroller: ID!, $after: String) {
    metrics(
      first: 2
      after: $after
      where: { measurements: { some: { hardware: { within: $microcontroller } } } }
      orderBy: [{ papersCount: DESCENDING }]
    ) {
      pageInfo { hasNextPage endCursor }
      nodes {
        name
        better
        papers(first: 0) { totalCount }
        measurements(
          first: 100
          where: { hardware: { within: $microcontroller } }
          orderBy: [{ canonicalValue: ASCENDING }]
        ) {
          totalCount
          nodes { value unit canonicalValue canonicalUnit hardware { name } paper { title } }
        }
      }
    }
  }`,
  variables: { microcontroller: "hardware:microcontroller" },

  answered: (data, key) =>
    answer.parse(data).metrics.nodes.map(({ name, better, papers, measurements }) => ({
      rank: [papers.totalCount],
      metric: key("Metric", name),
      better: better.toLowerCase(),
      figures: measurements.map(({ value, unit, canonicalValue, canonicalUnit, hardware, paper }) => ({
        rank: [canonicalValue],
        written: [value, unit],
        canonicalUnit,
        on: key("HardwarePlatform", hardware.name),
        paper: paper.title,
      })),
    })),

  expected({ names, metrics, figures }) {
    const microcontroller = names.key("HardwarePlatform", "microcontroller");
    const onMicrocontrollers = standing(figures).filter(
      ({ hardware }) => hardware !== null && names.within(hardware, microcontroller),
    );
    const rows = groups(onMicrocontrollers, ({ metric }) => metric).map(([metric, own]) => ({
      rank: [support(standing(metrics).filter((considered) => considered.metric === metric))],
      metric,
      better: names.better(metric) ?? "neither",
      figures: ranked(
        own.map(({ value, unit, base, hardware, paper }) => ({
          rank: [base?.value ?? null],
          written: [value, unit],
          canonicalUnit: base?.unit ?? null,
          on: hardware,
          paper: paper.title,
        })),
        "up",
      ),
    }));
    return ranked(rows, "down");
  },
};
