import type { ObjectFieldBuilder } from "@pothos/core";
import type { ListRow } from "../graph/answer.js";
import { type RelationName, relation } from "../graph/model/relations.js";
import type { NodeLabel } from "../graph/model/vocabulary.js";
import { builder, type Types } from "./builder.js";
import { Evidence } from "./evidence.js";
import { isAsserted } from "./input/assertions.js";
import { DEFAULT_EVIDENCE } from "./plan/arguments.js";
import { encodeCursor } from "./plan/cursor.js";
import { evidenceKey, nodeKey, planned } from "./plan/keys.js";
import { NODE_REFS } from "./refs.js";
import { rolesOf } from "./roles.js";

/** A row of a page, as the fields of its edge read it. */
interface Edge {
  readonly row: ListRow;
  /** The response key of the field `edges` that it was asked with. */
  readonly at: string | number;
  readonly signature: string;
}
type EdgeFields = ObjectFieldBuilder<Types, Edge>;

/** The edge type of a connection over nodes of a kind; with a relation, what belongs to the way to them. */
export function edgeType(prefix: string, label: NodeLabel, relationName: RelationName | null) {
  const what = relationName === null ? `${label} nodes.` : relation(relationName).description;
  return builder.objectRef<Edge>(`${prefix}Edge`).implement({
    description: `One of: ${what}`,
    fields: (t) => ({
      cursor: t.string({
        description: "The place in the list: pass it as `after` to go on from here.",
        resolve: ({ row, signature }) => encodeCursor(signature, row.key),
      }),
      node: t.field({
        type: NODE_REFS[label],
        description: "The node itself.",
        extensions: { plan: { part: "node" } },
        resolve: ({ row, at }, _args, _context, info) => planned(row[nodeKey(at, info.path.key)], info),
      }),
      ...(relationName === null ? {} : assertedFields(t, relationName)),
    }),
  });
}

function assertedFields(t: EdgeFields, relationName: RelationName) {
  return {
    ...(isAsserted(relationName) ? assertionFields(t) : {}),
    ...roleField(t, relationName),
    ...(relationName === "Technique.evaluatedOn" || relationName === "HardwarePlatform.techniques"
      ? bestGainField(t)
      : {}),
  };
}

function assertionFields(t: EdgeFields) {
  return {
    support: t.int({
      description: "How many papers assert the edge.",
      extensions: { plan: { part: "support" } },
      resolve: ({ row }, _args, _context, info) => planned(row.support, info),
    }),
    confidence: t.float({
      description: "The greatest confidence among the assertions, from 0 to 1.",
      extensions: { plan: { part: "confidence" } },
      resolve: ({ row }, _args, _context, info) => planned(row.confidence, info),
    }),
    evidence: t.field({
      type: [Evidence],
      description: "The assertions behind the edge, surest first.",
      args: {
        first: t.arg.int({ required: false, defaultValue: DEFAULT_EVIDENCE, description: "How many, 0 to 100." }),
      },
      extensions: { plan: { part: "evidence" } },
      resolve: ({ row, at }, _args, _context, info) => planned(row[evidenceKey(at, info.path.key)], info),
    }),
  };
}

function roleField(t: EdgeFields, relationName: RelationName) {
  const roles = rolesOf(relationName);
  if (roles === null) return {};
  return {
    roles: t.field({
      type: [roles.type],
      description: "The roles that the edge stands for.",
      extensions: { plan: { part: "roles" } },
      resolve: ({ row }, _args, _context, info) => {
        const kinds = planned(row.edges, info);
        return Object.entries(roles.edges).flatMap(([role, kind]) => (kinds.includes(kind) ? [role] : []));
      },
    }),
  };
}

function bestGainField(t: EdgeFields) {
  return {
    bestGain: t.float({
      nullable: true,
      description: "The greatest gain among the figures for the technique on the platform; null without any.",
      extensions: { plan: { part: "bestGain" } },
      resolve: ({ row }, _args, _context, info) => planned(row.bestGain, info),
    }),
  };
}
