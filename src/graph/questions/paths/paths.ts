import { BenchgraphError } from "../../../errors.js";
import type { GraphEngine } from "../../engine.js";
import { type FoundEnd, findEnds, type SoughtEnd } from "../walk/find-ends.js";
import type { Walk } from "../walk/walk.js";
import { type FoundPath, pathsOfLength } from "./paths-of-length.js";
import { Search } from "./search.js";

/** Which paths are wanted. */
export interface PathsRequest {
  readonly from: SoughtEnd;
  readonly to: SoughtEnd;
  readonly walk: Omit<Walk, "always">;
  /** Whether narrower platforms and techniques stand for the ends too. */
  readonly includeNarrower: boolean;
  readonly maxHops: number;
  readonly first: number;
}

/** The paths found. */
export interface Paths {
  readonly from: string;
  readonly to: string;
  /** Fewest hops first, then the greatest support, then in the order of the ids of their nodes. */
  readonly paths: readonly FoundPath[];
  /** Whether further paths are known. */
  readonly hasMore: boolean;
  /** All paths with so many hops or fewer were looked at, or there are enough with fewer. */
  readonly completeHops: number;
  /** Whether there may be shorter or better paths, or more, that the bounds have kept from being found. */
  readonly isPartial: boolean;
  readonly walk: Walk;
}

/**
 * The shortest simple paths between two nodes. Two statements for each hop that has to be looked at, each of bounded size.
 *
 * @throws BenchgraphError NOT_FOUND for an end that does not exist, BAD_INPUT when both are one node
 */
export async function paths(read: GraphEngine["read"], request: PathsRequest): Promise<Paths> {
  const { from, to, includeNarrower, maxHops, first } = request;
  const [one, other] = await findEnds(read, [from, to], includeNarrower);
  if (one === undefined || other === undefined) throw new BenchgraphError("INTERNAL", "An end was not looked for.");
  if (one.id === other.id)
    throw new BenchgraphError("BAD_INPUT", `\`from\` and \`to\` are one node, ${one.id}.`, {
      hint: "Name two different nodes.",
    });
  const { starts, goals } = endsOf(one, other);
  const walk: Walk = { ...request.walk, always: new Set([...starts, ...goals]) };
  const search = new Search(read, walk, starts, goals);
  const found: FoundPath[] = [];
  let isComplete = !one.isCut && !other.isCut;
  let completeHops = 0;
  for (let hops = 1; hops <= maxHops && found.length <= first; hops += 1) {
    const isKnown = await search.reach(hops);
    const most = first + 1 - found.length;
    const { paths: ofLength, isCut } = pathsOfLength(search.graph, { starts, goals, hops, most });
    found.push(...ofLength);
    isComplete &&= isKnown && !isCut;
    if (isComplete) completeHops = hops;
  }
  return {
    from: one.id,
    to: other.id,
    paths: found.slice(0, first),
    hasMore: found.length > first,
    completeHops,
    isPartial: !isComplete,
    walk,
  };
}

/** What is narrower than both ends stands for `to`; `from` itself only ever for `from`. */
function endsOf(from: FoundEnd, to: FoundEnd) {
  const goals = new Set(to.ids.filter((id) => id !== from.id));
  const starts = new Set([from.id, ...from.ids.filter((id) => !goals.has(id))]);
  return { starts, goals };
}
