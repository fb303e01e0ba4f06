import { sdl } from "../../schema/sdl.js";
import type { Command } from "../command.js";
import { write } from "../write.js";

/** `benchgraph schema` */
export const schema: Command = {
  usage: "",
  details: "Prints the schema of the API in GraphQL's schema language, as clients and code generators read it.",
  example: "benchgraph schema > schema.graphql",
  operands: { least: 0, most: 0 },
  options: {},
  async run(_given, io) {
    await write(io.stdout, sdl());
    return 0;
  },
};
