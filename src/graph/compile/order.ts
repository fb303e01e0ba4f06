import { relation } from "../model/relations.js";
import { type CursorPosition, EVERYTHING_ASSERTED, type OrderKey } from "../plan.js";
import { cypher, type Fragment, join, raw } from "../statement.js";
import type { Folded } from "./edge.js";
import { match, patternOf } from "./pattern.js";
import type { Scope } from "./scope.js";

/** One order key of a statement: how to compute it, and the variable that holds it afterwards. */
export interface CompiledKey {
  readonly variable: Fragment;
  /** A subquery that binds the variable, for keys that need one; else null. */
  readonly subquery: Fragment | null;
  /** The expression that the variable stands for; null when the subquery binds it. */
  readonly expression: Fragment | null;
  readonly descending: boolean;
}

/** Prepares the keys for nodes in the variable `node`, and for what the way to them was folded into. */
export function compileKeys(
  order: readonly OrderKey[],
  node: Fragment,
  folded: readonly Folded[],
  scope: Scope,
): CompiledKey[] {
  return order.map((key) => compileKey(key, node, folded, scope));
}

function compileKey(key: OrderKey, node: Fragment, folded: readonly Folded[], scope: Scope): CompiledKey {
  const variable = scope.variable("k");
  const { descending } = key;
  switch (key.by) {
    case "property": {
      const property = cypher`${node}.${raw(key.property)}`;
      const expression = key.foldCase ? cypher`toLower(${property})` : property;
      return { variable, subquery: null, expression, descending };
    }
    case "support":
    case "confidence": {
      const found = folded.find(({ value }) => value === key.by);
      if (found === undefined) throw new RangeError(`No edge leads here whose ${key.by} could be sorted by.`);
      return { variable, subquery: null, expression: found.variable, descending };
    }
    case "count":
    case "bestGain":
      return { variable, subquery: aggregate(key, node, variable, scope), expression: null, descending };
  }
}

function aggregate(
  key: Extract<OrderKey, { by: "count" | "bestGain" }>,
  node: Fragment,
  variable: Fragment,
  scope: Scope,
): Fragment {
  const end = scope.variable("n");
  if (key.by === "bestGain" && relation(key.relation).to !== "Measurement") {
    throw new RangeError(`${key.relation} does not lead to measurements.`);
  }
  const result = key.by === "count" ? cypher`count(DISTINCT ${end})` : cypher`max(${end}.gain)`;
  const pattern = patternOf(key.relation, EVERYTHING_ASSERTED, node, end, scope);
  return cypher`CALL (${node}) { ${match(pattern)} RETURN ${result} AS ${variable} }`;
}

/** ORDER BY: absent values last whatever the direction, as Cypher itself puts them in ascending order; ties by id. */
export function orderBy(keys: readonly CompiledKey[], node: Fragment): Fragment {
  const terms = keys.map(({ variable, descending }) =>
    descending ? cypher`${variable} IS NULL, ${variable} DESC` : variable,
  );
  return cypher`ORDER BY ${join([...terms, cypher`${node}.id`], ", ")}`;
}

/** Holds for what comes after the position in the order of {@link orderBy}. */
export function isAfter(position: CursorPosition, keys: readonly CompiledKey[], node: Fragment): Fragment {
  const [key, ...rest] = keys;
  if (key === undefined) return cypher`${node}.id > ${position.id}`;
  const [value = null, ...values] = position.keys;
  const later = isAfter({ keys: values, id: position.id }, rest, node);
  const { variable } = key;
  if (value === null) return cypher`(${variable} IS NULL AND ${later})`;
  const beyond = raw(key.descending ? "<" : ">");
  return cypher`(${variable} IS NULL OR ${variable} ${beyond} ${value} OR (${variable} = ${value} AND ${later}))`;
}
