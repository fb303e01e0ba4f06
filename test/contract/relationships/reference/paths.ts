import type { FixtureEdge, FixtureNode, GraphFixture } from "../../api/graph-fixture.js";
import { compareText } from "../../api/in-order.js";
import type { Input } from "../../api/random/random-question.js";
import { broader, counts, idIn } from "./figures.js";

/** All edges of a kind from one node to another. */
interface ReferenceEdge {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly support: number;
  readonly confidence: number | null;
}

const enumOf = (label: string) => label.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
const holds = (list: unknown, word: string) => !Array.isArray(list) || list.includes(word);
const isAsserted = ({ properties }: FixtureEdge) => properties.paper !== undefined;

/** The edges that may be followed, each once for a kind and a direction. */
export function walkedEdges({ edges }: GraphFixture, args: Input): ReferenceEdge[] {
  const counted = edges.filter(
    (edge) =>
      edge.from !== edge.to && holds(args.via, edge.kind) && (!isAsserted(edge) || counts(edge.properties, args)),
  );
  const places = [...new Set(counted.map(({ kind, from, to }) => [kind, from, to].join(" ")))];
  return places.sort(compareText).map((place) => {
    const [kind = "", from = "", to = ""] = place.split(" ");
    const parallel = counted.filter((edge) => edge.kind === kind && edge.from === from && edge.to === to);
    const stated = parallel.filter(isAsserted);
    return {
      kind,
      from,
      to,
      support: Math.max(1, new Set(stated.map(({ properties }) => properties.paper)).size),
      confidence:
        stated.length === 0 ? null : Math.max(...stated.map(({ properties }) => Number(properties.confidence))),
    };
  });
}

/** Whether a node may be stepped on. */
export function mayStepOn({ label, properties }: FixtureNode, args: Input): boolean {
  return holds(args.through, enumOf(label)) && (label !== "Measurement" || counts(properties, args));
}

/** How many papers assert an edge between two nodes, whichever way; 1 where only others lie between them. */
export function supportBetween({ edges }: GraphFixture, args: Input, ...pair: readonly [string, string]): number {
  const between = edges.filter(({ from, to }) => from !== to && pair.includes(from) && pair.includes(to));
  const counted = between.filter(
    (edge) => isAsserted(edge) && holds(args.via, edge.kind) && counts(edge.properties, args),
  );
  return Math.max(1, new Set(counted.map(({ properties }) => properties.paper)).size);
}

/** What is narrower than a node, and the node itself. */
export function narrower(graph: GraphFixture, id: string): string[] {
  return graph.nodes.map((node) => node.id).filter((one) => broader(graph, one).has(id));
}

/** Every simple path, looked for node by node; then sorted, and the first taken. */
export function paths(graph: GraphFixture, args: Input) {
  const [from, to] = [idIn(args.from) ?? "", idIn(args.to) ?? ""];
  const standing = (id: string) => (args.includeNarrower === false ? [id] : narrower(graph, id));
  const goals = standing(to).filter((id) => id !== from);
  const starts = [from, ...standing(from).filter((id) => id !== from && !goals.includes(id))];
  const edges = walkedEdges(graph, args);
  const between = (one: string, other: string) =>
    edges.filter((edge) => [edge.from, edge.to].includes(one) && [edge.from, edge.to].includes(other));
  const inner = new Set(
    graph.nodes
      .filter((node) => mayStepOn(node, args) && !starts.includes(node.id) && !goals.includes(node.id))
      .map(({ id }) => id),
  );
  const next = new Map(
    graph.nodes.map(({ id }) => [
      id,
      new Set(edges.flatMap((edge) => (edge.from === id ? [edge.to] : edge.to === id ? [edge.from] : []))),
    ]),
  );
  const found: string[][] = [];
  let growing = starts.map((id) => [id]);
  for (let hops = 1; hops <= Number(args.maxHops ?? 4); hops += 1) {
    const longer = growing.flatMap((path) => [...(next.get(path.at(-1) ?? "") ?? [])].map((id) => [...path, id]));
    found.push(...longer.filter((path) => goals.includes(path.at(-1) ?? "")));
    growing = longer.filter((path) => inner.has(path.at(-1) ?? "") && new Set(path).size === path.length);
  }
  const hopsOf = (path: readonly string[]) => path.slice(1).map((id, index) => [path[index] ?? "", id] as const);
  const all = found
    .map((path) => ({
      path,
      support: Math.min(...hopsOf(path).map(([one, other]) => supportBetween(graph, args, one, other))),
    }))
    .sort(
      (one, other) =>
        one.path.length - other.path.length ||
        other.support - one.support ||
        // A blank comes before whatever ids consist of, so texts sort as the lists do.
        compareText(one.path.join(" "), other.path.join(" ")),
    );
  const first = Number(args.first ?? 10);
  return {
    from: { id: from },
    to: { id: to },
    paths: all.slice(0, first).map(({ path, support }) => ({
      length: path.length - 1,
      support,
      nodes: path.map((id) => ({ id })),
      hops: hopsOf(path).map(([one, other]) => ({ edges: between(one, other) })),
    })),
    hasMore: all.length > first,
    isPartial: false,
  };
}
