import type { Expansion } from "./steps.js";

/** How many edges of an expansion, and how many nodes of a front, one statement looks at. */
export const LOOKED_AT = { edges: 1_000, nodes: 300 };

/**
 * Which nodes of a front to look at: those with few edges first, so that a hub is what is cut. `isAll`: nothing is.
 *
 * @param degrees how many edges each has; what is not in it is left out, as cut before
 */
export function withinBounds(
  front: readonly string[],
  degrees: ReadonlyMap<string, number>,
): { readonly expansion: Expansion; readonly isAll: boolean } {
  const degree = (id: string) => degrees.get(id) ?? 0;
  const whole: string[] = [];
  let edges = LOOKED_AT.edges;
  for (const id of front.filter((one) => degrees.has(one)).sort((one, other) => degree(one) - degree(other))) {
    if (degree(id) > edges) return { expansion: { whole, part: { id, edges } }, isAll: false };
    whole.push(id);
    edges -= degree(id);
  }
  return { expansion: { whole, part: null }, isAll: whole.length === front.length };
}
