import { z } from "zod";
import { leftOut, leftOutNotes } from "../questions/left-out.js";
import { RANKING_ARGUMENTS, RANKING_OPTIONS, RANKING_VARIABLES, rankingVariables } from "../questions/options.js";
import { questionCommand, type TableAnswer } from "../questions/question-command.js";

const answer = z
  .object({
    trend: z.object({
      unit: z.string().nullable(),
      leftOut,
      points: z.array(
        z.object({
          year: z.number(),
          best: z.number(),
          median: z.number(),
          figures: z.number(),
          papers: z.number(),
          bestFigure: z.object({ subject: z.object({ name: z.string() }).nullable() }),
        }),
      ),
    }),
  })
  .transform(
    ({ trend: { unit, points, leftOut: counts } }): TableAnswer => ({
      columns: ["year", "best", "median", "unit", "figures", "papers", "best subject"],
      rows: points.map(({ year, best, median, figures, papers, bestFigure: { subject } }) => [
        year,
        best,
        median,
        unit ?? "x",
        figures,
        papers,
        subject?.name ?? null,
      ]),
      notes: leftOutNotes(counts),
    }),
  );

/** `benchgraph trend METRIC` */
export const trend = questionCommand({
  usage: "METRIC [OPTION…]",
  details: "Sums up the figures of a metric year by year: the best, the median, and how many papers report them.",
  example: "benchgraph trend energy --hardware GPU",
  operands: { least: 1, most: 1 },
  options: RANKING_OPTIONS,
  query: `query (${RANKING_VARIABLES}) {
    trend(${RANKING_ARGUMENTS}) {
      unit
      leftOut { reason figures }
      points {
        year
        best
        median
        figures
        papers
        bestFigure { subject { ... on Technique { name } ... on HardwarePlatform { name } } }
      }
    }
  }`,
  variables: rankingVariables,
  answer,
});
