import type { GraphFixture } from "../../api/graph-fixture.js";
import { compareText } from "../../api/in-order.js";
import type { Input } from "../../api/random/random-question.js";
import { idIn } from "./figures.js";
import { byWeight, narrower, neighbours, SORTS } from "./neighbours.js";

/** What is like a node, as the API answers it where nothing is too common or too much. */
export function similar(graph: GraphFixture, args: Input) {
  const to = idIn(args.to) ?? "";
  const starts = narrower(graph, args, to);
  const like = graph.nodes.map(({ id }) => id).filter((id) => id.split(":")[0] === to.split(":")[0]);
  const wanted = SORTS.filter((sort) => !Array.isArray(args.by) || args.by.includes(sort));
  const having = (sort: (typeof SORTS)[number], neighbour: string) =>
    like.filter((id) => !starts.includes(id) && neighbours(graph, args, sort, id).has(neighbour));
  const all = wanted.flatMap((sort) => {
    const own = new Set(starts.flatMap((id) => [...neighbours(graph, args, sort, id)]));
    return [...own].map((id) => ({ sort, id, having: having(sort, id) }));
  });
  const alike = like
    .map((id) => {
      const shared = all
        .filter((one) => one.having.includes(id))
        .map((one) => ({ sort: one.sort, node: { id: one.id }, others: one.having.length }))
        .sort(byWeight);
      return { points: shared.reduce((sum, { others }) => sum + Math.floor(1e6 / others), 0), node: { id }, shared };
    })
    .filter(({ shared }) => shared.length > 0)
    .sort((one, other) => other.points - one.points || compareText(one.node.id, other.node.id));
  return {
    to: { id: to },
    alike: alike.map(({ points, ...one }) => ({ score: points / 1e6, ...one })),
    tooCommon: 0,
    sampled: false,
  };
}
