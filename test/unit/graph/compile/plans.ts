import { EVERYTHING_ASSERTED, type ListPlan, type NodePlan, type RelationPlan } from "../../../../src/graph/plan.js";

/** A list of techniques by id that wants rows with the id alone; tests say what differs. */
export function techniques(more: Partial<ListPlan> = {}): ListPlan {
  return {
    label: "Technique",
    filter: null,
    order: [],
    first: 20,
    after: null,
    total: false,
    nodes: { _nodes: node("Technique") },
    ...more,
  };
}

/** A relation from techniques to platforms by id that wants rows with the id alone; tests say what differs. */
export function evaluatedOn(more: Partial<RelationPlan> = {}): RelationPlan {
  return {
    ...techniques(),
    label: "HardwarePlatform",
    nodes: { _nodes: node("HardwarePlatform") },
    as: "_evaluatedOn",
    relation: "Technique.evaluatedOn",
    assertions: EVERYTHING_ASSERTED,
    edge: [],
    evidence: [],
    ...more,
  };
}

export function node(label: NodePlan["label"], more: Partial<NodePlan> = {}): NodePlan {
  return { label, properties: [], relations: [], ...more };
}

/** A statement's text with a line for each clause, indented as its subqueries nest. */
export function laidOut(text: string): string {
  let depth = 0;
  return text
    .replace(
      / ?(CALL \([^)]*\) \{|(?:OPTIONAL )?\bMATCH\b|\bWITH\b|\bWHERE\b|\bORDER BY\b|\bLIMIT\b|\bRETURN\b|\bUNWIND\b|\}(?= CALL| WITH| RETURN|$)) ?/g,
      "\n$1 ",
    )
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      if (line.startsWith("}")) depth -= 1;
      const indented = `${"  ".repeat(depth)}${line}`;
      if (line.startsWith("CALL")) depth += 1;
      return indented;
    })
    .join("\n");
}
