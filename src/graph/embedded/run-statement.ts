import type { QueryResult, Transaction } from "@grafeo-db/js";
import type { Row } from "../engine.js";
import { Integer, type Statement } from "../statement.js";
import { embeddedError } from "./embedded-error.js";
import type { Database } from "./open-database.js";

/** Runs one statement, on the database itself or within a transaction of it. */
export async function runStatement(
  target: Pick<Database, "executeCypher">,
  { text, parameters }: Statement,
): Promise<QueryResult> {
  const plain = Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [key, value instanceof Integer ? value.value : value]),
  );
  try {
    return await target.executeCypher(text, plain);
  } catch (error) {
    throw embeddedError(error);
  }
}

/** The caller names the columns that its own Cypher returns: nothing but that text could tell them. */
export function rows<T extends Row>(result: QueryResult): T[] {
  return result.toArray() as T[];
}

/** Whether the statement wrote anything. */
export function hasWritten({ counters }: QueryResult): boolean {
  return Object.values(counters).some((count) => count > 0);
}

export function commit(transaction: Transaction): void {
  try {
    transaction.commit();
  } catch (error) {
    throw embeddedError(error);
  }
}
