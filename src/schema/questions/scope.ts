import type { ArgBuilder } from "@pothos/core";
import { BenchgraphError } from "../../errors.js";
import { FIGURE_ENDS, type FigureEnd, type FigureScope } from "../../graph/questions/figure-scope.js";
import type { ScopeRequest } from "../../graph/questions/find-scope.js";
import { builder, type Types } from "../builder.js";
import { provenanceArguments } from "../input/assertions.js";
import { type By, NameBy, nodeKey, PaperBy } from "../input/node-by.js";
import { assertionArgument, boundedArgument } from "../plan/arguments.js";
import type { CheckedInput } from "../refs.js";

const LAST_YEAR = 9998;

const YearRange = builder.inputType("YearRange", {
  description:
    "Years in which papers were submitted; without an end any before or after. Papers without a date never are.",
  fields: (t) => ({
    from: t.int({ required: false, description: "The first year." }),
    to: t.int({ required: false, description: "The last year." }),
  }),
});

/** What restricts a question to some figures; `metric` is each question's own affair. */
export function scopeArguments(arg: ArgBuilder<Types>) {
  const only = (description: string) => arg({ type: NameBy, required: false, description });
  return {
    technique: only("Only figures obtained for this technique, or a narrower one."),
    hardware: only("Only figures obtained on this platform, or a narrower one."),
    dataset: only("Only figures obtained with this dataset."),
    task: only("Only figures of papers that address this task."),
    paper: arg({ type: PaperBy, required: false, description: "Only figures of this paper." }),
    years: arg({ type: YearRange, required: false, description: "Only figures of papers submitted in these years." }),
    includeNarrower: arg.boolean({
      required: false,
      defaultValue: true,
      description: "Whether what holds for narrower platforms and techniques counts too: GPU answers for A100.",
    }),
    ...provenanceArguments(arg),
  };
}

/** The arguments as GraphQL has checked them. */
export type ScopeArguments = CheckedInput & {
  readonly [End in FigureEnd]?: By | null | undefined;
} & { readonly years?: CheckedInput | null | undefined };

/**
 * What the arguments say.
 *
 * @throws BenchgraphError BAD_INPUT for years out of order or out of bounds
 */
export function scopeRequest(args: ScopeArguments): ScopeRequest {
  const ends = FIGURE_ENDS.flatMap((end) => {
    const by = args[end];
    return by == null ? [] : [[end, nodeKey(by)] as const];
  });
  const { edges: _, ...assertions } = assertionArgument(args);
  return { ends: Object.fromEntries(ends), years: yearsOf(args.years), assertions };
}

function yearsOf(years: CheckedInput | null | undefined): FigureScope["years"] {
  if (years == null) return null;
  const from = boundedArgument(years, "from", { least: 0, most: LAST_YEAR, otherwise: 0 });
  const to = boundedArgument(years, "to", { least: 0, most: LAST_YEAR, otherwise: LAST_YEAR });
  if (from <= to) return { from, to };
  throw new BenchgraphError("BAD_INPUT", `\`years\` goes from ${from} to ${to}, which is earlier.`);
}
