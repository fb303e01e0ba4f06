import { GraphQLError } from "graphql";
import type { ErrorCode } from "../errors.js";

/** The error that answers a request which is not run, with the HTTP status that says so. */
export function refusal(code: ErrorCode, status: number, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
