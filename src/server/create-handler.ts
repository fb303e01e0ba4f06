import type { GraphQLSchema } from "graphql";
import { createYoga, type YogaServerInstance } from "graphql-yoga";
import type { Logger } from "pino";
import type { Config } from "../config.js";
import type { GraphEngine } from "../graph/engine.js";
import { createContext, type RequestContext } from "../schema/context.js";
import { useAcceptedRequests } from "./accepted-requests.js";
import { useAnswerErrors } from "./answer-errors.js";
import { crossOrigin } from "./cross-origin.js";
import { healthRoutes } from "./health.js";
import { useBodyLimit } from "./limits/body-limit.js";
import { useQueryLimits } from "./limits/query-limits.js";
import { useTimeLimit } from "./limits/time-limit.js";
import { playgroundRoutes } from "./playground/playground-routes.js";
import { useRequestLog } from "./request-log.js";
import { useRoutes } from "./routes.js";

/** What a server serves, and how. */
export interface Serving {
  readonly engine: GraphEngine;
  readonly schema: GraphQLSchema;
  readonly config: Pick<Config, "corsOrigins" | "limits">;
  readonly logger: Logger;
}

/**
 * Everything that the server answers, from Request to Response; its `fetch` needs no network.
 * The plugins stand in the order in which a request meets them; an answer meets the errors' before the log.
 */
export function createHandler({ engine, schema, config, logger }: Serving): YogaServerInstance<object, RequestContext> {
  const { corsOrigins, limits } = config;
  return createYoga<object, RequestContext>({
    schema,
    context: () => createContext(engine),
    cors: crossOrigin(corsOrigins),
    plugins: [
      useAnswerErrors(logger),
      useRequestLog(logger),
      useRoutes({ ...healthRoutes(engine), ...playgroundRoutes() }),
      useAcceptedRequests(),
      useBodyLimit(limits.bodyBytes),
      useQueryLimits(limits),
      useTimeLimit(limits.milliseconds),
    ],
    logging: false,
    // What follows is done by the plugins above, or not at all.
    graphiql: false,
    landingPage: false,
    multipart: false,
    maskedErrors: false,
    maxRequestBodySize: false,
    healthCheckEndpoint: " ",
  });
}
