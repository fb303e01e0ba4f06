import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { Logger } from "pino";
import { BenchgraphError } from "../errors.js";
import { requestId } from "./request-id.js";

/**
 * Gives every error of an answer its code: the product's own errors speak for themselves, those of GraphQL say what is
 * wrong with the query, and whatever else happened is logged whole and shown only as INTERNAL with the request's id.
 */
export function useAnswerErrors(logger: Logger): Plugin {
  return {
    onResultProcess({ request, result, setResult }) {
      if (!("errors" in result) || !result.errors?.length) return;
      setResult({ ...result, errors: result.errors.map((error) => answer(error, requestId(request), logger)) });
    },
  };
}

function answer(error: GraphQLError, request: string, logger: Logger): GraphQLError {
  const { nodes, source, positions, path } = error;
  const told = (message: string, extensions: GraphQLError["extensions"]) =>
    new GraphQLError(message, { nodes: nodes ?? null, source, positions, path, extensions });
  const origin = originOf(error);
  const ofWholeRequest = path === undefined;
  if (origin instanceof GraphQLError && !isOurFault(error, origin)) {
    const http = ofWholeRequest && { http: { status: 400, spec: true } };
    return told(error.message, { code: "BAD_INPUT", ...http, ...origin.extensions });
  }
  if (origin instanceof BenchgraphError && origin.code !== "INTERNAL") {
    const { code, hint, message } = origin;
    if (code === "SERVICE_UNAVAILABLE") {
      // Where the store is, the log says; callers need not know.
      logger.error({ request, err: origin }, "the store is away");
      return told("The graph store is away.", { code, hint: "Try again in a little while.", http: { status: 503 } });
    }
    return told(message, { code, ...(hint && { hint }), ...(ofWholeRequest && { http: { status: 400 } }) });
  }
  logger.error({ request, err: origin }, "a request failed");
  return told("Something went wrong inside Benchgraph.", { code: "INTERNAL", request, http: { status: 500 } });
}

/** What was thrown at first, under all the GraphQLErrors that tell where. */
function originOf(error: GraphQLError): Error {
  let origin: Error = error;
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError;
  return origin;
}

/** While fields are resolved, GraphQL names a place in the query if that is to blame; else a value of ours is. */
function isOurFault(error: GraphQLError, origin: GraphQLError): boolean {
  return error.path !== undefined && origin.nodes === undefined && origin.extensions.code === undefined;
}
