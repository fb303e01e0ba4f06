import { HARDWARE_ROLES, TECHNIQUE_ROLES } from "../../../graph/model/vocabulary.js";
import type { Classifier } from "../model/boosted-trees.js";
import type { SoftmaxModel } from "../model/softmax.js";
import type { Entity } from "../names/candidate.js";
import type { Reading } from "../reading.js";
import { roleFeatures } from "./role-features.js";

export const TECHNIQUE_ROLE_ORDER = TECHNIQUE_ROLES;
export const HARDWARE_ROLE_ORDER = HARDWARE_ROLES;

/** What has been learned of roles: what the words around a mention say, and what all that is known of a name says. */
export interface RoleModel {
  readonly mentions: SoftmaxModel;
  /** One a role, in the order of the vocabulary. */
  readonly classifiers: readonly Classifier[];
}

/** A name with its role and how probable each role is. */
export type InRole<Found, Role extends string> = Found & {
  readonly role: Role;
  readonly roleProbabilities: Readonly<Partial<Record<Role, number>>>;
};

/** The names with their roles. */
export function rolesOf<Found extends Entity<unknown> & { readonly score: number }, Role extends string>(
  found: readonly Found[],
  ruleOf: (each: Found) => Role,
  reading: Reading,
  { mentions, classifiers }: RoleModel,
  roles: readonly [Role, ...Role[]],
): InRole<Found, Role>[] {
  const rows = roleFeatures(
    found.map((each) => ({ ...each, rule: roles.indexOf(ruleOf(each)) })),
    reading,
    mentions,
  );
  return found.map((each, index) => {
    const scores = classifiers.map((classifier) => classifier.probability(rows[index] ?? []));
    const total = scores.reduce((sum, score) => sum + score, 0);
    const probability = (role: Role): number => (scores[roles.indexOf(role)] ?? 0) / total;
    const role = roles.reduce((best, other) => (probability(other) > probability(best) ? other : best), roles[0]);
    const roleProbabilities: Partial<Record<Role, number>> = {};
    for (const each of roles) roleProbabilities[each] = probability(each);
    return { ...each, role, roleProbabilities };
  });
}
