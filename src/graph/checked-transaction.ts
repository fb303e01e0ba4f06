import type { GraphTransaction, Row } from "./engine.js";
import type { Statement } from "./statement.js";

/**
 * A transaction that knows how each of its statements went. A store drops the whole transaction when one of them
 * fails, but a work that goes on regardless would never learn of it.
 */
export class CheckedTransaction implements GraphTransaction {
  readonly #statements: Promise<unknown>[] = [];

  constructor(private readonly execute: GraphTransaction["run"]) {}

  run<T extends Row>(statement: Statement): Promise<T[]> {
    const rows = this.execute<T>(statement);
    this.#statements.push(rows);
    rows.catch(() => undefined);
    return rows;
  }

  /** Resolves when every statement has succeeded, also those that the work did not wait for; else rejects. */
  async succeeded(): Promise<void> {
    await Promise.all(this.#statements);
  }

  /** Resolves when every statement has ended: a transaction can't be closed under them. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#statements);
  }
}
