import { NODES, type PropertyDefinition } from "../../graph/model/nodes.js";
import { type RelationName, relation } from "../../graph/model/relations.js";
import { NODE_LABELS, type NodeLabel } from "../../graph/model/vocabulary.js";
import { builder } from "../builder.js";
import { ENUMS } from "../enums.js";
import { fieldName, relationsFrom, typePrefix } from "../names.js";
import type { CheckedInput } from "../refs.js";
import { assertionArguments } from "./assertions.js";

const optional = (description: string) => ({ required: false, description }) as const;
const isNull = optional("Whether there is no value.");

export const IdFilter = builder.inputType("IdFilter", {
  description: "Conditions on an id; all of them must hold.",
  fields: (t) => ({
    eq: t.id(optional("Is this.")),
    ne: t.id(optional("Is not this.")),
    in: t.idList(optional("Is one of these.")),
  }),
});

const StringFilter = builder.inputType("StringFilter", {
  description: "Conditions on a text; all of them must hold.",
  fields: (t) => ({
    eq: t.string(optional("Is this, letter for letter.")),
    ne: t.string(optional("Is not this, or is absent.")),
    in: t.stringList(optional("Is one of these.")),
    contains: t.string(optional("Contains this, whatever the case.")),
    startsWith: t.string(optional("Begins with this, whatever the case.")),
    isNull: t.boolean(isNull),
  }),
});

const NumberFilter = builder.inputType("NumberFilter", {
  description: "Conditions on a number; all of them must hold. An absent number meets none but `ne` and `isNull`.",
  fields: (t) => ({
    eq: t.float(optional("Equals this.")),
    ne: t.float(optional("Differs from this, or is absent.")),
    lt: t.float(optional("Is less.")),
    lte: t.float(optional("Is at most this.")),
    gt: t.float(optional("Is greater.")),
    gte: t.float(optional("Is at least this.")),
    isNull: t.boolean(isNull),
  }),
});

const dateField = (description: string) => ({ type: "Date", required: false, description }) as const;
const DateFilter = builder.inputType("DateFilter", {
  description: "Conditions on a day; all of them must hold.",
  fields: (t) => ({
    eq: t.field(dateField("Is this day.")),
    lt: t.field(dateField("Is earlier.")),
    lte: t.field(dateField("Is this day or earlier.")),
    gt: t.field(dateField("Is later.")),
    gte: t.field(dateField("Is this day or later.")),
    isNull: t.boolean(isNull),
  }),
});

const StringListFilter = builder.inputType("StringListFilter", {
  description: "Conditions on a list of texts.",
  fields: (t) => ({ has: t.string(optional("Holds this, letter for letter.")) }),
});

const definitions = NODE_LABELS.flatMap((label) => Object.values(NODES[label].properties));
const enumFilters = new Map(
  [...ENUMS]
    .filter(([words]) => definitions.some(({ values }) => values === words))
    .map(([words, type]) => [
      words,
      builder.inputType(`${type.name}Filter`, {
        description: `Conditions on a ${type.name}; all of them must hold.`,
        fields: (t) => ({
          eq: t.field({ type, ...optional("Is this.") }),
          ne: t.field({ type, ...optional("Is not this, or is absent.") }),
          in: t.field({ type: [type], ...optional("Is one of these.") }),
          isNull: t.boolean(isNull),
        }),
      }),
    ]),
);

/** The filter input of each kind of node. */
export const FILTERS = {
  Paper: builder.inputRef<CheckedInput>("PaperFilter"),
  Technique: builder.inputRef<CheckedInput>("TechniqueFilter"),
  HardwarePlatform: builder.inputRef<CheckedInput>("HardwarePlatformFilter"),
  Metric: builder.inputRef<CheckedInput>("MetricFilter"),
  Dataset: builder.inputRef<CheckedInput>("DatasetFilter"),
  Task: builder.inputRef<CheckedInput>("TaskFilter"),
  Measurement: builder.inputRef<CheckedInput>("MeasurementFilter"),
} as const satisfies Record<NodeLabel, unknown>;

/** The filter for a property; null for those that can't be filtered by. */
function propertyFilter({ type, values }: PropertyDefinition) {
  const enumFilter = values === undefined ? undefined : enumFilters.get(values);
  if (enumFilter !== undefined) return enumFilter;
  switch (type) {
    case "string":
      return StringFilter;
    case "number":
    case "integer":
      return NumberFilter;
    case "date":
      return DateFilter;
    case "strings":
      return StringListFilter;
    case "listings":
      return null;
  }
}

/** Conditions on the nodes that a relation leads to. */
function relationFilter(relationName: RelationName) {
  const { to, description } = relation(relationName);
  return builder.inputType(`${typePrefix(relationName)}Filter`, {
    description: `Conditions on: ${description} Without some, every or none it says nothing.`,
    fields: (t) => ({
      some: t.field({ type: FILTERS[to], ...optional("At least one of them meets this; {} holds for any.") }),
      every: t.field({ type: FILTERS[to], ...optional("All of them meet this; holds when there is none.") }),
      none: t.field({ type: FILTERS[to], ...optional("None of them meets this.") }),
      ...assertionArguments((options) => t.field(options), relationName),
    }),
  });
}

for (const label of NODE_LABELS) {
  const { properties } = NODES[label];
  const relations = relationsFrom(label).map((relationName) => ({
    field: fieldName(relationName),
    definition: relation(relationName),
    type: relation(relationName).single ? FILTERS[relation(relationName).to] : relationFilter(relationName),
  }));
  FILTERS[label].implement({
    description: `Conditions on ${label} nodes; all of them must hold. Null stands for no condition.`,
    fields: (t) => ({
      and: t.field({ type: [FILTERS[label]], ...optional("All of these hold.") }),
      or: t.field({ type: [FILTERS[label]], ...optional("At least one of these holds.") }),
      not: t.field({ type: FILTERS[label], ...optional("This does not hold.") }),
      id: t.field({ type: IdFilter, ...optional("On the id.") }),
      ...(label === "HardwarePlatform" || label === "Technique"
        ? { within: t.id(optional("Is the node of this id, or one that is narrower: A100 is within GPU.")) }
        : {}),
      ...Object.fromEntries(
        Object.entries(properties).flatMap(([property, definition]) => {
          const type = propertyFilter(definition);
          return type === null ? [] : [[property, t.field({ type, ...optional(definition.description) })]];
        }),
      ),
      ...Object.fromEntries(
        relations.map(({ field, definition, type }) => [field, t.field({ type, ...optional(definition.description) })]),
      ),
    }),
  });
}
