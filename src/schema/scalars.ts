import { GraphQLError, type ValueNode, valueFromASTUntyped } from "graphql";
import { z } from "zod";
import { builder } from "./builder.js";

interface TextScalar {
  readonly description: string;
  readonly specifiedByURL: string;
  readonly schema: z.ZodType<string>;
  /** What the schema accepts, in words. */
  readonly takes: string;
}

/** A scalar whose values are texts of a certain form; the store holds only such. */
function textScalar(name: "Date" | "URL", { schema, takes, ...about }: TextScalar): void {
  const checked = (value: unknown, nodes?: ValueNode): string => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    throw new GraphQLError(`${name} cannot represent ${JSON.stringify(value)}: it takes ${takes}.`, {
      extensions: { code: "BAD_INPUT" },
      ...(nodes && { nodes }),
    });
  };
  builder.scalarType(name, {
    ...about,
    serialize: (value) => value,
    parseValue: (value) => checked(value),
    parseLiteral: (node) => checked(valueFromASTUntyped(node), node),
  });
}

textScalar("Date", {
  description: "A day as in ISO 8601: `2024-06-27`.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  schema: z.iso.date(),
  takes: "a day such as 2024-06-27",
});

textScalar("URL", {
  description: "An absolute URL.",
  specifiedByURL: "https://url.spec.whatwg.org/",
  schema: z.url(),
  takes: "an absolute URL",
});
