import { BenchgraphError } from "../../errors.js";
import { lookUp, type NodeKey } from "../compile/look-up.js";
import { Scope } from "../compile/scope.js";
import type { GraphEngine } from "../engine.js";
import type { BETTER, NodeLabel } from "../model/vocabulary.js";
import { cypher, type Fragment, join, statement } from "../statement.js";

/** A node that a question names. */
export interface SoughtNode {
  /** The argument that names it, for the message when there is no such node. */
  readonly argument: string;
  readonly label: NodeLabel;
  /** The kind to look among where there is no such node of the first. */
  readonly otherwise?: NodeLabel;
  readonly key: NodeKey;
  /** Clauses that begin at the node in the variable and return `count`, a number that the question wants of it. */
  readonly counted?: (node: Fragment, scope: Scope) => Fragment;
}

export interface FoundNode {
  readonly id: string;
  /** Of a metric; null for all else. */
  readonly better: (typeof BETTER)[number] | null;
  /** What `counted` returned, else 0. */
  readonly count: number;
}

/**
 * The nodes that a question names, in the order asked for; all in one statement.
 *
 * @throws BenchgraphError NOT_FOUND for the first that does not exist
 */
export async function findNodes(read: GraphEngine["read"], sought: readonly SoughtNode[]): Promise<FoundNode[]> {
  if (sought.length === 0) return [];
  const scope = new Scope();
  const subqueries = sought.map(({ label, otherwise, key, counted }) =>
    [label, ...(otherwise === undefined ? [] : [otherwise])].map((kind) => {
      const node = scope.variable("n");
      const counting =
        counted === undefined
          ? cypher`WITH ${node}, 0 AS count`
          : cypher`CALL (${node}) { ${counted(node, scope)} AS count }`;
      const found = scope.variable("found");
      return {
        found,
        subquery: cypher`CALL () { ${lookUp(kind, key, node)} ${counting} RETURN collect({id: ${node}.id, better: ${node}.better, count: count}) AS ${found} }`,
      };
    }),
  );
  const lists = join(
    subqueries.map((kinds) =>
      join(
        kinds.map(({ found }) => found),
        " + ",
      ),
    ),
    ", ",
  );
  const calls = subqueries.flat().map(({ subquery }) => subquery);
  const [row] = await read<{ found: FoundNode[][] }>(statement(cypher`${join(calls, " ")} RETURN [${lists}] AS found`));
  return sought.map((one, index) => row?.found[index]?.[0] ?? missing(one));
}

function missing({ argument, label, otherwise, key }: SoughtNode): never {
  const [[property, value] = ["", ""]] = Object.entries(key);
  throw new BenchgraphError(
    "NOT_FOUND",
    `\`${argument}\`: there is no ${[label, otherwise].filter((kind) => kind !== undefined).join(" or ")} with the ${property === "titleKey" ? "title" : property} ${JSON.stringify(value)}.`,
    { hint: "The field `search` finds names that are nearly like it." },
  );
}
