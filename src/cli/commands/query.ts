import { z } from "zod";
import { BenchgraphError } from "../../errors.js";
import { documentText } from "../../ingest/sources/document-text.js";
import { bytesOf } from "../../ingest/sources/source-input.js";
import { ask } from "../ask.js";
import type { Command } from "../command.js";
import { inputsOf } from "../inputs.js";
import { withGraph } from "../with-graph.js";
import { write } from "../write.js";

/** `benchgraph query FILE [--variables JSON]` */
export const query: Command = {
  usage: "FILE [--variables JSON]",
  details: `Answers the GraphQL query in a file, or on standard input where FILE is -, and prints the response as JSON. The
exit status is 1 when the response has errors.

The graph is the one that NEO4J_URI or DATA_DIR names, and the same limits hold as for the API: see benchgraph
serve --help.`,
  example: `echo '{ stats { papers } }' | benchgraph query -`,
  operands: { least: 1, most: 1 },
  options: { variables: { value: "JSON", description: "Values of the query's variables, as a JSON object." } },
  async run({ operands, options }, io) {
    const variables = variablesOf(options.variables);
    const texts = inputsOf(operands, io).map((input) => documentText(input.name, bytesOf(input)));
    const [text] = await Promise.all(texts);
    return withGraph(io, async (engine, config) => {
      const answer = await ask(engine, config, text ?? "", variables);
      await write(io.stdout, `${JSON.stringify(answer, null, 2)}\n`);
      return answer.errors === undefined ? 0 : 1;
    });
  },
};

function variablesOf(json = "{}"): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(json));
  } catch (cause) {
    throw new BenchgraphError("MISCONFIGURED", `--variables is ${JSON.stringify(json)}, which is no JSON object.`, {
      hint: `For example: --variables '{"name": "GPU"}'`,
      cause,
    });
  }
}
