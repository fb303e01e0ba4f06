import type { GraphQLResolveInfo } from "graphql";
import { BenchgraphError } from "../errors.js";
import type { NodeRow } from "../graph/answer.js";
import { labelOf } from "../graph/model/label-of.js";
import type { NodeLabel } from "../graph/model/vocabulary.js";
import type { PlannedNode, RequestContext } from "./context.js";
import { planNode } from "./plan/selection.js";

/**
 * A node that an answer holds by its id, with what the selection below the field wants of it. All nodes of a kind that
 * the same field of an answer leads to are loaded with one statement.
 *
 * @throws BenchgraphError CONFLICT when the node has been removed meanwhile
 */
export function loadNode(
  id: string,
  label: NodeLabel,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<NodeRow> {
  return load({ id, plan: planNode(info, label, info.fieldNodes) }, context);
}

/** What a node is called: its name, or a paper's title. Loaded like {@link loadNode}. */
export async function loadName(id: string, label: NodeLabel, context: RequestContext): Promise<string> {
  const property = label === "Paper" ? "title" : "name";
  const node = await load({ id, plan: { label, properties: [property], relations: [] } }, context);
  return String(node[property]);
}

async function load({ id, plan }: PlannedNode, { nodes }: RequestContext): Promise<NodeRow> {
  const node = await nodes.load({ id, plan });
  if (node !== null) return node;
  throw new BenchgraphError("CONFLICT", `The node ${id} was removed while the question was answered.`, {
    hint: "Ask again.",
  });
}

/** The same for a node of any kind, which its id tells. */
export function loadAnyNode(id: string, context: RequestContext, info: GraphQLResolveInfo): Promise<NodeRow> {
  const label = labelOf(id);
  if (label === undefined) throw new BenchgraphError("INTERNAL", `${id} is an id of no kind of node.`);
  return loadNode(id, label, context, info);
}
