import { BenchgraphError } from "../../errors.js";
import { STATUSES } from "../../graph/model/vocabulary.js";
import { labelOf } from "../../schema/names.js";
import type { Command, Given } from "../command.js";

type Options = Command["options"];

/** What says where a question looks: the arguments that the API's questions share. */
export const SCOPE_OPTIONS: Options = {
  technique: { value: "NAME", description: "Only figures obtained for this technique, or a narrower one." },
  hardware: { value: "NAME", description: "Only figures obtained on this platform, or a narrower one." },
  dataset: { value: "NAME", description: "Only figures obtained with this dataset." },
  task: { value: "NAME", description: "Only figures of papers that address this task." },
  from: { value: "YEAR", description: "Only figures of papers submitted in this year or later." },
  to: { value: "YEAR", description: "Only figures of papers submitted in this year or earlier." },
  "min-confidence": { value: "NUMBER", description: "Only what the extractor is at least this sure of, 0 to 1." },
  statuses: {
    value: "LIST",
    description: `Only these, separated by commas: ${STATUSES.join(", ")} (default: all but rejected).`,
  },
  "without-narrower": { description: "Leave out what holds for narrower platforms and techniques alone." },
};

/** The variables for {@link SCOPE_OPTIONS}, and their declaration. */
export const SCOPE_VARIABLES =
  "$technique: NameBy, $hardware: NameBy, $dataset: NameBy, $task: NameBy, $years: YearRange, $minConfidence: Float, $statuses: [Status!], $includeNarrower: Boolean";
export const SCOPE_ARGUMENTS =
  "technique: $technique, hardware: $hardware, dataset: $dataset, task: $task, years: $years, minConfidence: $minConfidence, statuses: $statuses, includeNarrower: $includeNarrower";

export function scopeVariables({ options, flags }: Given): Readonly<Record<string, unknown>> {
  const years = { from: numberOption(options, "from"), to: numberOption(options, "to") };
  return {
    technique: nodeNamed(options.technique),
    hardware: nodeNamed(options.hardware),
    dataset: nodeNamed(options.dataset),
    task: nodeNamed(options.task),
    years: years.from === undefined && years.to === undefined ? undefined : years,
    minConfidence: numberOption(options, "min-confidence"),
    statuses: options.statuses?.split(",").map((status) => status.trim().toUpperCase()),
    includeNarrower: !flags.has("without-narrower"),
  };
}

/** What and how to compare. */
export const RANKING_OPTIONS: Options = {
  by: { value: "BY", description: "What figures are compared by: gain or value (default: gain)." },
  unit: { value: "UNIT", description: "By value: the canonical unit, such as s (default: what most figures have)." },
  ...SCOPE_OPTIONS,
};
export const RANKING_VARIABLES = `$metric: NameBy!, $by: RankBy, $unit: String, ${SCOPE_VARIABLES}`;
export const RANKING_ARGUMENTS = `metric: $metric, by: $by, unit: $unit, ${SCOPE_ARGUMENTS}`;

export function rankingVariables(given: Given): Readonly<Record<string, unknown>> {
  const { operands, options } = given;
  return {
    metric: nodeNamed(operands[0]),
    by: options.by?.toUpperCase(),
    unit: options.unit,
    ...scopeVariables(given),
  };
}

/** An id is recognised by its prefix; all else is a name. */
export function nodeNamed(text: string | undefined): { readonly id: string } | { readonly name: string } | undefined {
  if (text === undefined) return undefined;
  return labelOf(text) === undefined ? { name: text } : { id: text };
}

/** @throws BenchgraphError MISCONFIGURED for what is no number */
export function numberOption(options: Given["options"], name: string): number | undefined {
  const text = options[name];
  const value = Number(text);
  if (text === undefined) return undefined;
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  throw new BenchgraphError("MISCONFIGURED", `--${name} is ${JSON.stringify(text)}, which is no number.`);
}
