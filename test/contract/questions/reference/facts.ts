import { z } from "zod";

const origin = {
  status: z.enum(["asserted", "confirmed", "rejected"]).optional(),
  confidence: z.number().optional(),
  span: z.object({ field: z.enum(["title", "abstract"]), start: z.number(), end: z.number() }).nullish(),
  mention: z.string().nullish(),
};
const declared = { name: z.string(), aliases: z.array(z.string()).default([]), ...origin };
const named = z.array(z.object(declared)).default([]);
const reference = z.string().nullish().default(null);

const figure = z.object({
  metric: z.string(),
  value: z.number(),
  unit: z.string(),
  form: z.enum(["absolute", "ratio", "percent-change", "percentage-points"]),
  direction: z.enum(["increase", "decrease"]).nullish().default(null),
  subject: reference,
  baseline: reference,
  hardware: reference,
  ...origin,
});

/** A line of a facts file, as far as the questions need it. */
const line = z.object({
  title: z.string(),
  submitted: z.string().nullish().default(null),
  abstract: z.string().nullish(),
  status: z.enum(["asserted", "confirmed", "rejected"]).default("asserted"),
  confidence: z.number().default(1),
  techniques: z
    .array(z.object({ ...declared, role: z.enum(["introduced", "used", "baseline", "studied"]) }))
    .default([]),
  hardware: z.array(z.object({ ...declared, role: z.enum(["evaluated", "targeted", "mentioned"]) })).default([]),
  metrics: named,
  tasks: named,
  evaluatedOn: z.array(z.object({ technique: z.string(), hardware: z.string(), ...origin })).default([]),
  comparedAgainst: z.array(z.object({ subject: z.string(), baseline: z.string(), ...origin })).default([]),
  measurements: z.array(figure).default([]),
});

export type FactsLine = z.output<typeof line>;
export type Figure = z.output<typeof figure>;
export interface Declared {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The papers of a facts file. */
export function factsLines(text: string): FactsLine[] {
  return text
    .trim()
    .split("\n")
    .map((json) => line.parse(JSON.parse(json)));
}
