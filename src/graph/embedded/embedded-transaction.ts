import type { GraphTransaction, Row } from "../engine.js";
import type { Statement } from "../statement.js";
import { embeddedError } from "./embedded-error.js";
import type { Database } from "./open-database.js";
import { runStatement } from "./run-statement.js";

/** A transaction that commits only if every statement of it succeeded, as a server's does. */
export class EmbeddedTransaction implements GraphTransaction {
  readonly #transaction: ReturnType<Database["beginTransaction"]>;
  readonly #statements: Promise<unknown>[] = [];

  constructor(database: Database) {
    this.#transaction = database.beginTransaction();
  }

  run<T extends Row>(statement: Statement): Promise<T[]> {
    const rows = runStatement<T>(this.#transaction, statement);
    this.#statements.push(rows);
    return rows;
  }

  /** @throws the first statement's error, if one failed; then nothing is written. */
  async commit(): Promise<void> {
    await Promise.all(this.#statements);
    try {
      this.#transaction.commit();
    } catch (error) {
      throw embeddedError(error);
    }
  }

  /** Waits for statements under way: the store can't end a transaction under them. */
  async rollback(): Promise<void> {
    await Promise.allSettled(this.#statements);
    if (this.#transaction.isActive) this.#transaction.rollback();
  }
}
