import type { Plain } from "./question.js";

/**
 * A form in which two answers are equal when they say the same: numbers to nine digits, lists in an order that depends
 * on their contents alone, beside it the ranks in the order in which the list had them.
 */
export function comparable(value: Plain): unknown {
  if (typeof value === "number") return Number(value.toPrecision(9));
  if (isList(value)) {
    const items = value.map(comparable).sort(byText);
    const ranks = value.flatMap(rankOf);
    return ranks.length === 0 ? items : { ranks, items };
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, comparable(one)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function rankOf(item: Plain): unknown[] {
  if (typeof item !== "object" || item === null || !("rank" in item)) return [];
  return isList(item.rank) ? [item.rank.map(comparable)] : [];
}

function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}

function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}
