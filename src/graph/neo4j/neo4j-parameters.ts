import neo4j, { type Integer as Neo4jInteger } from "neo4j-driver";
import { Integer, type ParameterValue, type Statement } from "../statement.js";

type Neo4jValue = string | number | boolean | null | Neo4jInteger | Neo4jValue[] | { [key: string]: Neo4jValue };

/**
 * Parameters as the driver takes them. It sends every number as a float, so whole numbers are marked as integers:
 * then both engines store the same kind of number and divide alike.
 */
export function neo4jParameters(parameters: Statement["parameters"]): Record<string, Neo4jValue> {
  return Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, neo4jValue(value)]));
}

function neo4jValue(value: ParameterValue | Integer): Neo4jValue {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Integer) return neo4j.int(value.value);
  if (isList(value)) return value.map(neo4jValue);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, neo4jValue(item)]));
}

/** `Array.isArray` does not narrow read-only lists. */
function isList(value: ParameterValue): value is readonly ParameterValue[] {
  return Array.isArray(value);
}
