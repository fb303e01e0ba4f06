import { BenchgraphError } from "../../errors.js";
import type { GraphEngine } from "../engine.js";
import { edgesAmong, type WalkedEdge } from "./walk/edges-among.js";
import { findEnds, type SoughtEnd } from "./walk/find-ends.js";
import { degreesOf, expand } from "./walk/steps.js";
import type { Walk } from "./walk/walk.js";
import { LOOKED_AT, withinBounds } from "./walk/within-bounds.js";

/** Which neighbourhood is wanted. */
export interface NeighbourhoodRequest {
  readonly of: SoughtEnd;
  readonly walk: Omit<Walk, "always">;
  /** Whether narrower platforms and techniques stand for the node too. */
  readonly includeNarrower: boolean;
  readonly depth: number;
  readonly first: number;
}

/** A node near the one asked about. */
export interface Neighbour {
  readonly id: string;
  /** Hops to the nearest node that stands for the one asked about. */
  readonly distance: number;
  /** Of the best supported hop to a node that is nearer by one; null at distance 0. */
  readonly support: number | null;
}

/** A node with what is around it. */
export interface Neighbourhood {
  /** Nearest first, then the best supported, then by id; the node asked about before all. */
  readonly nodes: readonly Neighbour[];
  /** All that count between those nodes. */
  readonly edges: readonly WalkedEdge[];
  /** Whether there are more nodes within the depth. */
  readonly truncated: boolean;
  /** Whether nodes may be missing that would come before some that are here. */
  readonly isPartial: boolean;
  readonly walk: Walk;
}

/**
 * What is around a node. Two statements for each level of depth, each of bounded size; none for what lies beyond the
 * nodes that are wanted.
 *
 * @throws BenchgraphError NOT_FOUND when the node does not exist
 */
export async function neighbourhood(read: GraphEngine["read"], request: NeighbourhoodRequest): Promise<Neighbourhood> {
  const { of, includeNarrower, depth, first } = request;
  const [centre] = await findEnds(read, [of], includeNarrower);
  if (centre === undefined) throw new BenchgraphError("INTERNAL", "The node was not looked for.");
  const walk: Walk = { ...request.walk, always: new Set([centre.id]) };
  // In the order of ids but for the node itself, which comes first.
  const nodes: Neighbour[] = centre.ids.map((id) => ({ id, distance: 0, support: null }));
  let isPartial = centre.isCut;
  let front = centre.ids;
  for (let distance = 1; distance <= depth && nodes.length <= first && front.length > 0; distance += 1) {
    const degrees = await degreesOf(read, walk, front.slice(0, LOOKED_AT.nodes));
    const { expansion, isAll } = withinBounds(front, degrees);
    const reached = new Set(nodes.map(({ id }) => id));
    const next = new Map<string, number>();
    for (const { other, support } of await expand(read, walk, expansion))
      if (!reached.has(other)) next.set(other, Math.max(support, next.get(other) ?? 0));
    const level = [...next].sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1));
    nodes.push(...level.map(([id, support]) => ({ id, distance, support })));
    front = level.map(([id]) => id);
    isPartial ||= !isAll;
  }
  const shown = nodes.slice(0, first);
  const edges = await edgesAmong(read, walk, new Set(shown.map(({ id }) => id)));
  return { nodes: shown, edges, truncated: isPartial || nodes.length > first, isPartial, walk };
}
