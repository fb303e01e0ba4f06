import type { EdgeKind } from "../../../../src/graph/model/edges.js";
import type { GraphFixture } from "../../api/graph-fixture.js";
import { compareText } from "../../api/in-order.js";
import type { Input } from "../../api/random/random-question.js";
import { broader, counts } from "./figures.js";

/** In the order in which equal ones are told. */
export const SORTS = ["BROADER", "BASELINE", "TASK", "EVALUATION", "METRIC"] as const;
export type Sort = (typeof SORTS)[number];

const ROLES: readonly EdgeKind[] = [
  ...(["INTRODUCES", "USES", "STUDIES", "COMPARES"] as const),
  ...(["EVALUATES_ON", "TARGETS", "MENTIONS"] as const),
];

/** What a node has to do with, by its own assertions and figures alone. */
export function neighbours(graph: GraphFixture, args: Input, sort: Sort, id: string): Set<string> {
  const rejected = new Set(
    graph.nodes
      .filter(({ label, properties }) => label === "Measurement" && !counts(properties, args))
      .map((one) => one.id),
  );
  const edges = graph.edges.filter(
    ({ from, properties }) => !rejected.has(from) && (properties.status === undefined || counts(properties, args)),
  );
  const from = (start: string, ...kinds: readonly EdgeKind[]) =>
    edges.filter((edge) => kinds.includes(edge.kind) && edge.from === start).map((edge) => edge.to);
  const to = (end: string, ...kinds: readonly EdgeKind[]) =>
    edges.filter((edge) => kinds.includes(edge.kind) && edge.to === end).map((edge) => edge.from);
  const platform = id.startsWith("hardware:");
  const found: Readonly<Record<Sort, () => string[]>> = {
    BROADER: () => from(id, "BROADER"),
    BASELINE: () => from(id, "COMPARED_AGAINST"),
    TASK: () => to(id, ...ROLES).flatMap((paper) => from(paper, "ADDRESSES")),
    EVALUATION: () => (platform ? to(id, "EVALUATED_ON") : from(id, "EVALUATED_ON")),
    METRIC: () => to(id, platform ? "MEASURED_ON" : "MEASURES").flatMap((figure) => from(figure, "OF_METRIC")),
  };
  return new Set(found[sort]());
}

/** The node and, where they count, all that are narrower. */
export function narrower(graph: GraphFixture, { includeNarrower }: Input, id: string): string[] {
  if (includeNarrower === false) return [id];
  return graph.nodes.map((node) => node.id).filter((one) => broader(graph, one).has(id));
}

/** What adds most first. */
export function byWeight<
  Shared extends { readonly sort: Sort; readonly others: number; readonly node: { id: string } },
>(one: Shared, other: Shared): number {
  return (
    one.others - other.others ||
    SORTS.indexOf(one.sort) - SORTS.indexOf(other.sort) ||
    compareText(one.node.id, other.node.id)
  );
}
