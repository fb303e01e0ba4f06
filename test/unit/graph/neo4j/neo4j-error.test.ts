import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { neo4jError } from "../../../../src/graph/neo4j/neo4j-error.js";
import { serverAddress } from "../../../../src/graph/neo4j/open-driver.js";

const SERVER = "bolt://db.example:7687";
const driverError = (code: string, message = "as the driver says") => {
  const error = new neo4j.Neo4jError(message, "N/A", "50N42", "");
  error.code = code;
  error.retryable = error.retriable = code.startsWith("Neo.TransientError.");
  return error;
};

test.each([
  ["ServiceUnavailable", "SERVICE_UNAVAILABLE"],
  ["SessionExpired", "SERVICE_UNAVAILABLE"],
  ["Neo.TransientError.Database.DatabaseUnavailable", "SERVICE_UNAVAILABLE"],
  ["Neo.ClientError.Security.Unauthorized", "MISCONFIGURED"],
  ["Neo.ClientError.Security.AuthenticationRateLimit", "MISCONFIGURED"],
  ["Neo.ClientError.Database.DatabaseNotFound", "MISCONFIGURED"],
  ["Neo.ClientError.Transaction.TransactionTimedOut", "LIMIT_EXCEEDED"],
  ["Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", "LIMIT_EXCEEDED"],
  ["Neo.TransientError.Transaction.DeadlockDetected", "CONFLICT"],
  ["Neo.TransientError.Transaction.LockClientStopped", "CONFLICT"],
  ["Neo.ClientError.Statement.SyntaxError", "INTERNAL"],
  ["Neo.ClientError.Schema.ConstraintValidationFailed", "INTERNAL"],
])("%s becomes %s, with the driver's error as cause", (code, expected) => {
  const cause = driverError(code);
  expect(neo4jError(cause, SERVER)).toMatchObject({ name: "BenchgraphError", code: expected, cause });
});

test("waiting too long for a connection means that the server is away", () => {
  const error = driverError("N/A", "Connection acquisition timed out in 5000 ms. Pool status: …");
  expect(neo4jError(error, SERVER)).toMatchObject({
    code: "SERVICE_UNAVAILABLE",
    message: "Neo4j at bolt://db.example:7687 can't be reached.",
  });
});

test("an error that is not the driver's stays as it is", () => {
  const error = new Error("of the work itself");
  expect(neo4jError(error, SERVER)).toBe(error);
});

test("the address for messages holds no credentials", () => {
  expect(serverAddress("neo4j+s://reader:secret@db.example:7687/?policy=eu")).toBe("neo4j+s://db.example:7687");
});
