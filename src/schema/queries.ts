import type { GraphQLResolveInfo } from "graphql";
import type { ListResult, NodeRow } from "../graph/answer.js";
import { listStatement, namedStatement, nodesStatement, paperStatement } from "../graph/compile/statements.js";
import { NODES } from "../graph/model/nodes.js";
import type { NodeLabel } from "../graph/model/vocabulary.js";
import type { Statement } from "../graph/statement.js";
import { titleKey } from "../graph/title-key.js";
import { builder } from "./builder.js";
import { connectionOf, listConnection } from "./connection.js";
import type { RequestContext } from "./context.js";
import { provenanceArguments } from "./input/assertions.js";
import { listArguments } from "./node-fields.js";
import { orderArgument } from "./plan/arguments.js";
import { planned } from "./plan/keys.js";
import { planList, planNode } from "./plan/selection.js";
import { type CheckedInput, NODE_REFS, PLURALS } from "./refs.js";

const NameBy = builder.inputType("NameBy", {
  description: "Which node: by exactly one of these.",
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ required: false, description: "Its id." }),
    name: t.string({
      required: false,
      description: "Its name or one of its aliases, whatever the case, the punctuation and the plural.",
    }),
  }),
});

const PaperBy = builder.inputType("PaperBy", {
  description: "Which paper: by exactly one of these.",
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ required: false, description: "Its id." }),
    arxivId: t.string({ required: false, description: "Its arXiv identifier without version, such as 2407.00123." }),
    title: t.string({ required: false, description: "Its title, whatever the case and the punctuation." }),
  }),
});

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
      resolve: (_root, { by: { id, name } }, context, info) => {
        const plan = planNode(info, label, info.fieldNodes);
        return found(context, id == null ? namedStatement(plan, name ?? "") : nodesStatement(plan, [id]));
      },
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
      resolve: (_root, { by }, context, info) => found(context, paperLookUp(by, info)),
    }),
  );
}

function paperLookUp(
  { id, arxivId, title }: { id?: string | null; arxivId?: string | null; title?: string | null },
  info: GraphQLResolveInfo,
): Statement {
  const plan = planNode(info, "Paper", info.fieldNodes);
  if (id != null) return nodesStatement(plan, [id]);
  if (arxivId != null) return paperStatement(plan, "arxivId", arxivId);
  return paperStatement(plan, "titleKey", titleKey(title ?? ""));
}

/** The node that the statement finds, if any. */
export async function found(context: RequestContext, statement: Statement): Promise<NodeRow | null> {
  const [row] = await context.read<{ id: string; node: NodeRow }>(statement);
  return row?.node ?? null;
}
