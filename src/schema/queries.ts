import type { ListResult, NodeRow } from "../graph/answer.js";
import { listStatement, lookUpStatement } from "../graph/compile/statements.js";
import { NODES } from "../graph/model/nodes.js";
import type { NodeLabel } from "../graph/model/vocabulary.js";
import type { NodePlan } from "../graph/plan.js";
import { builder } from "./builder.js";
import { connectionOf, listConnection } from "./connection.js";
import type { RequestContext } from "./context.js";
import { provenanceArguments } from "./input/assertions.js";
import { type By, NameBy, nodeKey, PaperBy } from "./input/node-by.js";
import { listArguments } from "./node-fields.js";
import { orderArgument } from "./plan/arguments.js";
import { planned } from "./plan/keys.js";
import { planList, planNode } from "./plan/selection.js";
import { type CheckedInput, NODE_REFS, PLURALS } from "./refs.js";

/** Adds the list of a kind of nodes to the query type: one statement for whatever is selected below it. */
export function listQuery(label: NodeLabel): void {
  builder.queryField(PLURALS[label], (t) =>
    t.field({
      type: listConnection(label),
      description: `${NODES[label].description} All of them, or those that meet a condition.`,
      args: {
        ...listArguments(t.arg, label, false),
        ...(label === "Measurement" ? provenanceArguments(t.arg) : {}),
      },
      resolve: async (_root, args: CheckedInput, context, info) => {
        const [row] = await context.read<{ list: ListResult }>(listStatement(planList(info, label, args)));
        return connectionOf(planned(row?.list, info), args, orderArgument(args, label, false));
      },
    }),
  );
}

/** Adds the look-up of one node of a kind by id or name to the query type. */
export function namedQuery(field: string, label: NodeLabel): void {
  builder.queryField(field, (t) =>
    t.field({
      type: NODE_REFS[label],
      nullable: true,
      description: `${NODES[label].description} Null when there is none of that id or name.`,
      args: { by: t.arg({ type: NameBy, required: true, description: "Which one." }) },
      resolve: (_root, { by }, context, info) => found(context, planNode(info, label, info.fieldNodes), by),
    }),
  );
}

/** Adds the look-up of one paper to the query type. */
export function paperQuery(): void {
  builder.queryField("paper", (t) =>
    t.field({
      type: NODE_REFS.Paper,
      nullable: true,
      description: `${NODES.Paper.description} Null when there is none.`,
      args: { by: t.arg({ type: PaperBy, required: true, description: "Which one." }) },
      resolve: (_root, { by }, context, info) => found(context, planNode(info, "Paper", info.fieldNodes), by),
    }),
  );
}

/** The node that the caller names, if there is one. */
async function found(context: RequestContext, plan: NodePlan, by: By): Promise<NodeRow | null> {
  const [row] = await context.read<{ id: string; node: NodeRow }>(lookUpStatement(plan, nodeKey(by)));
  return row?.node ?? null;
}
