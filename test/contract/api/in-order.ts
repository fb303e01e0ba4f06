/** A value that lists are sorted by. */
export type Key = string | number | null;

/** Code point by code point, as both engines compare texts; JavaScript itself compares UTF-16 code units. */
export function compareText(one: string, other: string): number {
  const [ones, others] = [[...one], [...other]];
  for (let index = 0; index < Math.min(ones.length, others.length); index += 1) {
    const difference = (ones[index]?.codePointAt(0) ?? 0) - (others[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return ones.length - others.length;
}

/** Absent values last in both directions. */
export function compareKeys(one: Key, other: Key, descending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const ascending =
    typeof one === "number" && typeof other === "number" ? one - other : compareText(String(one), String(other));
  return descending ? -ascending : ascending;
}
