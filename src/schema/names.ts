import { RELATIONS, type RelationName, relation } from "../graph/model/relations.js";
import type { NodeLabel } from "../graph/model/vocabulary.js";

export { labelOf } from "../graph/model/label-of.js";

/** `Technique.evaluatedOn` → `evaluatedOn`: the field that offers the relation. */
export function fieldName(relationName: RelationName): string {
  return relationName.slice(relationName.indexOf(".") + 1);
}

/** `Technique.evaluatedOn` → `TechniqueEvaluatedOn`: what the relation's own types begin with. */
export function typePrefix(relationName: RelationName): string {
  const field = fieldName(relationName);
  return `${relation(relationName).from}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
}

const NAMES = Object.keys(RELATIONS).filter((key): key is RelationName => key in RELATIONS);

/** The relations that start from a kind of node. */
export function relationsFrom(label: NodeLabel): RelationName[] {
  return NAMES.filter((relationName) => relation(relationName).from === label);
}

/** The relations that lead to a kind of node. */
export function relationsTo(label: NodeLabel): RelationName[] {
  return NAMES.filter((relationName) => relation(relationName).to === label);
}

/** The relation of a kind of node with this field name. */
export function relationNamed(label: NodeLabel, field: string): RelationName | undefined {
  return NAMES.find((relationName) => relationName === `${label}.${field}`);
}
