import { getOperationAST } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { Logger } from "pino";
import type { RequestContext } from "../schema/context.js";
import { requestId } from "./request-id.js";

/** What is found out about a request on its way. */
interface Entry {
  readonly start: number;
  operation?: string | undefined;
  statements?: RequestContext["statements"];
  errors?: unknown[];
}

/** Names of operations are the caller's; a longer one is cut. */
const NAME_LENGTH = 100;

/**
 * Writes one line for each request and gives its id back as X-Request-Id. The line holds the operation's name, but
 * neither the query nor any value in it. Probes of health are logged at level debug, failures as warnings.
 */
export function useRequestLog(logger: Logger): Plugin<RequestContext> {
  const entries = new WeakMap<Request, Entry>();
  return {
    onRequest({ request }) {
      entries.set(request, { start: performance.now() });
    },
    onExecute({ args: { document, operationName, contextValue } }) {
      const entry = entries.get(contextValue.request);
      if (!entry) return;
      entry.operation = getOperationAST(document, operationName)?.name?.value.slice(0, NAME_LENGTH);
      entry.statements = contextValue.statements;
    },
    onResultProcess({ request, result }) {
      const entry = entries.get(request);
      if (entry && "errors" in result) entry.errors = result.errors?.map(({ extensions }) => extensions.code);
    },
    onResponse({ request, response }) {
      const id = requestId(request);
      response.headers.set("X-Request-Id", id);
      const { start, operation, statements, errors } = entries.get(request) ?? { start: performance.now() };
      const { pathname } = new URL(request.url);
      const level = response.status >= 500 ? "warn" : PROBES.includes(pathname) ? "debug" : "info";
      if (!logger.isLevelEnabled(level)) return;
      const milliseconds = Math.round((performance.now() - start) * 10) / 10;
      logger[level]({
        request: id,
        method: request.method,
        path: pathname,
        operation,
        status: response.status,
        milliseconds,
        statements: statements?.count,
        errors,
      });
    },
  };
}

const PROBES = ["/health", "/ready"];
