import { expect, test } from "vitest";
import { BenchgraphError } from "../../../../src/errors.js";
import { embeddedError } from "../../../../src/graph/embedded/embedded-error.js";

test.each([
  ["Transaction error: GRAFEO-T001: Write conflict on entity Node(0)", "CONFLICT"],
  ["Query error: GRAFEO-Q003: timeout error: Query exceeded timeout of 30s", "LIMIT_EXCEEDED"],
  ["Query error: GRAFEO-Q001: syntax error", "INTERNAL"],
])("%s becomes %s, with the store's error as cause", (message, code) => {
  const cause = new Error(message);
  expect(embeddedError(cause)).toMatchObject({ name: "BenchgraphError", code, cause });
});

test("the product's own error stays as it is", () => {
  const error = new BenchgraphError("BAD_INPUT", "No.");
  expect(embeddedError(error)).toBe(error);
});
