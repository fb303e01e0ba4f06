import { z } from "zod";
import { numberOption, SCOPE_OPTIONS, scopeVariables } from "../questions/options.js";
import { questionCommand, type TableAnswer } from "../questions/question-command.js";

const named = z.object({ name: z.string() });

const answer = z
  .object({
    coverageGaps: z.object({
      gaps: z.array(z.object({ technique: named, hardware: named, score: z.number(), reason: z.string() })),
      tooCommon: z.number(),
      sampled: z.boolean(),
    }),
  })
  .transform(
    ({ coverageGaps: { gaps, tooCommon, sampled } }): TableAnswer => ({
      columns: ["score", "technique", "hardware", "reason"],
      rows: gaps.map(({ score, technique, hardware, reason }) => [score, technique.name, hardware.name, reason]),
      notes: [
        ...(tooCommon > 0 ? [`Left out as too common: ${tooCommon} of what techniques share.`] : []),
        ...(sampled ? ["There was more to look at than the bounds allow."] : []),
      ],
    }),
  );

const COUNTING = ["min-confidence", "statuses", "without-narrower"];

/** `benchgraph gaps --technique NAME` or `--hardware NAME` */
export const gaps = questionCommand({
  usage: "--technique NAME | --hardware NAME [OPTION…]",
  details:
    "Finds what was not evaluated though techniques like it were: platforms for a technique, or techniques for a platform.",
  example: "benchgraph gaps --hardware NPU --first 5",
  operands: { least: 0, most: 0 },
  options: {
    technique: { value: "NAME", description: "The technique whose platforms are missing." },
    hardware: { value: "NAME", description: "The platform whose techniques are missing." },
    first: { value: "NUMBER", description: "How many gaps, 0 to 100 (default: 10)." },
    ...Object.fromEntries(Object.entries(SCOPE_OPTIONS).filter(([name]) => COUNTING.includes(name))),
  },
  query: `query (
    $technique: NameBy, $hardware: NameBy, $first: Int
    $minConfidence: Float, $statuses: [Status!], $includeNarrower: Boolean
  ) {
    coverageGaps(
      technique: $technique, hardware: $hardware, first: $first
      minConfidence: $minConfidence, statuses: $statuses, includeNarrower: $includeNarrower
    ) {
      gaps { technique { name } hardware { name } score reason }
      tooCommon
      sampled
    }
  }`,
  variables: (given) => ({ ...scopeVariables(given), first: numberOption(given.options, "first") }),
  answer,
});
