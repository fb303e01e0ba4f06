import { type GraphQLError, graphql } from "graphql";
import { expect } from "vitest";
import { BenchgraphError } from "../../../src/errors.js";
import type { GraphEngine } from "../../../src/graph/engine.js";
import { createContext } from "../../../src/schema/context.js";
import { schema } from "../../../src/schema/schema.js";

/** An answer of the API with what it cost. */
export interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly { readonly code: string; readonly message: string }[];
  /** How many statements the store ran for it. */
  readonly statements: number;
}

/** Asks the API as a request of its own would, without HTTP. */
export async function execute(
  engine: GraphEngine,
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const contextValue = createContext(engine);
  const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue });
  return { data, errors: errors.map(describe), statements: contextValue.statements.count };
}

/** With the cause, which the API itself keeps to the log: a failing test has to say it. */
function describe({ message, originalError, extensions }: GraphQLError): Answer["errors"][number] {
  if (!(originalError instanceof BenchgraphError)) return { code: String(extensions.code ?? "GRAPHQL"), message };
  const { code, cause } = originalError;
  return { code, message: cause instanceof Error ? `${message} ${cause.message}` : message };
}

/** The data of an answer that has to come without errors and for so many statements of the store. */
export async function answered(
  engine: GraphEngine,
  query: string,
  { statements = 1, variables = {} }: { statements?: number; variables?: Readonly<Record<string, unknown>> } = {},
): Promise<Answer["data"]> {
  const answer = await execute(engine, query, variables);
  expect(answer.errors).toEqual([]);
  expect(answer.statements).toBe(statements);
  return answer.data;
}
