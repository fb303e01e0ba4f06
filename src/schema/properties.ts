import type { EnumRef, ObjectFieldBuilder } from "@pothos/core";
import { BenchgraphError } from "../errors.js";
import type { NodeRow } from "../graph/answer.js";
import { NODES, type PropertyDefinition } from "../graph/model/nodes.js";
import type { NodeLabel } from "../graph/model/vocabulary.js";
import type { FieldMap, Types } from "./builder.js";
import { ENUMS } from "./enums.js";

/** A property that holds text; null where the node has none. */
export function textOf(row: NodeRow, property: string): string | null {
  const value = row[property];
  return typeof value === "string" ? value : null;
}

function numberOf(row: NodeRow, property: string): number | null {
  const value = row[property];
  return typeof value === "number" ? value : null;
}

function textsOf(row: NodeRow, property: string): string[] {
  const value = row[property];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** Fields for the properties that the model declares; a kind of node adds what is particular to it. */
export function propertyFields(t: ObjectFieldBuilder<Types, NodeRow>, label: NodeLabel): FieldMap {
  return Object.fromEntries(
    Object.entries(NODES[label].properties)
      .filter(([, { type }]) => type !== "listings")
      .map(([property, definition]) => [property, propertyField(t, property, definition)]),
  );
}

function propertyField(t: ObjectFieldBuilder<Types, NodeRow>, property: string, definition: PropertyDefinition) {
  const { type, required, description } = definition;
  const options = { description, extensions: { plan: { properties: [property] } } };
  const text = { ...options, type: textType(property, definition) };
  switch (type) {
    case "strings":
      return t.stringList({ ...options, resolve: (row) => textsOf(row, property) });
    case "integer":
    case "number": {
      const number = { ...options, type: numberType(type) };
      return required
        ? t.field({ ...number, resolve: (row) => numberOf(row, property) ?? missing(row, property) })
        : t.field({ ...number, nullable: true, resolve: (row) => numberOf(row, property) });
    }
    default:
      return required
        ? t.field({ ...text, resolve: (row) => textOf(row, property) ?? missing(row, property) })
        : t.field({ ...text, nullable: true, resolve: (row) => textOf(row, property) });
  }
}

const numberType = (type: "integer" | "number"): "Int" | "Float" => (type === "integer" ? "Int" : "Float");

function textType(
  property: string,
  { type, values }: PropertyDefinition,
): EnumRef<Types, string> | "Date" | "URL" | "String" {
  const enumType = values === undefined ? undefined : ENUMS.get(values);
  if (enumType !== undefined) return enumType;
  return type === "date" ? "Date" : property === "url" ? "URL" : "String";
}

function missing({ id }: NodeRow, property: string): never {
  throw new BenchgraphError("INTERNAL", `The store holds no ${property} for ${id}.`);
}
