/** How deep objects and lists nest in JSON, but no deeper than `most + 1` is looked. */
export function nesting(value: unknown, most: number): number {
  if (typeof value !== "object" || value === null) return 0;
  if (most < 0) return 1;
  let deepest = 0;
  for (const inner of Object.values(value)) deepest = Math.max(deepest, nesting(inner, most - 1));
  return 1 + deepest;
}
