import { relation } from "../../graph/model/relations.js";
import type { NodeLabel } from "../../graph/model/vocabulary.js";
import type { Filter, FilterValue } from "../../graph/plan.js";
import { relationNamed } from "../names.js";
import type { CheckedInput } from "../refs.js";
import { assertionArgument } from "./arguments.js";

const COMPARISONS = ["eq", "ne", "lt", "lte", "gt", "gte", "contains", "startsWith", "has"] as const;
const QUANTIFIERS = ["some", "every", "none"] as const;

/** The plan's condition for a `where` on nodes of this kind; null when it says nothing. */
export function filterOf(label: NodeLabel, where: unknown): Filter | null {
  if (!isInput(where)) return null;
  const filters = Object.entries(where).flatMap(([field, value]) =>
    value == null ? [] : condition(label, field, value),
  );
  return allOf(filters);
}

/** All of the conditions as one; null when there is none. */
export function allOf(filters: readonly Filter[]): Filter | null {
  return filters.length > 1 ? { kind: "and", filters } : (filters[0] ?? null);
}

function condition(label: NodeLabel, field: string, value: unknown): Filter[] {
  if (field === "within") return typeof value === "string" ? [{ kind: "within", id: value }] : [];
  if (field === "and" || field === "or") {
    const parts = Array.isArray(value) ? value : [];
    return [{ kind: field, filters: parts.map((part) => filterOf(label, part) ?? { kind: "and", filters: [] }) }];
  }
  if (field === "not") return [{ kind: "not", filter: filterOf(label, value) ?? { kind: "and", filters: [] } }];
  if (!isInput(value)) return [];
  const relationName = relationNamed(label, field);
  if (relationName === undefined) return comparisons(field, value);
  const { to, single } = relation(relationName);
  const assertions = assertionArgument(value, relationName);
  if (single) {
    return [{ kind: "related", relation: relationName, quantifier: "some", assertions, filter: filterOf(to, value) }];
  }
  return QUANTIFIERS.filter((quantifier) => value[quantifier] != null).map((quantifier) => ({
    kind: "related",
    relation: relationName,
    quantifier,
    assertions,
    filter: filterOf(to, value[quantifier]),
  }));
}

function comparisons(property: string, operators: CheckedInput): Filter[] {
  return Object.entries(operators).flatMap(([name, value]): Filter[] => {
    if (name === "isNull" && typeof value === "boolean") return [{ kind: "present", property, present: !value }];
    if (name === "in" && Array.isArray(value)) return [{ kind: "in", property, values: value.filter(isValue) }];
    const operator = COMPARISONS.find((one) => one === name);
    return operator !== undefined && isValue(value) ? [{ kind: "compare", property, operator, value }] : [];
  });
}

const isValue = (value: unknown): value is FilterValue => typeof value === "string" || typeof value === "number";

const isInput = (value: unknown): value is CheckedInput => typeof value === "object" && value !== null;
