import { z } from "zod";
import {
  DIRECTIONS,
  FIELDS,
  GRANULARITIES,
  HARDWARE_KINDS,
  HARDWARE_ROLES,
  MEASUREMENT_FORMS,
  QUALIFIERS,
  STATUSES,
  TECHNIQUE_KINDS,
  TECHNIQUE_ROLES,
} from "../graph/model/vocabulary.js";
import { declaredAs, undeclaredNames } from "./declared-names.js";

const text = z.string().trim().min(1).max(2_000);
const name = z.string().trim().min(1).max(300);
/** A list whose length is checked before its items are: what is wrong with millions of items would fill the memory. */
const list = <Item extends z.ZodType>(item: Item, most = 1_000) => z.array(z.unknown()).max(most).pipe(z.array(item));
/** A web address as texts write it: the protocol is often missing, as in hf.co/name/model. */
const webAddress = z
  .string()
  .trim()
  .max(2_000)
  .regex(/^(https?:\/\/)?[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?$/i, "not a web address, such as https://example.org/code");

/** Where in the paper's text a fact stands: UTF-16 offsets into its title or abstract, `end` exclusive. */
const span = z
  .object({ field: z.enum(FIELDS), start: z.int().min(0), end: z.int().min(1) })
  .refine(({ start, end }) => start < end, { message: "start must lie before end" });

/** What any single fact may carry beyond its content; where it doesn't, the paper's own defaults hold. */
const provenance = {
  span: span.nullish().default(null),
  confidence: z.number().min(0).max(1).optional(),
  status: z.enum(STATUSES).optional(),
  extractor: text.optional(),
};
const mention = z.string().max(2_000).nullish().default(null);
const aliases = list(name, 100).default([]);

const technique = z.object({
  name,
  aliases,
  kind: z.enum(TECHNIQUE_KINDS),
  role: z.enum(TECHNIQUE_ROLES),
  mention,
  ...provenance,
});
const hardware = z.object({
  name,
  aliases,
  kind: z.enum(HARDWARE_KINDS),
  vendor: name.nullish().default(null),
  granularity: z.enum(GRANULARITIES),
  role: z.enum(HARDWARE_ROLES),
  mention,
  ...provenance,
});
const named = z.object({ name, aliases, mention, ...provenance });
const evaluation = z.object({ technique: name, hardware: name, mention, ...provenance });
const comparison = z.object({ subject: name, baseline: name, mention, ...provenance });
const measurement = z.object({
  metric: name,
  value: z.number(),
  valueHigh: z.number().nullish().default(null),
  unit: z.string().max(100),
  form: z.enum(MEASUREMENT_FORMS),
  direction: z.enum(DIRECTIONS).nullish().default(null),
  qualifier: z.enum(QUALIFIERS),
  subject: name.nullish().default(null),
  baseline: name.nullish().default(null),
  hardware: name.nullish().default(null),
  dataset: name.nullish().default(null),
  evidence: z.string().max(2_000).nullish().default(null),
  ...provenance,
});

/** One appearance of the paper in a document. */
const listing = z.object({ document: text, shown: z.string().nullish().default(null) });

/**
 * What a paper declares of one kind. A name stands once in it, or relations could not tell which one they mean; only in
 * another role it may stand there again, where extractors disagree about the role of the same thing.
 */
const declarations = <Fact extends z.ZodType<{ name: string; role?: string }>>(fact: Fact) =>
  list(fact)
    .superRefine((declared, context) => {
      const known = new Set<string>();
      declared.forEach(({ name, role }, index) => {
        const key = JSON.stringify([name, role]);
        if (known.has(key))
          context.addIssue({ code: "custom", path: [index, "name"], message: `“${name}” stands twice in this list` });
        known.add(key);
      });
    })
    .default([]);

/** What a single fact has to be, by the list that holds it. */
export const FACT_SCHEMAS = {
  techniques: technique,
  hardware,
  metrics: named,
  datasets: named,
  tasks: named,
  evaluatedOn: evaluation,
  comparedAgainst: comparison,
  measurements: measurement,
};

const facts = z.object({
  techniques: declarations(technique),
  hardware: declarations(hardware),
  metrics: declarations(named),
  datasets: declarations(named),
  tasks: declarations(named),
  evaluatedOn: list(evaluation).default([]),
  comparedAgainst: list(comparison).default([]),
  measurements: list(measurement).default([]),
  codeUrls: list(webAddress).default([]),
});

const paper = facts.extend({
  title: z
    .string({ error: ({ input }) => (input === undefined ? "facts need the paper's title" : undefined) })
    .trim()
    .min(1)
    .max(1_000),
  arxivId: z
    .string()
    .regex(
      /^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})$/,
      "not an arXiv identifier without version, such as 2407.00123",
    )
    .nullish()
    .default(null),
  submitted: z.iso.date().nullish().default(null),
  // Bibliographies say null where they know none.
  authors: list(name, 10_000)
    .nullish()
    .transform((known) => known ?? []),
  url: z
    .url({ protocol: /^https?$/ })
    .nullish()
    .default(null),
  tldr: text.nullish().default(null),
  abstract: z.string().max(100_000).nullish().default(null),
  listed: list(listing).default([]),
  /** Who or what found the facts, as name@version, where a fact doesn't say so itself. */
  extractor: text.default("manual"),
  /** How sure, where a fact doesn't say so itself. */
  confidence: z.number().min(0).max(1).default(1),
  /** Whether a person has confirmed them, where a fact doesn't say so itself. */
  status: z.enum(STATUSES).default("asserted"),
});

/** What a figure is a value of is a metric that the paper reports on, whether or not its list of metrics says so. */
function withMetricsOfFigures(read: z.output<typeof paper>): z.output<typeof paper> {
  const metrics = [...read.metrics];
  for (const { metric } of read.measurements)
    if (declaredAs(metrics, metric) === undefined)
      metrics.push({ name: metric, aliases: [], mention: null, span: null });
  return { ...read, metrics };
}

/** Relations and figures use names that the paper declares. */
function withDeclaredNames(read: z.output<typeof paper>, context: z.RefinementCtx): void {
  for (const { path, message } of undeclaredNames(read))
    context.addIssue({ code: "custom", path: [...path], message, input: read });
}

/**
 * One line of a facts file: a paper and what it says. The shape is that of hand annotation (names, roles, relations,
 * measurements), with bibliography, provenance and spans beside it, all of them optional.
 */
export const paperFacts = paper.transform(withMetricsOfFigures).superRefine(withDeclaredNames);

/** A line of a facts file as it is written: without the metrics that only figures name. */
export const writtenFacts = paper.superRefine(withDeclaredNames);

/** A paper with its facts, checked. */
export type PaperFacts = z.output<typeof paperFacts>;
/** What an extractor finds in a paper's text. */
export type Facts = z.output<typeof facts>;
export type TechniqueFact = z.output<typeof technique>;
/** A metric, dataset or task as a paper names it. */
export type NamedFact = z.output<typeof named>;
export type MeasurementFact = z.output<typeof measurement>;
export type Span = z.output<typeof span>;
export type Listing = z.output<typeof listing>;

/** A paper's text, as a source holds it and an extractor reads it. */
export interface PaperText {
  readonly title: string;
  /** Paragraphs joined by a blank line; null where the source shows none. */
  readonly abstract: string | null;
}
