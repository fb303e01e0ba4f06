import type { ArgBuilder, ObjectFieldBuilder } from "@pothos/core";
import type { NodeRow } from "../graph/answer.js";
import { NODES } from "../graph/model/nodes.js";
import { type RelationName, relation } from "../graph/model/relations.js";
import type { NodeLabel } from "../graph/model/vocabulary.js";
import { builder, type FieldMap, type Types } from "./builder.js";
import { connectionOf, relationConnection } from "./connection.js";
import { assertionArguments, isAsserted } from "./input/assertions.js";
import { FILTERS } from "./input/filters.js";
import { defaultOrder, orderOf } from "./input/orders.js";
import { fieldName, labelOf, relationsFrom } from "./names.js";
import { DEFAULT_FIRST, MAX_FIRST, relationOrder } from "./plan/arguments.js";
import { planned, relationKey } from "./plan/keys.js";
import { propertyFields } from "./properties.js";
import { type CheckedInput, NODE_REFS } from "./refs.js";

type Fields = ObjectFieldBuilder<Types, NodeRow>;
type Arguments = ArgBuilder<Types>;

/** What all kinds of nodes share. */
export const Node = builder.interfaceRef<NodeRow>("Node").implement({
  description: "Anything in the graph that has an id.",
  fields: (t) => ({
    id: t.id({
      description: "Readable, unique and stable; treat it as opaque.",
      extensions: { plan: { properties: ["id"] } },
      resolve: ({ id }) => id,
    }),
  }),
  resolveType: ({ id }) => labelOf(id),
});

/** The arguments of every list: which nodes, in which order, which page. */
export function listArguments(arg: Arguments, label: NodeLabel, related: boolean) {
  return {
    where: arg({ type: FILTERS[label], required: false, description: "Only nodes that meet this." }),
    orderBy: arg({
      type: [orderOf(label, related).type],
      required: false,
      description: `What to sort by (default: ${defaultOrder(label, related).description}); ties are broken by id.`,
    }),
    first: arg.int({
      required: false,
      defaultValue: DEFAULT_FIRST,
      description: `How many nodes the page holds, 0 to ${MAX_FIRST}.`,
    }),
    after: arg.string({ required: false, description: "The cursor that the page begins behind." }),
  };
}

/** Connections for the relations that the model declares from this kind of node; single ones are the kind's own affair. */
export function relationFields(t: Fields, label: NodeLabel): FieldMap {
  return Object.fromEntries(
    relationsFrom(label)
      .filter((relationName) => !relation(relationName).single)
      .map((relationName) => [fieldName(relationName), connectionField(t, relationName)]),
  );
}

function connectionField(t: Fields, relationName: RelationName) {
  const { to, description } = relation(relationName);
  return t.field({
    type: relationConnection(relationName),
    description,
    args: { ...listArguments(t.arg, to, isAsserted(relationName)), ...assertionArguments(t.arg, relationName) },
    extensions: { plan: { connection: relationName } },
    resolve: (row, args: CheckedInput, _context, info) =>
      connectionOf(planned(row[relationKey(info.path.key)], info), args, relationOrder(args, relationName)),
  });
}

/** The object type of a kind of node whose fields all come from the model. */
export function implementNode(label: NodeLabel): void {
  builder.objectType(NODE_REFS[label], {
    description: NODES[label].description,
    interfaces: [Node],
    fields: (t) => ({ ...propertyFields(t, label), ...relationFields(t, label) }),
  });
}
