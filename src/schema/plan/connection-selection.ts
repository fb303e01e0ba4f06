import type { FieldNode, GraphQLObjectType } from "graphql";
import type { EvidenceKey, PlanKey } from "../../graph/answer.js";
import type { EdgeValue } from "../../graph/plan.js";
import type { ConnectionPart } from "../builder.js";
import { DEFAULT_EVIDENCE, pageLength } from "./arguments.js";
import { evidenceKey, nodeKey, relationKey } from "./keys.js";
import { argumentsOf, type Execution, objectTypeOf, type Selected, selectedBelow } from "./selected.js";

/** A field that returns a node, with the key that its row will hold it under. */
export interface SelectedNode {
  readonly as: PlanKey;
  readonly nodes: readonly FieldNode[];
}

/** A selected field `evidence`. */
export interface SelectedEvidence {
  readonly as: EvidenceKey;
  readonly first: number;
  readonly papers: readonly SelectedNode[];
  /** Whether something is quoted from the paper's text. */
  readonly text: boolean;
}

/** What a selection below a connection asks for. */
export interface ConnectionSelection {
  /** Whether any row is needed. */
  readonly rows: boolean;
  readonly total: boolean;
  readonly nodes: readonly SelectedNode[];
  readonly edge: readonly EdgeValue[];
  readonly evidence: readonly SelectedEvidence[];
}

/** Reads the selection below fields that return a connection of this type. */
export function connectionSelection(
  execution: Execution,
  type: GraphQLObjectType,
  fields: readonly FieldNode[],
): ConnectionSelection {
  const selected = selectedBelow(execution, type, fields);
  const edges = having("edges", selected).map((one) => edgeSelection(execution, one));
  return {
    rows: [...having("edges", selected), ...having("nodes", selected), ...having("pageInfo", selected)].length > 0,
    total: having("totalCount", selected).length > 0,
    nodes: [
      ...having("nodes", selected).map(({ key, nodes }) => ({ as: nodeKey(key), nodes })),
      ...edges.flatMap(({ nodes }) => nodes),
    ],
    edge: [...new Set(edges.flatMap(({ edge }) => edge))],
    evidence: edges.flatMap(({ evidence }) => evidence),
  };
}

const EDGE_VALUES = ["support", "confidence", "edges", "bestGain"] as const satisfies readonly EdgeValue[];
const partOfValue = (value: EdgeValue) => (value === "edges" ? "roles" : value);

function edgeSelection(
  execution: Execution,
  edges: Selected,
): Pick<ConnectionSelection, "nodes" | "edge" | "evidence"> {
  const selected = selectedBelow(execution, objectTypeOf(edges.field.type), edges.nodes);
  return {
    nodes: having("node", selected).map(({ key, nodes }) => ({ as: nodeKey(edges.key, key), nodes })),
    edge: EDGE_VALUES.filter((value) => having(partOfValue(value), selected).length > 0),
    evidence: having("evidence", selected).map((one) => evidenceSelection(execution, edges.key, one)),
  };
}

function evidenceSelection(execution: Execution, edgesKey: string, evidence: Selected): SelectedEvidence {
  return {
    as: evidenceKey(edgesKey, evidence.key),
    first: pageLength(argumentsOf(execution, evidence), DEFAULT_EVIDENCE),
    ...paperSelection(execution, objectTypeOf(evidence.field.type), evidence.nodes),
  };
}

/** Reads the selection below fields that return evidence, whose type it is. */
export function paperSelection(
  execution: Execution,
  type: GraphQLObjectType,
  fields: readonly FieldNode[],
): Pick<SelectedEvidence, "papers" | "text"> {
  const selected = selectedBelow(execution, type, fields);
  return {
    papers: having("paper", selected).map(({ key, nodes }) => ({ as: relationKey(key), nodes })),
    text: having("text", selected).length > 0,
  };
}

/** The selected fields that are this part of a connection, of an edge or of evidence. */
function having(part: ConnectionPart, selected: readonly Selected[]): Selected[] {
  return selected.filter(({ field: { extensions } }) => {
    const { plan } = extensions;
    return plan !== undefined && "part" in plan && plan.part === part;
  });
}
