import type { GraphFixture } from "../../api/graph-fixture.js";
import { compareText } from "../../api/in-order.js";
import type { Input } from "../../api/random/random-question.js";
import { idIn } from "./figures.js";
import { mayStepOn, narrower, supportBetween, walkedEdges } from "./paths.js";

interface Reached {
  readonly id: string;
  readonly distance: number;
  readonly support: number | null;
}

/** The neighbourhood: every node's distance first, then the order, then the page. */
export function neighbourhood(graph: GraphFixture, args: Input) {
  const of = idIn(args.of) ?? "";
  const centre = args.includeNarrower === true ? narrower(graph, of) : [of];
  const edges = walkedEdges(graph, args);
  const adjoin = (one: string, other: string) =>
    edges.some(({ from, to }) => (from === one && to === other) || (from === other && to === one));
  const steps = graph.nodes.filter((node) => mayStepOn(node, args)).map(({ id }) => id);
  const all: Reached[] = centre.map((id) => ({ id, distance: 0, support: null }));
  for (let distance = 1; distance <= Number(args.depth ?? 1); distance += 1) {
    const nearer = all.filter((one) => one.distance === distance - 1).map(({ id }) => id);
    for (const id of steps.filter((one) => !all.some((other) => other.id === one))) {
      const from = nearer.filter((one) => adjoin(one, id));
      const support = Math.max(...from.map((one) => supportBetween(graph, args, one, id)));
      if (from.length > 0) all.push({ id, distance, support });
    }
  }
  const ordered = all.sort(
    (one, other) =>
      Number(other.id === of) - Number(one.id === of) ||
      one.distance - other.distance ||
      (other.support ?? 0) - (one.support ?? 0) ||
      compareText(one.id, other.id),
  );
  const shown = ordered.slice(0, Number(args.first ?? 50));
  const isShown = (id: string) => shown.some((one) => one.id === id);
  return {
    nodes: shown.map(({ id, ...more }) => ({ node: { id }, ...more })),
    edges: edges.filter(({ from, to }) => isShown(from) && isShown(to)),
    truncated: ordered.length > shown.length,
    isPartial: false,
  };
}
