import type { ListResult, ListRow } from "../graph/answer.js";
import { type RelationName, relation } from "../graph/model/relations.js";
import type { NodeLabel } from "../graph/model/vocabulary.js";
import type { OrderKey } from "../graph/plan.js";
import { builder } from "./builder.js";
import { edgeType } from "./edge.js";
import { isAsserted } from "./input/assertions.js";
import { typePrefix } from "./names.js";
import { PageInfo } from "./page-info.js";
import { pageLength } from "./plan/arguments.js";
import { orderSignature } from "./plan/cursor.js";
import { nodeKey, planned } from "./plan/keys.js";
import { type CheckedInput, NODE_REFS } from "./refs.js";

/** A page as its resolvers read it. */
export interface Connection {
  readonly rows: readonly ListRow[];
  /** Undefined unless it was selected. */
  readonly total: number | undefined;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** What cursors say of the order that they belong to. */
  readonly signature: string;
}

/** The page out of the store's answer, which holds one row more than asked for when there is a next page. */
export function connectionOf(
  { rows = [], total }: ListResult,
  args: CheckedInput,
  order: readonly OrderKey[],
): Connection {
  const first = pageLength(args);
  return {
    rows: rows.slice(0, first),
    total,
    hasNextPage: rows.length > first,
    hasPreviousPage: args.after != null,
    signature: orderSignature(order),
  };
}

/** The connection type over nodes of a kind, with an edge type of its own. */
function connectionType(prefix: string, label: NodeLabel, relationName: RelationName | null) {
  const what = relationName === null ? `${label} nodes.` : relation(relationName).description;
  const edge = edgeType(prefix, label, relationName);
  return builder.objectRef<Connection>(`${prefix}Connection`).implement({
    description: `A page of: ${what}`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: "The page's nodes with what belongs to the way to them.",
        extensions: { plan: { part: "edges" } },
        resolve: ({ rows, signature }, _args, _context, info) =>
          rows.map((row) => ({ row, signature, at: info.path.key })),
      }),
      nodes: t.field({
        type: [NODE_REFS[label]],
        description: "The page's nodes.",
        extensions: { plan: { part: "nodes" } },
        resolve: ({ rows }, _args, _context, info) => rows.map((row) => planned(row[nodeKey(info.path.key)], info)),
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: "Where the page stands in the list.",
        extensions: { plan: { part: "pageInfo" } },
        resolve: (connection) => connection,
      }),
      totalCount: t.int({
        description: "How many there are in all; counted only when it is selected.",
        extensions: { plan: { part: "totalCount" } },
        resolve: ({ total }, _args, _context, info) => planned(total, info),
      }),
    }),
  });
}

const made = new Map<string, ReturnType<typeof connectionType>>();

function once(prefix: string, label: NodeLabel, relationName: RelationName | null) {
  const known = made.get(prefix) ?? connectionType(prefix, label, relationName);
  made.set(prefix, known);
  return known;
}

/** The connection type of a root list. */
export const listConnection = (label: NodeLabel) => once(label, label, null);

/** The connection type of a relation: its own where texts assert the edges, else that of the root list. */
export function relationConnection(relationName: RelationName) {
  const { to } = relation(relationName);
  return isAsserted(relationName) ? once(typePrefix(relationName), to, relationName) : listConnection(to);
}
