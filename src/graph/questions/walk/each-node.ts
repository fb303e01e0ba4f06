import type { Scope } from "../../compile/scope.js";
import type { GraphEngine } from "../../engine.js";
import { labelOf } from "../../model/label-of.js";
import { NODE_LABELS } from "../../model/vocabulary.js";
import { cypher, type Fragment, join, raw, statement } from "../../statement.js";

/** A subquery and the variable of the list that it returns. */
interface Listing {
  readonly call: Fragment;
  readonly list: Fragment;
}

/**
 * A subquery that binds a variable to each of the nodes and lists an item of each row that the clauses make of it. Nodes
 * are looked up kind by kind, since indexes are by kind; even a kind without nodes is there, so that Neo4j meets one text
 * and plans it once: planning takes longer than answering.
 */
export function eachNode(
  ids: readonly string[],
  scope: Scope,
  each: (node: Fragment) => { readonly clauses: Fragment; readonly item: Fragment },
): Listing[] {
  if (ids.length === 0) return [];
  const [id, node, list] = [scope.variable("id"), scope.variable("n"), scope.variable("items")];
  const found = NODE_LABELS.map((label) => {
    const group = ids.filter((one) => labelOf(one) === label);
    return cypher`UNWIND ${group} AS ${id} MATCH (${node}:${raw(label)} {id: ${id}}) RETURN ${node}`;
  });
  const { clauses, item } = each(node);
  const call = cypher`CALL () { CALL () { ${join(found, " UNION ALL ")} } WITH ${node} ${clauses} RETURN collect(${item}) AS ${list} }`;
  return [{ list, call }];
}

/** The items of all the subqueries, in one statement; none when there is no subquery. The caller says what they are. */
export async function readItems<Item>(read: GraphEngine["read"], listings: readonly Listing[]): Promise<Item[]> {
  if (listings.length === 0) return [];
  const calls = listings.map(({ call }) => call);
  const lists = listings.map(({ list }) => list);
  const all = cypher`${join(calls, " ")} RETURN [${join(lists, ", ")}] AS lists`;
  const [row] = await read<{ lists: Item[][] }>(statement(all));
  return row?.lists.flat() ?? [];
}
