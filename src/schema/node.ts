import type { GraphQLResolveInfo } from "graphql";
import { BenchgraphError } from "../errors.js";
import type { NodeRow } from "../graph/answer.js";
import { builder } from "./builder.js";
import type { RequestContext } from "./context.js";
import { labelOf } from "./names.js";
import { Node } from "./node-fields.js";
import { MAX_FIRST } from "./plan/arguments.js";
import { planNode } from "./plan/selection.js";

function load(id: string, context: RequestContext, info: GraphQLResolveInfo): Promise<NodeRow | null> | null {
  const label = labelOf(id);
  return label === undefined ? null : context.nodes.load({ id, plan: planNode(info, label, info.fieldNodes) });
}

builder.queryField("node", (t) =>
  t.field({
    type: Node,
    nullable: true,
    description: "Any node by its id; null when there is none.",
    args: { id: t.arg.id({ required: true, description: "An id as the API gave it." }) },
    resolve: (_root, { id }, context, info) => load(id, context, info),
  }),
);

builder.queryField("nodes", (t) =>
  t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: "Nodes by their ids, in the order asked for; null for each that does not exist.",
    args: { ids: t.arg.idList({ required: true, description: `Up to ${MAX_FIRST} ids.` }) },
    resolve: (_root, { ids }, context, info) => {
      if (ids.length <= MAX_FIRST) return Promise.all(ids.map((id) => load(id, context, info)));
      throw new BenchgraphError("BAD_INPUT", `\`ids\` holds ${ids.length} ids; a request takes up to ${MAX_FIRST}.`, {
        hint: "Ask for the rest in further requests.",
      });
    },
  }),
);
