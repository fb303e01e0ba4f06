import {
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from "graphql";
import { DEFAULT_FIRST } from "../../schema/plan/arguments.js";

/** How large a query is, in each of the ways that are limited. */
export interface Measure {
  /** Levels of nested fields, the objects and lists in their arguments counted as further levels. */
  readonly depth: number;
  readonly aliases: number;
  /** Objects that the answer may hold and argument values that are looked at, each as often as its list is long. */
  readonly cost: number;
}

/** How long a list is taken to be that has no `first`. */
const UNPAGED = 10;
const NOTHING: Measure = { depth: 0, aliases: 0, cost: 0 };

/** A validated query and its variables, coerced. */
export interface MeasuredQuery {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Measures a query without running it. Whatever @skip and @include say, every field counts; a fragment counts wherever
 * it is spread, but is measured once, so that nested spreads cannot make the measuring itself expensive.
 *
 * @throws GraphQLError when an argument has no value at all
 */
export function measure({ schema, operation, fragments, variables }: MeasuredQuery): Measure {
  const measured = new Map<string, Measure>();

  function ofFragment(name: string, pageLength: number): Measure {
    const key = `${name} ${pageLength}`;
    const known = measured.get(key);
    if (known) return known;
    const fragment = fragments.get(name);
    const type = fragment && compositeType(schema.getType(fragment.typeCondition.name.value));
    const found = fragment && type ? ofSelection(fragment.selectionSet, type, pageLength) : NOTHING;
    measured.set(key, found);
    return found;
  }

  /** `pageLength`: how long the lists directly below are, as the connection around them was asked for. */
  function ofSelection({ selections }: SelectionSetNode, parent: GraphQLCompositeType, pageLength: number): Measure {
    return selections.reduce<Measure>((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return add(sum, ofFragment(selection.name.value, pageLength));
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = compositeType(schema.getType(selection.typeCondition?.name.value ?? parent.name));
        return type ? add(sum, ofSelection(selection.selectionSet, type, pageLength)) : sum;
      }
      const field = fieldOf(schema, parent, selection.name.value);
      if (!field) return sum;
      const values = field.args.length > 0 ? getArgumentValues(field, selection, variables) : {};
      const first = field.args.some(({ name }) => name === "first") ? (values.first ?? DEFAULT_FIRST) : undefined;
      const length = typeof first === "number" ? Math.max(0, first) : undefined;
      const below = compositeType(getNamedType(field.type));
      const isList = isListType(getNullableType(field.type));
      const inner =
        below && selection.selectionSet
          ? ofSelection(selection.selectionSet, below, isList ? UNPAGED : (length ?? UNPAGED))
          : NOTHING;
      const times = isList ? (length ?? pageLength) : 1;
      const given = ofValues(values);
      return add(sum, {
        depth: 1 + Math.max(inner.depth, given.depth),
        aliases: inner.aliases + (selection.alias ? 1 : 0),
        cost: given.cost + (below ? times * (1 + inner.cost) : 0),
      });
    }, NOTHING);
  }

  const root = schema.getRootType(operation.operation);
  return root ? ofSelection(operation.selectionSet, root, UNPAGED) : NOTHING;
}

/** Two things beside each other: as deep as the deeper one, as costly as both. */
function add(one: Measure, other: Measure): Measure {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    cost: one.cost + other.cost,
  };
}

/** The values in arguments: each costs 1, each object or list is a level. */
function ofValues(container: object): Measure {
  return Object.values(container).reduce<Measure>((sum, value: unknown) => {
    if (typeof value !== "object" || value === null) return add(sum, { ...NOTHING, cost: 1 });
    const inner = ofValues(value);
    return add(sum, { ...NOTHING, depth: 1 + inner.depth, cost: 1 + inner.cost });
  }, NOTHING);
}

function compositeType(type: unknown): GraphQLCompositeType | undefined {
  return isCompositeType(type) ? type : undefined;
}

function fieldOf(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return "getFields" in parent ? parent.getFields()[name] : undefined;
}
