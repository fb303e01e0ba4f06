import { z } from "zod";
import type { Kind } from "./reference/names.js";
import type { Tables } from "./reference/tables.js";

export type Plain = string | number | null | readonly Plain[] | { readonly [key: string]: Plain };

/** One row of an answer. Rows of a sorted answer say by what: rows of equal rank may change places. */
export type Row = { readonly [key: string]: Plain; readonly rank?: readonly (string | number | null)[] };

/** The key that the reference has for a thing of this name. */
export type KeyOf = (kind: Kind, name: string) => string;

/** A question about relationships, with both ways to its answer. */
export interface Question {
  /** The question in words. */
  readonly title: string;
  /** The question as the API takes it; `$after` goes on behind the cursor of the page before. */
  readonly query: string;
  readonly variables: Readonly<Record<string, string | number | readonly string[]>>;
  /** The rows of one page that the API answered with. */
  answered(data: unknown, key: KeyOf): Row[];
  /** All rows, found in the facts themselves. */
  expected(tables: Tables): Row[];
}

/** What a node is called. */
export const named = z.object({ name: z.string() });
export const titled = z.object({ title: z.string() });

/** The nodes of a list of which one page holds all. */
export function nodes<Node extends z.ZodType>(node: Node) {
  return z
    .object({ totalCount: z.number(), nodes: z.array(node) })
    .refine((list) => list.totalCount === list.nodes.length, "a list goes on behind its first page")
    .transform((list) => list.nodes);
}

/** The edges of a list of which one page holds all. */
export function edges<Edge extends z.ZodType>(edge: Edge) {
  return z
    .object({ totalCount: z.number(), edges: z.array(edge) })
    .refine((list) => list.totalCount === list.edges.length, "a list goes on behind its first page")
    .transform((list) => list.edges);
}

/** The rows of each group, in the order of the groups' first rows. */
export function groups<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const found = new Map<string, Item[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return [...found];
}

/** The rows as their ranks sort them, each part of the rank in its direction; what has no value comes last. */
export function ranked(rows: readonly Row[], ...directions: readonly ("up" | "down")[]): Row[] {
  return [...rows].sort((one, other) => {
    for (const [index, direction] of directions.entries()) {
      const [left = null, right = null] = [one.rank?.[index], other.rank?.[index]];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? 1 : -1;
      return left < right === (direction === "up") ? -1 : 1;
    }
    return 0;
  });
}

/** How many papers say so. */
export function support(facts: readonly { readonly paper: object }[]): number {
  return new Set(facts.map(({ paper }) => paper)).size;
}

/** The greatest gain, or null without any. */
export function bestGain(figures: readonly { readonly gain: number | null }[]): number | null {
  return figures.reduce<number | null>((best, { gain }) => (gain === null || (best ?? 0) > gain ? best : gain), null);
}
