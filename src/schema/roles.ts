import { type EdgeKind, HARDWARE_ROLE_EDGES, TECHNIQUE_ROLE_EDGES } from "../graph/model/edges.js";
import { type RelationName, relation } from "../graph/model/relations.js";
import { HardwareRole, TechniqueRole } from "./enums.js";

/** The roles that a relation's edge kinds stand for. */
export interface Roles {
  readonly type: typeof TechniqueRole;
  /** The edge kind of each role, in the store's spelling of both. */
  readonly edges: Readonly<Record<string, EdgeKind>>;
}

/** The roles of a relation between papers and techniques or platforms; null for relations without roles. */
export function rolesOf(relationName: RelationName): Roles | null {
  const { from, to, edges } = relation(relationName);
  if (edges.length < 2) return null;
  return from === "Technique" || to === "Technique"
    ? { type: TechniqueRole, edges: TECHNIQUE_ROLE_EDGES }
    : { type: HardwareRole, edges: HARDWARE_ROLE_EDGES };
}
