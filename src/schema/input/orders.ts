import type { InputObjectRef } from "@pothos/core";
import { NODES } from "../../graph/model/nodes.js";
import { type RelationName, relation } from "../../graph/model/relations.js";
import { NODE_LABELS, type NodeLabel } from "../../graph/model/vocabulary.js";
import type { OrderKey } from "../../graph/plan.js";
import { builder, type Types } from "../builder.js";
import { SortDirection } from "../enums.js";
import { fieldName, relationsFrom, relationsTo } from "../names.js";
import type { CheckedInput } from "../refs.js";
import { isAsserted } from "./assertions.js";

/** One thing to sort by, apart from its direction. */
export interface Sortable {
  readonly field: string;
  readonly description: string;
  key(descending: boolean): OrderKey;
}

function property(name: string, description: string, foldCase: boolean): Sortable {
  return { field: name, description, key: (descending) => ({ by: "property", property: name, foldCase, descending }) };
}

function properties(label: NodeLabel): Sortable[] {
  return Object.entries(NODES[label].properties).flatMap(([name, { type, values, description }]) => {
    const isName = name === "name" || name === "title";
    const sorts = isName || values !== undefined || type === "number" || type === "integer" || type === "date";
    return sorts ? [property(name, description, isName)] : [];
  });
}

function counts(relations: readonly RelationName[]): Sortable[] {
  return relations
    .filter((relationName) => !relation(relationName).single)
    .map((relationName) => ({
      field: `${fieldName(relationName)}Count`,
      description: `How many there are of: ${relation(relationName).description}`,
      key: (descending) => ({ by: "count", relation: relationName, descending }),
    }));
}

function bestGain(label: NodeLabel): Sortable[] {
  const measurements = relationsFrom(label).find((relationName) => fieldName(relationName) === "measurements");
  if (measurements === undefined) return [];
  const description = "The greatest gain among its measurements.";
  return [
    { field: "bestGain", description, key: (descending) => ({ by: "bestGain", relation: measurements, descending }) },
  ];
}

const OF_THE_EDGE: readonly Sortable[] = [
  {
    field: "support",
    description: "How many papers assert the edge.",
    key: (descending) => ({ by: "support", descending }),
  },
  {
    field: "confidence",
    description: "The greatest confidence of the edge.",
    key: (descending) => ({ by: "confidence", descending }),
  },
];

/** An input to sort a list by, and what its fields mean. */
export interface OrderInput {
  readonly type: InputObjectRef<Types, CheckedInput>;
  readonly sortables: readonly Sortable[];
}

function orderInput(name: string, description: string, sortables: readonly Sortable[]): OrderInput {
  const type = builder.inputRef<CheckedInput>(name).implement({
    description: `${description} Exactly one field is given; several of these sort by the first, then by the second and so on.`,
    isOneOf: true,
    fields: (t) =>
      Object.fromEntries(
        sortables.map(({ field, description: text }) => [
          field,
          t.field({ type: SortDirection, required: false, description: text }),
        ]),
      ),
  });
  return { type, sortables };
}

const sortablesOf = (label: NodeLabel) => [...properties(label), ...counts(relationsFrom(label)), ...bestGain(label)];

const orders = new Map(
  NODE_LABELS.map((label) => [
    label,
    orderInput(`${label}Order`, `What to sort ${label} nodes by.`, sortablesOf(label)),
  ]),
);
/** For the kinds of nodes that asserted edges lead to. */
const relatedOrders = new Map(
  NODE_LABELS.filter((label) => relationsTo(label).some(isAsserted)).map((label) => [
    label,
    orderInput(`Related${label}Order`, `What to sort ${label} nodes by that an asserted edge leads to.`, [
      ...OF_THE_EDGE,
      ...sortablesOf(label),
    ]),
  ]),
);

/** The order input for nodes of a kind; `related` for those at the end of an asserted edge. */
export function orderOf(label: NodeLabel, related: boolean): OrderInput {
  const found = (related ? relatedOrders : orders).get(label);
  if (found === undefined) throw new RangeError(`There is no order for ${label}.`);
  return found;
}

/** How a list is sorted when the caller doesn't say, also in words. */
export interface DefaultOrder {
  readonly keys: readonly OrderKey[];
  readonly description: string;
}

export function defaultOrder(label: NodeLabel, related: boolean): DefaultOrder {
  const by = (name: string, descending: boolean) => property(name, "", name === "name").key(descending);
  if (label === "Paper") return { keys: [by("submitted", true)], description: "newest first" };
  if (label === "Measurement") return { keys: [by("gain", true)], description: "greatest gain first" };
  const byName = by("name", false);
  return related
    ? { keys: [{ by: "support", descending: true }, byName], description: "best supported first, then by name" }
    : { keys: [byName], description: "by name" };
}
