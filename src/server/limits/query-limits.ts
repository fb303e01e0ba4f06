import { type FragmentDefinitionNode, getOperationAST, getVariableValues, Kind, Source } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { RequestLimits } from "../../config.js";
import { BenchgraphError } from "../../errors.js";
import { countTokens } from "./count-tokens.js";
import { measure } from "./measure.js";
import { nesting } from "./nesting.js";

/**
 * Refuses a query that is too long, too deep, too wide or too costly, before the store is touched. What counts for how
 * much is told in this folder's README.
 */
export function useQueryLimits(limits: RequestLimits): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((text: string | Source, options: object) => {
        const source = text instanceof Source ? text : new Source(text);
        if (countTokens(source, limits.tokens) > limits.tokens)
          throw tooMuch(`The query has more than ${limits.tokens} tokens, which is the limit.`, "MAX_TOKENS");
        return parseFn(source, options);
      });
    },
    onExecute({ args: { schema, document, operationName, variableValues } }) {
      const operation = getOperationAST(document, operationName);
      if (!operation) return;
      if (nesting(variableValues, limits.depth) > limits.depth)
        throw tooMuch(`The variables nest deeper than ${limits.depth} levels, which is the limit.`, "MAX_DEPTH");
      const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
      if (errors) return; // Execution begins by saying the same, and goes no further.
      const fragments = new Map<string, FragmentDefinitionNode>();
      for (const definition of document.definitions)
        if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
      const { depth, aliases, cost } = measure({ schema, operation, fragments, variables: coerced });
      if (depth > limits.depth)
        throw tooMuch(`The query nests ${depth} levels deep; the limit is ${limits.depth}.`, "MAX_DEPTH");
      if (aliases > limits.aliases)
        throw tooMuch(`The query uses ${aliases} aliases; the limit is ${limits.aliases}.`, "MAX_ALIASES");
      if (cost > limits.cost)
        throw tooMuch(
          `The answer could hold ${cost} objects, all lists multiplied; the limit is ${limits.cost}. Ask for shorter pages.`,
          "MAX_COST",
        );
    },
  };
}

function tooMuch(message: string, setting: string): BenchgraphError {
  return new BenchgraphError("LIMIT_EXCEEDED", `${message} (${setting})`);
}
