import SchemaBuilder, { type FieldRef } from "@pothos/core";
import type { RelationName } from "../graph/model/relations.js";
import type { RequestContext } from "./context.js";

/**
 * What a field needs of the store, read by the planner (plan/selection.ts) when the field is selected.
 * Fields without a hint need nothing.
 */
export type PlanHint =
  /** Properties of the node that the field reads. */
  | { readonly properties: readonly string[]; readonly text?: true }
  /** A connection over a relation. */
  | { readonly connection: RelationName }
  /** At most one node, over the first of these relations that leads to one. */
  | { readonly single: readonly RelationName[] }
  /** Part of a connection or of an edge. */
  | { readonly part: ConnectionPart };

/** The fields of connections, edges and evidence that the planner knows. `text`: needs the paper's stored text. */
export type ConnectionPart =
  | "edges"
  | "nodes"
  | "pageInfo"
  | "totalCount"
  | "node"
  | "evidence"
  | "support"
  | "confidence"
  | "roles"
  | "bestGain"
  | "paper"
  | "text";

declare module "graphql" {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    plan?: PlanHint;
  }
}

/** The types that the builder knows of beyond GraphQL's own. */
export interface BuilderTypes {
  Context: RequestContext;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    /** ISO 8601 day as text. */
    Date: { Input: string; Output: string };
    URL: { Input: string; Output: string };
  };
}

/** The same with Pothos' own defaults, as its generic types want them. */
export type Types = PothosSchemaTypes.ExtendDefaultTypes<BuilderTypes>;

/** Fields made from the model, by name. */
export type FieldMap = Record<string, FieldRef<Types>>;

/** The one schema builder; every module of this folder adds its types to it. */
export const builder = new SchemaBuilder<BuilderTypes>({ defaultFieldNullability: false });

builder.queryType({ description: "Questions to the graph." });
