import { z } from "zod";
import { BenchgraphError } from "../errors.js";
import { builder } from "./builder.js";

/** Whatever a caller gives for the scalar, checked: GraphQL adds to the message what it was. */
function checked(schema: z.ZodType<string>, value: unknown, expected: string): string {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new BenchgraphError("BAD_INPUT", `It takes ${expected}.`);
}

const day = z.iso.date();
builder.scalarType("Date", {
  description: "A day as in ISO 8601: `2024-06-27`.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  serialize: (value) => value,
  parseValue: (value) => checked(day, value, "a day such as 2024-06-27"),
});

const url = z.url();
builder.scalarType("URL", {
  description: "An absolute URL.",
  specifiedByURL: "https://url.spec.whatwg.org/",
  serialize: (value) => value,
  parseValue: (value) => checked(url, value, "an absolute URL"),
});
