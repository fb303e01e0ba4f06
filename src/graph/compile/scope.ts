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
