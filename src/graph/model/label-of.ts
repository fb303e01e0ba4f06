import { NODES } from "./nodes.js";
import { NODE_LABELS, type NodeLabel } from "./vocabulary.js";

/** The kind of node that an id belongs to, by its prefix; undefined when it belongs to none. */
export function labelOf(id: string): NodeLabel | undefined {
  return NODE_LABELS.find((label) => id.startsWith(`${NODES[label].idPrefix}:`));
}
