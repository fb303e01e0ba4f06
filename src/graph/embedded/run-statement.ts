import type { Row } from "../engine.js";
import { Integer, type Statement } from "../statement.js";
import { embeddedError } from "./embedded-error.js";
import type { Database } from "./open-database.js";

/** Runs one statement, on the database itself or within a transaction of it. */
export async function runStatement<T extends Row>(
  target: Pick<Database, "executeCypher">,
  { text, parameters }: Statement,
): Promise<T[]> {
  const plain = Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [key, value instanceof Integer ? value.value : value]),
  );
  try {
    const result = await target.executeCypher(text, plain);
    // The caller names the columns that its own Cypher returns; nothing but that text could tell them.
    return result.toArray() as T[];
  } catch (error) {
    throw embeddedError(error);
  }
}
