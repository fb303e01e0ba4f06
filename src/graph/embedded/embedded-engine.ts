import { BenchgraphError } from "../../errors.js";
import type { GraphEngine, GraphTransaction, Row, SearchCandidate, SearchRequest } from "../engine.js";
import type { GraphModel } from "../model/graph-model.js";
import type { Statement } from "../statement.js";
import { EmbeddedTransaction } from "./embedded-transaction.js";
import { type Database, type EmbeddedConfig, openDatabase } from "./open-database.js";
import { runStatement } from "./run-statement.js";
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

  async read<T extends Row>(statement: Statement): Promise<T[]> {
    return runStatement(this.#open(), statement);
  }

  write<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> {
    return this.#exclusively(async (database) => {
      const transaction = new EmbeddedTransaction(database);
      try {
        const result = await work(transaction);
        await transaction.commit();
        return result;
      } finally {
        await transaction.rollback();
      }
    });
  }

  async search(request: SearchRequest): Promise<SearchCandidate[]> {
    return searchTextIndexes(this.#open(), request);
  }

  /** A unique constraint makes no index here, and MERGE without one reads every node of the label. */
  prepare(model: GraphModel): Promise<void> {
    return this.#exclusively(async (database) => {
      for (const label of model.labels) {
        const name = label.toLowerCase();
        await runStatement(database, {
          text: `CREATE INDEX ${name}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`,
          parameters: {},
        });
        await runStatement(database, {
          text: `CREATE CONSTRAINT ${name}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
          parameters: {},
        });
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
