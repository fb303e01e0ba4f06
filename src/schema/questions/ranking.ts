import type { ArgBuilder } from "@pothos/core";
import { BenchgraphError } from "../../errors.js";
import type { GraphEngine } from "../../graph/engine.js";
import { type FoundScope, findScope } from "../../graph/questions/find-scope.js";
import type { LeftOut as LeftOutCount, Ranking } from "../../graph/questions/ranking.js";
import { builder, type Types } from "../builder.js";
import { LeftOutReason, RankBy } from "../enums.js";
import { NameBy } from "../input/node-by.js";
import { type ScopeArguments, scopeArguments, scopeRequest } from "./scope.js";

/** How many figures a comparison leaves out, and why. */
export const LeftOut = builder.objectRef<LeftOutCount>("LeftOut").implement({
  description: "How many figures are left out of a comparison for a reason.",
  fields: (t) => ({
    reason: t.field({ type: LeftOutReason, description: "Why.", resolve: ({ reason }) => reason }),
    figures: t.exposeInt("figures", { description: "How many figures; never 0." }),
  }),
});

/** Which metric, compared by what, and where. */
export function rankingArguments(arg: ArgBuilder<Types>) {
  return {
    metric: arg({ type: NameBy, required: true, description: "The metric." }),
    by: arg({ type: RankBy, required: false, defaultValue: "gain", description: "What figures are compared by." }),
    unit: arg.string({
      required: false,
      description:
        "By value: the canonical unit of the figures to compare, such as s, J or %; without it the one that most of them have.",
    }),
    ...scopeArguments(arg),
  };
}

export type RankingArguments = ScopeArguments & {
  readonly by?: string | null | undefined;
  readonly unit?: string | null | undefined;
};

/** The figures that the arguments name, the metric among them, and how to compare them. */
export async function findRanking(
  read: GraphEngine["read"],
  args: RankingArguments,
): Promise<{ readonly scope: FoundScope; readonly ranking: Ranking; readonly metric: string }> {
  const by = rankedBy(args);
  const scope = await findScope(read, scopeRequest(args));
  const { metric } = scope.nodes;
  if (metric?.better == null)
    throw new BenchgraphError("INTERNAL", "A metric was found that does not say what is good.");
  return { scope, ranking: { by, better: metric.better, unit: args.unit ?? null }, metric: metric.id };
}

/** What the arguments say that figures are compared by; null stands for the default. */
export function rankedBy({ by }: RankingArguments): Ranking["by"] {
  return by === "value" ? "value" : "gain";
}
