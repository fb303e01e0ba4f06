import { z } from "zod";
import {
  nodeNamed,
  numberOption,
  SCOPE_ARGUMENTS,
  SCOPE_OPTIONS,
  SCOPE_VARIABLES,
  scopeVariables,
} from "../questions/options.js";
import { questionCommand, type TableAnswer } from "../questions/question-command.js";

const named = z.object({ name: z.string() });

const pair = z.object({
  subject: named,
  baseline: named,
  direct: z.object({ gain: z.number(), figures: z.number() }).nullable(),
  indirect: z.array(
    z.object({
      via: named,
      gain: z.number(),
      first: z.object({ gain: z.number() }),
      second: z.object({ gain: z.number() }),
    }),
  ),
  values: z.object({ unit: z.string(), value: z.number(), baselineValue: z.number() }).nullable(),
  empty: z.string().nullable(),
});

/** `9 x 0.2 via dense model`, or why there is nothing. */
function note({ indirect: [chain], empty }: z.output<typeof pair>): string | null {
  return chain === undefined ? empty : `${chain.first.gain} x ${chain.second.gain} via ${chain.via.name}`;
}

const answer = z
  .object({
    comparison: z.object({
      totalCount: z.number(),
      sampled: z.boolean(),
      metrics: z.array(z.object({ metric: named, pairs: z.array(pair) })),
    }),
  })
  .transform(
    ({ comparison: { totalCount, sampled, metrics } }): TableAnswer => ({
      columns: [
        "metric",
        "subject",
        "baseline",
        "direct",
        "figures",
        "indirect",
        "how or why not",
        "value",
        "baseline value",
        "unit",
      ],
      rows: metrics.flatMap(({ metric, pairs }) =>
        pairs.map((one) => [
          metric.name,
          one.subject.name,
          one.baseline.name,
          one.direct?.gain ?? null,
          one.direct?.figures ?? null,
          one.indirect[0]?.gain ?? null,
          note(one),
          one.values?.value ?? null,
          one.values?.baselineValue ?? null,
          one.values?.unit ?? null,
        ]),
      ),
      notes: [
        `${metrics.length} of ${totalCount} metrics.`,
        ...(sampled ? ["There are more figures than were looked at: ask for a metric or a platform."] : []),
      ],
    }),
  );

const NAME = "{ ... on Technique { name } ... on HardwarePlatform { name } }";

/** `benchgraph compare NAME NAME…` */
export const compare = questionCommand({
  usage: "NAME NAME… [OPTION…]",
  details:
    "Sets two to ten techniques and platforms side by side: how many times better each is than each after it, by figures that set one against the other (direct), by way of what both were set against (indirect), and by absolute values.",
  example: 'benchgraph compare "DeepSpeed-MoE" "mixture of experts" --metrics cost',
  operands: { least: 2, most: 10 },
  options: {
    metrics: { value: "LIST", description: "Only these, separated by commas (default: all by which any two compare)." },
    ...SCOPE_OPTIONS,
    first: { value: "NUMBER", description: "How many metrics, 0 to 100 (default: 10)." },
  },
  query: `query ($of: [NameBy!]!, $metrics: [NameBy!], $first: Int, ${SCOPE_VARIABLES}) {
    comparison(of: $of, metrics: $metrics, first: $first, ${SCOPE_ARGUMENTS}) {
      totalCount
      sampled
      metrics {
        metric { name }
        pairs {
          subject ${NAME}
          baseline ${NAME}
          direct { gain figures }
          indirect(first: 1) { via ${NAME} gain first { gain } second { gain } }
          values { unit value baselineValue }
          empty
        }
      }
    }
  }`,
  variables: (given) => ({
    of: given.operands.map(nodeNamed),
    metrics: given.options.metrics?.split(",").map((name) => nodeNamed(name.trim())),
    first: numberOption(given.options, "first"),
    ...scopeVariables(given),
  }),
  answer,
});
