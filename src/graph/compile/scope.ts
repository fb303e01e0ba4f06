import { type Fragment, raw } from "../statement.js";

/** Hands out variable names that are unique within one statement, in the order of asking. */
export class Scope {
  #count = 0;

  /** A fresh variable, such as `n3`. */
  variable(letter: string): Fragment {
    this.#count += 1;
    return raw(`${letter}${this.#count}`);
  }
}

/** A key of the answer, which may be any text without backticks, as a quoted name. */
export function quoted(key: string): Fragment {
  if (key.includes("`")) throw new RangeError(`The key ${key} holds a backtick.`);
  return raw(`\`${key}\``);
}
