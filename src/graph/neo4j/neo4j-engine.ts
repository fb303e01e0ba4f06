import neo4j, { type Driver, type Session, type SessionConfig } from "neo4j-driver";
import type { Neo4jConfig } from "../../config.js";
import { BenchgraphError } from "../../errors.js";
import { CheckedTransaction } from "../checked-transaction.js";
import type { GraphEngine, GraphTransaction, Row, SearchCandidate, SearchRequest } from "../engine.js";
import { type GraphModel, indexedProperties, type StoreLabel } from "../model/graph-model.js";
import { createIndex, createUniqueConstraint } from "../schema-statements.js";
import type { Statement } from "../statement.js";
import { createFulltextIndexes, fulltextSearch } from "./fulltext-index.js";
import { neo4jError, TIME_OUTS } from "./neo4j-error.js";
import { neo4jParameters } from "./neo4j-parameters.js";
import { openDriver, serverAddress } from "./open-driver.js";

/** The graph on a Neo4j server or cluster, version 5.26 or later. */
export class Neo4jEngine implements GraphEngine {
  readonly name = "neo4j";
  readonly #driver: Driver;
  readonly #session: SessionConfig;
  /** The address without credentials, for messages. */
  readonly #server: string;
  readonly #writes = new Set<Promise<unknown>>();
  #closed = false;

  constructor(config: Neo4jConfig) {
    this.#server = serverAddress(config.uri);
    this.#driver = openDriver(config);
    this.#session = {
      database: config.database,
      // Whichever member of a cluster answers, it first catches up with what was written through this engine.
      bookmarkManager: neo4j.bookmarkManager(),
    };
  }

  /** An auto-commit read: quicker than a managed transaction, so its one retry is made here. */
  async read<T extends Row>(statement: Statement): Promise<T[]> {
    return this.#translated(async () => {
      try {
        return await this.#readOnce<T>(statement);
      } catch (error) {
        if (!neo4j.isRetryableError(error)) throw error;
        return await this.#readOnce<T>(statement);
      }
    });
  }

  async write<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> {
    const written = this.#translated(() =>
      this.#withSession("WRITE", (session) =>
        session.executeWrite(
          async (transaction) => {
            const statements = new CheckedTransaction((statement) => rows(transaction, statement));
            const result = await work(statements);
            await statements.succeeded();
            return result;
          },
          { timeout: TIME_OUTS.write },
        ),
      ),
    );
    this.#writes.add(written);
    return written.finally(() => this.#writes.delete(written));
  }

  async search(request: SearchRequest): Promise<SearchCandidate[]> {
    const found = await this.read<{ label: StoreLabel; id: string; names: (string | string[] | null)[] }>(
      fulltextSearch(request),
    );
    return found.map(({ label, id, names }) => ({ label, id, names: names.flatMap((name) => name ?? []) }));
  }

  async prepare(model: GraphModel): Promise<void> {
    const texts = [
      ...model.labels.map(createUniqueConstraint),
      ...indexedProperties(model).map(([label, property]) => createIndex(label, property)),
      ...createFulltextIndexes(model),
    ];
    await this.#translated(() =>
      this.#withSession("WRITE", async (session) => {
        for (const text of texts) {
          await session.executeWrite((transaction) => transaction.run(text)).catch(unlessItExists);
        }
        await session.executeRead((transaction) => transaction.run("CALL db.awaitIndexes(300)"));
      }),
    );
  }

  async ping(): Promise<void> {
    await this.read({ text: "RETURN 1 AS one", parameters: {} });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#writes);
    await this.#driver.close();
  }

  async #readOnce<T extends Row>(statement: Statement): Promise<T[]> {
    return this.#withSession("READ", (session) => rows(session, statement, { timeout: TIME_OUTS.read }));
  }

  async #withSession<T>(mode: "READ" | "WRITE", use: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#driver.session({ ...this.#session, defaultAccessMode: mode });
    try {
      return await use(session);
    } finally {
      await session.close();
    }
  }

  async #translated<T>(task: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new BenchgraphError("SERVICE_UNAVAILABLE", "The graph store has been closed.");
    try {
      return await task();
    } catch (error) {
      throw neo4jError(error, this.#server);
    }
  }
}

/** Two processes may prepare one store at once: then one of them finds that the other was quicker. */
function unlessItExists(error: unknown): void {
  if (error instanceof neo4j.Neo4jError && error.code.endsWith("AlreadyExists")) return;
  throw error;
}

/** Runs one statement, by itself or within a transaction. */
async function rows<T extends Row>(
  target: { run: Session["run"] },
  { text, parameters }: Statement,
  config?: Parameters<Session["run"]>[2],
): Promise<T[]> {
  const result = await target.run<T>(text, neo4jParameters(parameters), config);
  return result.records.map((record) => record.toObject());
}
