import { BenchgraphError } from "../../../errors.js";
import { lookUp, type NodeKey } from "../../compile/look-up.js";
import { ROLLUP_HOPS } from "../../compile/pattern.js";
import { Scope } from "../../compile/scope.js";
import type { GraphEngine } from "../../engine.js";
import type { NodeLabel } from "../../model/vocabulary.js";
import { cypher, Integer, join, raw, statement } from "../../statement.js";

/** A node of any kind that a question names. */
export interface SoughtEnd {
  /** The argument that names it, for the message when there is no such node. */
  readonly argument: string;
  readonly key: NodeKey;
  /** The kinds that it may be of; the first that has such a node counts. */
  readonly labels: readonly NodeLabel[];
}

/** A node that a question names, with what stands for it. */
export interface FoundEnd {
  readonly id: string;
  /** Itself, and all that is narrower where that is wanted. */
  readonly ids: readonly string[];
  /** Whether so much is narrower that only the first {@link NARROWER} by id are there. */
  readonly isCut: boolean;
}

/** How many narrower nodes stand for one at the most. */
export const NARROWER = 300;
const NARROWING: readonly NodeLabel[] = ["Technique", "HardwarePlatform"];

/**
 * The nodes that a question names, in the order asked for; all in one statement.
 *
 * @throws BenchgraphError NOT_FOUND for the first that does not exist
 */
export async function findEnds(
  read: GraphEngine["read"],
  sought: readonly SoughtEnd[],
  includeNarrower: boolean,
): Promise<FoundEnd[]> {
  const scope = new Scope();
  const subqueries = sought.map(({ labels, key }) =>
    labels.map((label) => {
      const [node, narrow, found] = [scope.variable("n"), scope.variable("s"), scope.variable("found")];
      const hops = includeNarrower && NARROWING.includes(label) ? ROLLUP_HOPS : raw("0");
      const narrower = cypher`CALL (${node}) { MATCH (${node})<-[:BROADER*0..${hops}]-(${narrow}:${raw(label)}) WITH DISTINCT ${narrow}.id AS id ORDER BY id LIMIT ${new Integer(NARROWER + 1)} RETURN collect(id) AS ids }`;
      return {
        found,
        call: cypher`CALL () { ${lookUp(label, key, node)} ${narrower} RETURN collect({id: ${node}.id, ids: ids}) AS ${found} }`,
      };
    }),
  );
  const calls = subqueries.flat().map(({ call }) => call);
  const lists = subqueries.map(
    (of) =>
      cypher`[${join(
        of.map(({ found }) => found),
        ", ",
      )}]`,
  );
  const all = cypher`${join(calls, " ")} RETURN [${join(lists, ", ")}] AS found`;
  const [row] = await read<{ found: { id: string; ids: string[] }[][][] }>(statement(all));
  return sought.map((one, index) => {
    const [found] = row?.found[index]?.flat() ?? [];
    if (found === undefined) throw missing(one);
    const { id, ids } = found;
    // The node itself stands for itself, however many ids come before its own.
    return { id, ids: [id, ...ids.filter((other) => other !== id)].slice(0, NARROWER), isCut: ids.length > NARROWER };
  });
}

function missing({ argument, key }: SoughtEnd): BenchgraphError {
  const [[property, value] = ["", ""]] = Object.entries(key);
  return new BenchgraphError(
    "NOT_FOUND",
    `\`${argument}\`: there is no node with the ${property === "titleKey" ? "title" : property} ${JSON.stringify(value)}.`,
    { hint: "The field `search` finds names that are nearly like it." },
  );
}
