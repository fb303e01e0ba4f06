import { BenchgraphError } from "../../errors.js";
import { CheckedTransaction } from "../checked-transaction.js";
import type { GraphEngine, GraphTransaction, Row, SearchCandidate, SearchRequest } from "../engine.js";
import { type GraphModel, indexedProperties } from "../model/graph-model.js";
import { createIndex, createUniqueConstraint } from "../schema-statements.js";
import type { Statement } from "../statement.js";
import { type Database, type EmbeddedConfig, openDatabase } from "./open-database.js";
import { commit, hasWritten, rows, runStatement } from "./run-statement.js";
import { createTextIndexes, searchTextIndexes } from "./text-index.js";

/** The graph in this process, in memory or in a file that one process at a time may open. */
export class EmbeddedEngine implements GraphEngine {
  readonly name = "embedded";
  readonly #database: Database;
  /** Settles when the last write asked for has ended. Writes run one after the other, so that none conflicts. */
  #lastWrite: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** @throws BenchgraphError MISCONFIGURED when the file is locked, damaged or out of reach. */
  constructor(config: EmbeddedConfig) {
    this.#database = openDatabase(config);
  }

  /** Reads in a transaction that is never committed, so that a read can't write. */
  async read<T extends Row>(statement: Statement): Promise<T[]> {
    const transaction = this.#open().beginTransaction();
    try {
      const result = await runStatement(transaction, statement);
      if (hasWritten(result)) throw new BenchgraphError("INTERNAL", "A statement that is to read would write.");
      return rows(result);
    } finally {
      transaction.rollback();
    }
  }

  write<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> {
    return this.#exclusively(async (database) => {
      const transaction = database.beginTransaction();
      const statements = new CheckedTransaction(async (statement) => rows(await runStatement(transaction, statement)));
      try {
        const result = await work(statements);
        await statements.succeeded();
        commit(transaction);
        return result;
      } finally {
        await statements.settled();
        if (transaction.isActive) transaction.rollback();
      }
    });
  }

  async search(request: SearchRequest): Promise<SearchCandidate[]> {
    return searchTextIndexes(this.#open(), request);
  }

  /** A unique constraint makes no index here, and MERGE without one reads every node of the label. */
  prepare(model: GraphModel): Promise<void> {
    return this.#exclusively(async (database) => {
      const indexes = [...model.labels.map((label) => [label, "id"] as const), ...indexedProperties(model)];
      for (const text of [
        ...indexes.map(([label, property]) => createIndex(label, property)),
        ...model.labels.map(createUniqueConstraint),
      ]) {
        await runStatement(database, { text, parameters: {} });
      }
      await createTextIndexes(database, model);
    });
  }

  async ping(): Promise<void> {
    this.#open();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#lastWrite;
    this.#database.close();
  }

  #open(): Database {
    if (this.#closed) throw new BenchgraphError("SERVICE_UNAVAILABLE", "The graph store has been closed.");
    return this.#database;
  }

  async #exclusively<T>(task: (database: Database) => Promise<T>): Promise<T> {
    const database = this.#open();
    const result = this.#lastWrite.then(() => task(database));
    this.#lastWrite = result.catch(() => undefined);
    return result;
  }
}
