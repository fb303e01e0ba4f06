import { type FieldNode, type GraphQLOutputType, getNamedType, isObjectType } from "graphql";
import { pageLength } from "./arguments.js";
import { argumentsOf, type Execution, selectedBelow } from "./selected.js";

/**
 * Checks every page that is asked for below a field, for answers whose pages are cut when they are read.
 *
 * @throws BenchgraphError BAD_INPUT for a page of less than 0 or more than 100
 */
export function checkPages(execution: Execution, returned: GraphQLOutputType, nodes: readonly FieldNode[]): void {
  const type = getNamedType(returned);
  if (!isObjectType(type)) return;
  for (const selected of selectedBelow(execution, type, nodes)) {
    const { field } = selected;
    if (field.args.some(({ name }) => name === "first")) pageLength(argumentsOf(execution, selected));
    checkPages(execution, field.type, selected.nodes);
  }
}
