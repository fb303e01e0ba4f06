import { BenchgraphError } from "../../errors.js";
import type { NodeLabel } from "../../graph/model/vocabulary.js";
import { declaredAs } from "../declared-names.js";
import type { PaperFacts } from "../facts.js";

/** The kinds of nodes that papers name; papers and figures are not shared between papers. */
export const NAMED_LABELS = [
  "Technique",
  "HardwarePlatform",
  "Metric",
  "Dataset",
  "Task",
] as const satisfies NodeLabel[];
export type NamedLabel = (typeof NAMED_LABELS)[number];

/** A fact that declares a name, for itself and for the relations and figures of its paper. */
export interface Declaration {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The node that a name stands for. */
export interface Link {
  readonly id: string;
  /** Why the name was taken for this node. */
  readonly resolution: string;
}

/** Finds the node that a paper names. */
export type FindLink = (label: NamedLabel, declaration: Declaration) => Link;

/** An end of an edge. */
export interface LinkedEnd extends Link {
  readonly label: NamedLabel;
}

const LABELS = {
  techniques: "Technique",
  hardware: "HardwarePlatform",
  metrics: "Metric",
  datasets: "Dataset",
} as const satisfies Partial<Record<keyof PaperFacts, NamedLabel>>;
type DeclaringList = keyof typeof LABELS;

/** The node of a name that relations and figures use; undefined where none of the lists declares it. */
export function findEnd(
  facts: PaperFacts,
  findLink: FindLink,
  name: string | null,
  ...lists: readonly DeclaringList[]
): LinkedEnd | undefined {
  if (name === null) return undefined;
  for (const list of lists) {
    const declaration = declaredAs<Declaration>(facts[list], name);
    if (declaration !== undefined) return { label: LABELS[list], ...findLink(LABELS[list], declaration) };
  }
  return undefined;
}

/** The node of a name that checked facts declare. */
export function requireEnd(...[facts, findLink, name, ...lists]: Parameters<typeof findEnd>): LinkedEnd {
  const end = findEnd(facts, findLink, name, ...lists);
  if (end !== undefined) return end;
  throw new BenchgraphError("BAD_INPUT", `“${facts.title}” relates “${name}”, which it doesn't declare.`);
}
