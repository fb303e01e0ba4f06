import { type RelationName, relation } from "../graph/model/relations.js";
import type { NodeLabel } from "../graph/model/vocabulary.js";
import type { ListResult, ListRow, OrderKey } from "../graph/plan.js";
import { builder } from "./builder.js";
import type { NodeRow } from "./context.js";
import { Evidence, type EvidenceRow } from "./evidence.js";
import { isAsserted } from "./input/assertions.js";
import { typePrefix } from "./names.js";
import { DEFAULT_EVIDENCE, pageLength } from "./plan/arguments.js";
import { encodeCursor, orderSignature } from "./plan/cursor.js";
import { type CheckedInput, NODE_REFS } from "./refs.js";
import { rolesOf } from "./roles.js";

/** A page as its resolvers read it. */
export interface Connection {
  readonly rows: readonly ListRow[];
  /** Null unless it was selected. */
  readonly total: number | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly signature: string;
}

/** A row of a page under the response key of the `edges` field that it was asked with. */
interface Edge {
  readonly row: ListRow;
  readonly at: string;
  readonly signature: string;
}

/** The page out of the store's answer, which holds one row more than asked for when there is a next page. */
export function connectionOf(result: ListResult, args: CheckedInput, order: readonly OrderKey[]): Connection {
  const first = pageLength(args);
  const rows = result.rows ?? [];
  return {
    rows: rows.slice(0, first),
    total: result.total ?? null,
    hasNextPage: rows.length > first,
    hasPreviousPage: args.after != null,
    signature: orderSignature(order),
  };
}

const PageInfo = builder.objectRef<Connection>("PageInfo").implement({
  description: "Where a page stands in its list.",
  fields: (t) => ({
    hasNextPage: t.exposeBoolean("hasNextPage", { description: "Whether more follows." }),
    hasPreviousPage: t.exposeBoolean("hasPreviousPage", {
      description: "Whether the page was asked for with `after`.",
    }),
    startCursor: t.string({
      nullable: true,
      description: "The cursor of the page's first edge; null when the page is empty.",
      resolve: ({ rows: [first], signature }) => (first === undefined ? null : encodeCursor(signature, first.key)),
    }),
    endCursor: t.string({
      nullable: true,
      description: "The cursor of the page's last edge: pass it as `after` for the next page.",
      resolve: ({ rows, signature }) => {
        const last = rows.at(-1);
        return last === undefined ? null : encodeCursor(signature, last.key);
      },
    }),
  }),
});

/** The connection type over nodes of a kind, with an edge type of its own. */
function connectionType(prefix: string, label: NodeLabel, relationName: RelationName | null) {
  const node = NODE_REFS[label];
  const asserted = relationName !== null && isAsserted(relationName);
  const roles = relationName === null ? null : rolesOf(relationName);
  const what = relationName === null ? `${label} nodes` : relation(relationName).description;
  const edge = builder.objectRef<Edge>(`${prefix}Edge`).implement({
    description: `One of: ${what}`,
    fields: (t) => ({
      cursor: t.string({
        description: "The place in the list: pass it as `after` to go on from here.",
        resolve: ({ row, signature }) => encodeCursor(signature, row.key),
      }),
      node: t.field({
        type: node,
        description: "The node itself.",
        extensions: { plan: { part: "node" } },
        resolve: ({ row, at }, _args, _context, info) => row[`${at}.${info.path.key}`] as NodeRow,
      }),
      ...(asserted
        ? {
            support: t.int({
              description: "How many papers assert the edge.",
              extensions: { plan: { part: "support" } },
              resolve: ({ row }) => row.support ?? 0,
            }),
            confidence: t.float({
              description: "The greatest confidence among the assertions, from 0 to 1.",
              extensions: { plan: { part: "confidence" } },
              resolve: ({ row }) => row.confidence ?? 0,
            }),
            evidence: t.field({
              type: [Evidence],
              description: "The assertions behind the edge, surest first.",
              args: {
                first: t.arg.int({
                  required: false,
                  defaultValue: DEFAULT_EVIDENCE,
                  description: "How many, 0 to 100.",
                }),
              },
              extensions: { plan: { part: "evidence" } },
              resolve: ({ row, at }, _args, _context, info) => row[`${at}.${info.path.key}`] as EvidenceRow[],
            }),
          }
        : {}),
      ...(roles === null
        ? {}
        : {
            roles: t.field({
              type: [roles.type],
              description: "The roles that the edge stands for.",
              extensions: { plan: { part: "roles" } },
              resolve: ({ row }) =>
                Object.entries(roles.edges).flatMap(([role, kind]) => (row.edges?.includes(kind) ? [role] : [])),
            }),
          }),
      ...(relationName === "Technique.evaluatedOn" || relationName === "HardwarePlatform.techniques"
        ? {
            bestGain: t.float({
              nullable: true,
              description: "The greatest gain among the figures for the technique on the platform; null without any.",
              extensions: { plan: { part: "bestGain" } },
              resolve: ({ row }) => row.bestGain ?? null,
            }),
          }
        : {}),
    }),
  });
  return builder.objectRef<Connection>(`${prefix}Connection`).implement({
    description: `A page of: ${what}`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: "The page's nodes with what belongs to the way to them.",
        extensions: { plan: { part: "edges" } },
        resolve: ({ rows, signature }, _args, _context, info) =>
          rows.map((row) => ({ row, signature, at: String(info.path.key) })),
      }),
      nodes: t.field({
        type: [node],
        description: "The page's nodes.",
        extensions: { plan: { part: "nodes" } },
        resolve: ({ rows }, _args, _context, info) => rows.map((row) => row[info.path.key] as NodeRow),
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
        resolve: ({ total }) => total ?? 0,
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
