import type { SharedNeighbour as Shared } from "../../graph/questions/shared-neighbours.js";
import { builder } from "../builder.js";
import { NeighbourSort } from "../enums.js";
import { loadNode } from "../load-node.js";
import { labelOf } from "../names.js";
import { Node } from "../node-fields.js";

/** Something that several techniques or platforms have to do with. */
export const SharedNeighbour = builder.objectRef<Shared & { readonly others: number }>("SharedNeighbour").implement({
  description: "Something that both have to do with.",
  fields: (t) => ({
    sort: t.field({ type: NeighbourSort, description: "What it is to them.", resolve: ({ sort }) => sort }),
    name: t.exposeString("name", { description: "Its name." }),
    node: t.field({
      type: Node,
      description: "It itself.",
      resolve: ({ id }, _args, context, info) => loadNode(id, labelOf(id) ?? "Technique", context, info),
    }),
    others: t.exposeInt("others", {
      description:
        "How many others have to do with it, besides what was asked about; it adds one by this to the score.",
    }),
  }),
});
