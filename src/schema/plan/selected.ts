import {
  type FieldNode,
  type GraphQLField,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields.js";
import type { CheckedInput } from "../refs.js";

/** What of a request's execution planning needs. */
export type Execution = Pick<GraphQLResolveInfo, "schema" | "fragments" | "variableValues">;

/** A selected field: its response key, its definition, and the selections merged under that key. */
export interface Selected {
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

/** The fields selected below the given ones: fragments spread, @skip and @include obeyed, `__typename` left out. */
export function selectedBelow(
  { schema, fragments, variableValues }: Execution,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Selected[] {
  const fields = type.getFields();
  return [...collectSubfields(schema, fragments, variableValues, type, nodes)].flatMap(([key, merged]) => {
    const field = fields[merged[0]?.name.value ?? ""];
    return field === undefined ? [] : [{ key, field, nodes: merged }];
  });
}

/** The arguments of a selected field, defaults filled in. Merged selections have the same ones. */
export function argumentsOf({ variableValues }: Execution, { field, nodes: [node] }: Selected): CheckedInput {
  return node === undefined ? {} : getArgumentValues(field, node, variableValues);
}

/** The object type that a field returns, or a list of. */
export function objectTypeOf(type: GraphQLOutputType): GraphQLObjectType {
  const named = getNamedType(type);
  if (named instanceof GraphQLObjectType) return named;
  throw new TypeError(`${named.name} is not an object type.`);
}
