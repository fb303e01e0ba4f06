import { z } from "zod";
import { FACT_SCHEMAS } from "../../facts.js";

/** The words of the text that a fact is taken from. */
const words = z.string().trim().min(1).max(2_000);
/** What Benchgraph itself adds to a fact. */
const added = { span: true, confidence: true, status: true, extractor: true } as const;

const { techniques, hardware, metrics, evaluatedOn, comparedAgainst, measurements } = FACT_SCHEMAS;
const named = metrics.omit(added).extend({ mention: words });

/** What a model says of each fact: what a facts file says of it, and always the words. */
export const ASKED = {
  techniques: techniques.omit(added).extend({ mention: words }),
  hardware: hardware.omit(added).extend({ mention: words }),
  metrics: named,
  datasets: named,
  tasks: named,
  evaluatedOn: evaluatedOn.omit(added).extend({ mention: words }),
  comparedAgainst: comparedAgainst.omit(added).extend({ mention: words }),
  measurements: measurements.omit(added).extend({ evidence: words }),
};

/** Hosted models refuse schemas with bounds and defaults: these are checked here instead. */
const BOUNDS = ["default", "minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "pattern"] as const;

/** The shape of an answer as JSON Schema, in the subset that structured output knows: every key, and no other. */
export const ANSWER_SCHEMA = z.toJSONSchema(
  z.object({
    techniques: z.array(ASKED.techniques),
    hardware: z.array(ASKED.hardware),
    metrics: z.array(ASKED.metrics),
    datasets: z.array(ASKED.datasets),
    tasks: z.array(ASKED.tasks),
    evaluatedOn: z.array(ASKED.evaluatedOn),
    comparedAgainst: z.array(ASKED.comparedAgainst),
    measurements: z.array(ASKED.measurements),
  }),
  {
    override: ({ jsonSchema }) => {
      for (const bound of BOUNDS) delete jsonSchema[bound];
    },
  },
);

const items = z
  .array(z.unknown())
  .max(1_000)
  .nullish()
  .transform((list) => list ?? []);

/**
 * An answer whose facts are still to be checked one by one, so that one wrong fact doesn't cost the others. Lists that a
 * model leaves out are empty, but one of them has to be there.
 */
export const rawAnswer = z
  .record(z.string(), z.unknown())
  .refine((object) => Object.keys(ASKED).some((list) => Array.isArray(object[list])))
  .pipe(
    z.object({
      techniques: items,
      hardware: items,
      metrics: items,
      datasets: items,
      tasks: items,
      evaluatedOn: items,
      comparedAgainst: items,
      measurements: items,
    }),
  );
export type RawAnswer = z.output<typeof rawAnswer>;

/**
 * The answer in a model's words: the outermost JSON object, whatever stands around it (a fence, thoughts before it).
 * Null where there is none or it is cut off.
 */
export function answerIn(content: string): RawAnswer | null {
  const answer = content.slice(content.lastIndexOf("</think>") + 1);
  const text = answer.slice(answer.indexOf("{"), answer.lastIndexOf("}") + 1);
  try {
    return rawAnswer.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
