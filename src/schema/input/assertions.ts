import { EDGE_KINDS } from "../../graph/model/edges.js";
import { type RelationName, relation } from "../../graph/model/relations.js";
import type { Types } from "../builder.js";
import { Status } from "../enums.js";
import { rolesOf } from "../roles.js";

/** Makes an argument (`t.arg`) or a field of an input (`t.field`). */
type Make<Kind extends "Arg" | "InputObject"> = PothosSchemaTypes.InputFieldBuilder<Types, Kind>["field"];

/** Whether texts assert the relation's edges, so that they carry provenance. */
export function isAsserted(relationName: RelationName): boolean {
  return relation(relationName).edges.some((kind) => EDGE_KINDS[kind].asserted);
}

/** How sure, and reviewed or not: for whatever rests on assertions. */
export function provenanceArguments<Kind extends "Arg" | "InputObject">(make: Make<Kind>) {
  return {
    minConfidence: make({
      type: "Float",
      required: false,
      description:
        "Counts only what the extractor is at least this sure of, from 0 to 1; without it everything counts.",
    }),
    statuses: make({
      type: [Status],
      required: false,
      description: "Counts only assertions of these statuses; without it all but the rejected ones.",
    }),
  };
}

/** Which of a relation's assertions count: fields of its filter, arguments of its field. */
export function assertionArguments<Kind extends "Arg" | "InputObject">(make: Make<Kind>, relationName: RelationName) {
  const { to, narrower } = relation(relationName);
  const roles = rolesOf(relationName);
  return {
    ...(roles === null
      ? {}
      : { role: make({ type: [roles.type], required: false, description: "Only these roles; without it all." }) }),
    ...(narrower
      ? {
          includeNarrower: make({
            type: "Boolean",
            required: false,
            defaultValue: true,
            description: "Whether what holds for narrower platforms counts too: GPU answers for A100.",
          }),
        }
      : {}),
    ...(isAsserted(relationName) || to === "Measurement" ? provenanceArguments(make) : {}),
  };
}
