import { createSchema } from "graphql-yoga";
import { pino } from "pino";
import type { RequestLimits } from "../../../src/config.js";
import { BenchgraphError } from "../../../src/errors.js";
import type { GraphEngine } from "../../../src/graph/engine.js";
import type { RequestContext } from "../../../src/schema/context.js";
import { createHandler } from "../../../src/server/create-handler.js";

/** Room enough for every query of these tests that is not about limits. */
export const LIMITS: RequestLimits = {
  depth: 20,
  aliases: 5,
  tokens: 500,
  cost: 50_000,
  bodyBytes: 10_000,
  milliseconds: 5_000,
};

const typeDefs = /* GraphQL */ `
  type Query {
    hello(name: String = "you"): String!
    things(first: Int, where: ThingFilter): ThingConnection!
    words: [String!]!
    refused: String
    away: String
    broken: String
    wrongValue: Int
    nothing: String!
    slow(milliseconds: Int!): String!
    counted: Int!
  }
  input ThingFilter { name: String, and: [ThingFilter!], not: ThingFilter }
  type ThingConnection { edges: [ThingEdge!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! }
  type ThingEdge { node: Thing! }
  type Thing { name: String! things(first: Int = 5): ThingConnection! parts: [Thing!]! }
`;

const schema = createSchema<RequestContext>({
  typeDefs,
  resolvers: {
    Query: {
      hello: (_root, { name }) => `Hello ${name}`,
      things: () => ({ edges: [], pageInfo: { hasNextPage: false } }),
      refused: () => {
        throw new BenchgraphError("NOT_FOUND", "There is no such thing.", { hint: "Ask for another." });
      },
      away: () => {
        throw new BenchgraphError("SERVICE_UNAVAILABLE", "The store is away.");
      },
      broken: () => {
        throw new Error("the secret of the house");
      },
      wrongValue: () => "not a number",
      nothing: () => null,
      slow: (_root, { milliseconds }) => new Promise((resolve) => setTimeout(() => resolve("done"), milliseconds)),
      counted: async (_root, _args, { read, statements }) => {
        await read({ text: "RETURN 1", parameters: {} });
        return statements.count;
      },
    },
  },
});

/** An engine without a store. */
export const stubEngine: GraphEngine = {
  name: "embedded",
  read: async () => [],
  write: () => Promise.reject(new Error("nothing is written here")),
  search: async () => [],
  prepare: async () => {},
  ping: async () => {},
  close: async () => {},
};

/** What {@link stubServer} can be told to do otherwise. */
interface Otherwise {
  readonly engine?: Partial<GraphEngine>;
  readonly limits?: Partial<RequestLimits>;
  readonly corsOrigins?: readonly string[];
  readonly logLevel?: string;
}

/** The parts that a server is made of, over a schema of these tests' own. */
export function stubParts({ engine, limits, corsOrigins = [], logLevel = "debug" }: Otherwise = {}) {
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: logLevel }, { write: (line: string) => log.push(JSON.parse(line)) });
  const config = { corsOrigins, limits: { ...LIMITS, ...limits } };
  return { schema, engine: { ...stubEngine, ...engine }, config, logger, log };
}

/** A handler over a schema of these tests' own, asked without a network. */
export function stubServer(otherwise: Otherwise = {}) {
  const parts = stubParts(otherwise);
  const handler = createHandler(parts);
  const fetch = (path: string, init: RequestInit = {}): Promise<Response> =>
    Promise.resolve(handler.fetch(new Request(`http://localhost${path}`, init)));
  const ask = async (query: string, variables?: object, headers: Record<string, string> = {}) => {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, headers: response.headers, ...(await answerOf(response)) };
  };
  return { fetch, ask, log: parts.log };
}

/** An answer of the API as these tests look at it. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; path?: unknown; extensions: Record<string, unknown> }[];
}

export async function answerOf(response: Response): Promise<Answer> {
  const answer: Answer = JSON.parse(await response.text());
  return answer;
}
