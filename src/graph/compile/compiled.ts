import { cypher, type Fragment, join, raw } from "../statement.js";

/** Subqueries that compute something, and the expression that then stands for it. */
export interface Compiled {
  readonly subqueries: readonly Fragment[];
  readonly value: Fragment;
}

/** Something compiled as one entry of a map. */
export interface Entry extends Compiled {
  readonly as: string;
}

/** All that has to be computed before the entries' values can be named. */
export function subqueriesOf(entries: readonly Compiled[]): Fragment[] {
  return entries.flatMap(({ subqueries }) => subqueries);
}

/** A map of these entries and of whatever else it holds. */
export function mapOf(entries: readonly Entry[], ...more: readonly Fragment[]): Fragment {
  return cypher`{${join([...more, ...entries.map(({ as, value }) => cypher`${quoted(as)}: ${value}`)], ", ")}}`;
}

/** A key of the answer, which may be any text without backticks, as a quoted name. */
function quoted(key: string): Fragment {
  if (key.includes("`")) throw new RangeError(`The key ${key} holds a backtick.`);
  return raw(`\`${key}\``);
}
