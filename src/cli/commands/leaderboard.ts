import { z } from "zod";
import { leftOut, leftOutNotes } from "../questions/left-out.js";
import {
  numberOption,
  RANKING_ARGUMENTS,
  RANKING_OPTIONS,
  RANKING_VARIABLES,
  rankingVariables,
} from "../questions/options.js";
import { questionCommand, type TableAnswer } from "../questions/question-command.js";

const named = z.object({ name: z.string() }).nullable();

const answer = z
  .object({
    leaderboard: z.object({
      unit: z.string().nullable(),
      totalCount: z.number(),
      leftOut,
      edges: z.array(
        z.object({
          rank: z.number(),
          value: z.number(),
          node: z.object({
            subject: named,
            hardware: named,
            baselineText: z.string().nullable(),
            paper: z.object({ title: z.string(), arxivId: z.string().nullable() }).nullable(),
          }),
        }),
      ),
    }),
  })
  .transform(
    ({ leaderboard: { unit, totalCount, edges, leftOut: counts } }): TableAnswer => ({
      columns: ["rank", "value", "unit", "subject", "hardware", "baseline", "paper", "arXiv"],
      rows: edges.map(({ rank, value, node: { subject, hardware, baselineText, paper } }) => [
        rank,
        value,
        unit ?? "x",
        subject?.name ?? null,
        hardware?.name ?? null,
        baselineText,
        paper?.title ?? null,
        paper?.arxivId ?? null,
      ]),
      notes: [`${edges.length} of ${totalCount} ranked figures.`, ...leftOutNotes(counts)],
    }),
  );

/** `benchgraph leaderboard METRIC` */
export const leaderboard = questionCommand({
  usage: "METRIC [OPTION…]",
  details: "Ranks the figures of a metric, best first: by how many times better they are, or by their values.",
  example: "benchgraph leaderboard energy --hardware GPU --first 5",
  operands: { least: 1, most: 1 },
  options: { ...RANKING_OPTIONS, first: { value: "NUMBER", description: "How many figures, 0 to 100 (default: 20)." } },
  query: `query (${RANKING_VARIABLES}, $first: Int) {
    leaderboard(${RANKING_ARGUMENTS}, first: $first) {
      unit
      totalCount
      leftOut { reason figures }
      edges {
        rank
        value
        node {
          subject { ... on Technique { name } ... on HardwarePlatform { name } }
          hardware { name }
          baselineText
          paper { title arxivId }
        }
      }
    }
  }`,
  variables: (given) => ({ ...rankingVariables(given), first: numberOption(given.options, "first") }),
  answer,
});
