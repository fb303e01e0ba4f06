import { type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo, isObjectType } from "graphql";
import { type RelationName, relation } from "../../graph/model/relations.js";
import { type NodeLabel, STATUSES } from "../../graph/model/vocabulary.js";
import {
  EVERYTHING_ASSERTED,
  type EvidencePlan,
  type Filter,
  type ListPlan,
  type NodePlan,
  type RelationPlan,
} from "../../graph/plan.js";
import type { CheckedInput } from "../refs.js";
import { afterArgument, assertionArgument, orderArgument, pageLength, relationOrder } from "./arguments.js";
import {
  type ConnectionSelection,
  connectionSelection,
  paperSelection,
  type SelectedEvidence,
} from "./connection-selection.js";
import { relationKey, SINGLE_NODE_KEY, singleKey, TEXT_KEY } from "./keys.js";
import { argumentsOf, type Execution, objectTypeOf, type Selected, selectedBelow } from "./selected.js";
import { allOf, filterOf } from "./where.js";

const TEXT: NodePlan = { label: "Paper", properties: ["title", "abstract"], relations: [] };

/** Plans by the selections they are made from, which belong to one execution: each node of a list asks for the same. */
const known = new WeakMap<readonly FieldNode[], Map<NodeLabel, NodePlan>>();

/** What the selection below a field that returns a node (or an interface of nodes) wants of a node of this kind. */
export function planNode(execution: Execution, label: NodeLabel, nodes: readonly FieldNode[]): NodePlan {
  const plans = known.get(nodes) ?? new Map<NodeLabel, NodePlan>();
  const plan = plans.get(label) ?? nodePlan(execution, label, nodes);
  known.set(nodes, plans.set(label, plan));
  return plan;
}

function nodePlan(execution: Execution, label: NodeLabel, nodes: readonly FieldNode[]): NodePlan {
  const properties = new Set<string>();
  const relations = new Map<string, RelationPlan>();
  const add = (plan: RelationPlan) => relations.set(plan.as, plan);
  for (const selected of selectedBelow(execution, objectTypeNamed(execution, label), nodes)) {
    const hint = selected.field.extensions.plan;
    if (hint === undefined) continue;
    if ("properties" in hint) {
      for (const property of hint.properties) properties.add(property);
      if (hint.text) add(planSingle("Measurement.paper", TEXT_KEY, TEXT));
    } else if ("connection" in hint) {
      add(planConnection(execution, hint.connection, selected));
    } else if ("single" in hint) {
      for (const name of hint.single) {
        const { to } = relation(name);
        add(planSingle(name, singleKey(selected.key, to), planNode(execution, to, selected.nodes)));
      }
    }
  }
  return { label, properties: [...properties].sort(), relations: [...relations.values()] };
}

/** The plan of a root field that returns a connection of this kind of nodes. */
export function planList(info: GraphQLResolveInfo, label: NodeLabel, args: CheckedInput): ListPlan {
  const selection = connectionSelection(info, objectTypeOf(info.returnType), info.fieldNodes);
  const plan = planPage(info, label, args, orderArgument(args, label, false), selection);
  return { ...plan, filter: allOf([...(plan.filter === null ? [] : [plan.filter]), ...notRejected(label, args)]) };
}

/** What a list leaves out unless it is asked for: rejected figures, and nodes that only rejected assertions name. */
function notRejected(label: NodeLabel, args: CheckedInput): Filter[] {
  if (label === "Paper") return [];
  if (label !== "Measurement") return [{ kind: "compare", property: "status", operator: "ne", value: "rejected" }];
  const { statuses, minConfidence } = assertionArgument(args);
  const sure: Filter = { kind: "compare", property: "confidence", operator: "gte", value: minConfidence };
  return [{ kind: "in", property: "status", values: statuses }, ...(minConfidence > 0 ? [sure] : [])];
}

function planConnection(execution: Execution, name: RelationName, selected: Selected): RelationPlan {
  const args = argumentsOf(execution, selected);
  const selection = connectionSelection(execution, objectTypeOf(selected.field.type), selected.nodes);
  return {
    ...planPage(execution, relation(name).to, args, relationOrder(args, name), selection),
    as: relationKey(selected.key),
    relation: name,
    assertions: assertionArgument(args, name),
    edge: selection.edge,
    evidence: selection.evidence.map((evidence) => planEvidence(execution, evidence)),
  };
}

function planPage(
  execution: Execution,
  label: NodeLabel,
  args: CheckedInput,
  order: ListPlan["order"],
  selection: ConnectionSelection,
): ListPlan {
  const first = pageLength(args);
  return {
    label,
    filter: filterOf(label, args.where),
    order,
    first: selection.rows ? first : null,
    after: afterArgument(args, label, order),
    total: selection.total,
    nodes: Object.fromEntries(selection.nodes.map(({ as, nodes }) => [as, planNode(execution, label, nodes)])),
  };
}

function planEvidence(execution: Execution, { as, first, ...selection }: SelectedEvidence): EvidencePlan {
  return { as, first, papers: planPapers(execution, selection) };
}

/** What a field that returns evidence wants of the asserting papers. */
export function planEvidencePapers(info: GraphQLResolveInfo): EvidencePlan["papers"] {
  return planPapers(info, paperSelection(info, objectTypeOf(info.returnType), info.fieldNodes));
}

function planPapers(
  execution: Execution,
  { papers, text }: Pick<SelectedEvidence, "papers" | "text">,
): EvidencePlan["papers"] {
  return {
    ...Object.fromEntries(papers.map((paper) => [paper.as, planNode(execution, "Paper", paper.nodes)])),
    ...(text ? { [TEXT_KEY]: TEXT } : {}),
  };
}

/** A relation to at most one node, which belongs to the figure itself: whether it is rejected makes no difference. */
function planSingle(name: RelationName, as: RelationPlan["as"], node: NodePlan): RelationPlan {
  return {
    as,
    relation: name,
    label: node.label,
    filter: null,
    order: [],
    first: 1,
    after: null,
    total: false,
    nodes: { [SINGLE_NODE_KEY]: node },
    assertions: { ...EVERYTHING_ASSERTED, statuses: STATUSES },
    edge: [],
    evidence: [],
  };
}

function objectTypeNamed({ schema }: Execution, label: NodeLabel): GraphQLObjectType {
  const type = schema.getType(label);
  if (isObjectType(type)) return type;
  throw new TypeError(`${label} is not an object type of the schema.`);
}
