import { GraphQLError } from "graphql";
import { z } from "zod";
import { builder } from "./builder.js";

const day = z.iso.date();
const url = z.url();

function checked(schema: z.ZodType<string>, value: unknown, expected: string): string {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new GraphQLError(`Expected ${expected}.`, { extensions: { code: "BAD_USER_INPUT" } });
}

builder.scalarType("Date", {
  description: "A day as in ISO 8601: `2024-06-27`.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  serialize: (value) => value,
  parseValue: (value) => checked(day, value, "a day such as 2024-06-27"),
});

builder.scalarType("URL", {
  description: "An absolute URL.",
  specifiedByURL: "https://url.spec.whatwg.org/",
  serialize: (value) => value,
  parseValue: (value) => checked(url, value, "an absolute URL"),
});
