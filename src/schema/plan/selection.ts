import {
  type FieldNode,
  type GraphQLField,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields.js";
import { type RelationName, relation } from "../../graph/model/relations.js";
import type { NodeLabel } from "../../graph/model/vocabulary.js";
import {
  type EdgeValue,
  EVERYTHING_ASSERTED,
  type EvidencePlan,
  type ListPlan,
  type NodePlan,
  type RelationPlan,
} from "../../graph/plan.js";
import type { PlanHint } from "../builder.js";
import type { CheckedInput } from "../refs.js";
import {
  afterArgument,
  assertionArgument,
  DEFAULT_EVIDENCE,
  orderArgument,
  pageLength,
  relationOrder,
} from "./arguments.js";
import { filterOf } from "./where.js";

/** A selected field: its response key, its definition, and the selections merged under that key. */
interface Selected {
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

/** The row key of a hidden relation to the paper, for fields that quote its text. */
export const TEXT_KEY = "_$text";
const TEXT: NodePlan = { label: "Paper", properties: ["title", "abstract"], relations: [] };

/** The key of a relation in a node's row; properties of the model never begin with an underscore. */
export const relationKey = (responseKey: string): string => `_${responseKey}`;

/** What the selection below a field that returns a node (or an interface of nodes) wants of a node of this kind. */
export function planNode(info: GraphQLResolveInfo, label: NodeLabel, nodes: readonly FieldNode[]): NodePlan {
  const properties = new Set<string>();
  const relations: RelationPlan[] = [];
  for (const selected of subfields(info, objectType(info, label), nodes)) {
    const hint = selected.field.extensions.plan;
    if (hint === undefined) continue;
    if ("properties" in hint) {
      for (const property of hint.properties) properties.add(property);
      if (hint.text) relations.push(hiddenText());
    } else if ("connection" in hint) {
      relations.push(planConnection(info, hint.connection, selected));
    } else if ("single" in hint) {
      for (const name of hint.single) relations.push(planSingle(info, name, selected));
    }
  }
  return { label, properties: [...properties].sort(), relations };
}

/** The plan of a root field that returns a connection of this kind of nodes. */
export function planList(info: GraphQLResolveInfo, label: NodeLabel, args: CheckedInput): ListPlan {
  const order = orderArgument(args, label, false);
  const wanted = connectionParts(info, info.fieldNodes, getNamedType(info.returnType));
  const plan = page(label, args, order, wanted, info);
  if (label !== "Measurement") return plan;
  const { statuses, minConfidence } = assertionArgument(args);
  const filters = [
    ...(plan.filter === null ? [] : [plan.filter]),
    { kind: "in", property: "status", values: statuses } as const,
    ...(minConfidence > 0
      ? [{ kind: "compare", property: "confidence", operator: "gte", value: minConfidence } as const]
      : []),
  ];
  return { ...plan, filter: { kind: "and", filters } };
}

function planConnection(info: GraphQLResolveInfo, name: RelationName, { key, field, nodes }: Selected): RelationPlan {
  const [first] = nodes;
  const args: CheckedInput = first === undefined ? {} : getArgumentValues(field, first, info.variableValues);
  const wanted = connectionParts(info, nodes, getNamedType(field.type));
  const { to } = relation(name);
  return {
    ...page(to, args, relationOrder(args, name), wanted, info),
    as: relationKey(key),
    relation: name,
    assertions: assertionArgument(args, name),
    edge: wanted.edge,
    evidence: wanted.evidence,
  };
}

function planSingle(info: GraphQLResolveInfo, name: RelationName, { key, nodes }: Selected): RelationPlan {
  const { to } = relation(name);
  const as = `${relationKey(key)}.${to}`;
  return { ...single(name, planNode(info, to, nodes)), as };
}

function hiddenText(): RelationPlan {
  return { ...single("Measurement.paper", TEXT), as: TEXT_KEY };
}

function single(name: RelationName, node: NodePlan): RelationPlan {
  return {
    as: "",
    relation: name,
    label: node.label,
    filter: null,
    order: [],
    first: 1,
    after: null,
    total: false,
    nodes: { node },
    assertions: { ...EVERYTHING_ASSERTED, statuses: ["asserted", "confirmed", "rejected"] },
    edge: [],
    evidence: [],
  };
}

function page(
  label: NodeLabel,
  args: CheckedInput,
  order: ListPlan["order"],
  wanted: Wanted,
  info: GraphQLResolveInfo,
): ListPlan {
  return {
    label,
    filter: filterOf(label, args.where),
    order,
    first: wanted.rows ? pageLength(args) : null,
    after: afterArgument(args, order),
    total: wanted.total,
    nodes: Object.fromEntries(wanted.nodes.map(({ as, nodes }) => [as, planNode(info, label, nodes)])),
  };
}

/** What a selection below a connection asks for. */
interface Wanted {
  rows: boolean;
  total: boolean;
  readonly nodes: { readonly as: string; readonly nodes: readonly FieldNode[] }[];
  readonly edge: EdgeValue[];
  readonly evidence: EvidencePlan[];
}

function connectionParts(info: GraphQLResolveInfo, nodes: readonly FieldNode[], type: unknown): Wanted {
  const wanted: Wanted = { rows: false, total: false, nodes: [], edge: [], evidence: [] };
  if (!(type instanceof GraphQLObjectType)) return wanted;
  for (const selected of subfields(info, type, nodes)) {
    switch (partOf(selected.field.extensions.plan)) {
      case "totalCount":
        wanted.total = true;
        break;
      case "pageInfo":
        wanted.rows = true;
        break;
      case "nodes":
        wanted.rows = true;
        wanted.nodes.push({ as: selected.key, nodes: selected.nodes });
        break;
      case "edges":
        wanted.rows = true;
        edgeParts(info, selected, wanted);
        break;
    }
  }
  return wanted;
}

function edgeParts(info: GraphQLResolveInfo, edges: Selected, wanted: Wanted): void {
  const type = getNamedType(edges.field.type);
  if (!(type instanceof GraphQLObjectType)) return;
  for (const { key, field, nodes } of subfields(info, type, edges.nodes)) {
    const as = `${edges.key}.${key}`;
    const part = partOf(field.extensions.plan);
    switch (part) {
      case "node":
        wanted.nodes.push({ as, nodes });
        break;
      case "support":
      case "confidence":
      case "bestGain":
        if (!wanted.edge.includes(part)) wanted.edge.push(part);
        break;
      case "roles":
        if (!wanted.edge.includes("edges")) wanted.edge.push("edges");
        break;
      case "evidence":
        wanted.evidence.push(planEvidence(info, as, { key, field, nodes }));
        break;
    }
  }
}

function planEvidence(info: GraphQLResolveInfo, as: string, { field, nodes }: Selected): EvidencePlan {
  const [first] = nodes;
  const args: CheckedInput = first === undefined ? {} : getArgumentValues(field, first, info.variableValues);
  const type = getNamedType(field.type);
  const papers: Record<string, NodePlan> = {};
  if (!(type instanceof GraphQLObjectType)) return { as, first: 0, papers };
  for (const selected of subfields(info, type, nodes)) {
    const part = partOf(selected.field.extensions.plan);
    if (part === "paper") papers[relationKey(selected.key)] = planNode(info, "Paper", selected.nodes);
    if (part === "text") papers[TEXT_KEY] = TEXT;
  }
  return { as, first: pageLength(args, DEFAULT_EVIDENCE), papers };
}

function partOf(hint: PlanHint | undefined) {
  return hint !== undefined && "part" in hint ? hint.part : undefined;
}

function subfields(info: GraphQLResolveInfo, type: GraphQLObjectType, nodes: readonly FieldNode[]): Selected[] {
  const definitions = type.getFields();
  const collected = collectSubfields(info.schema, info.fragments, info.variableValues, type, nodes);
  return [...collected].flatMap(([key, fieldNodes]) => {
    const field = definitions[fieldNodes[0]?.name.value ?? ""];
    return field === undefined ? [] : [{ key, field, nodes: fieldNodes }];
  });
}

function objectType(info: GraphQLResolveInfo, label: NodeLabel): GraphQLObjectType {
  const type = info.schema.getType(label);
  if (type instanceof GraphQLObjectType) return type;
  throw new TypeError(`${label} is not an object type of the schema.`);
}
