import { NODES } from "../model/nodes.js";
import type { NodeLabel } from "../model/vocabulary.js";
import { foldedKey, nameKey } from "../name-key.js";
import { cypher, type Fragment, raw } from "../statement.js";

/** What a node is looked up by: its id, a name or alias of it, or what papers have instead of names. */
export type NodeKey =
  | { readonly id: string }
  | { readonly name: string }
  | { readonly arxivId: string }
  | { readonly titleKey: string };

/** Clauses that bind the variable `node` to the node that a key stands for, if there is one; at most one row. */
export function lookUp(label: NodeLabel, key: NodeKey, node: Fragment): Fragment {
  if ("name" in key) return byName(label, key.name, node);
  if ("id" in key) return cypher`MATCH (${node}:${raw(label)} {id: ${key.id}})`;
  const equals = "arxivId" in key ? cypher`arxivId: ${key.arxivId}` : cypher`titleKey: ${key.titleKey}`;
  return cypher`MATCH (${node}:${raw(label)} {${equals}}) WITH ${node} ORDER BY ${node}.id LIMIT 1`;
}

/**
 * As written or in the singular. Where several nodes bear the name, the one whose canonical name it is comes first, then
 * the order of ids.
 */
function byName(label: NodeLabel, name: string, node: Fragment): Fragment {
  const idOf = (key: string) => `${NODES[label].idPrefix}:${key}`;
  const asWritten = idOf(nameKey(name));
  const ids = [...new Set([asWritten, idOf(foldedKey(name))])];
  // An id holds the slug of the canonical name, which differs from its key in hyphens alone.
  const isAlias = cypher`replace(${node}.id, '-', '') <> ${asWritten.replaceAll("-", "")}`;
  return cypher`UNWIND ${ids} AS wanted MATCH (:Name {id: wanted})-[:NAMES]->(${node}:${raw(label)}) WITH ${node}, wanted ORDER BY wanted <> ${asWritten}, ${isAlias}, ${node}.id LIMIT 1`;
}
