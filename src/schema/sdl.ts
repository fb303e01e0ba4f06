import { printSchema } from "graphql";
import { schema } from "./schema.js";

/** The schema as text; the builder sorts it, so that two versions compare line by line. */
export function sdl(): string {
  return `${printSchema(schema)}\n`;
}
