import { PROVENANCE } from "../model/edges.js";
import { relation } from "../model/relations.js";
import type { EvidencePlan, RelationPlan } from "../plan.js";
import { cypher, type Fragment, Integer, join, raw } from "../statement.js";
import { type Entry, mapOf, subqueriesOf } from "./compiled.js";
import { match, patternOf } from "./pattern.js";
import type { Scope } from "./scope.js";

/** A value that the parallel relationships between two nodes are folded into, and the variable that holds it. */
export interface Folded {
  readonly value: keyof typeof FOLDS;
  readonly expression: Fragment;
  readonly variable: Fragment;
}

/** The nodes at both ends of an edge. */
export interface Ends {
  readonly start: Fragment;
  readonly end: Fragment;
}

const FOLDS = {
  support: (edge: Fragment) => cypher`count(DISTINCT ${edge}.paper)`,
  confidence: (edge: Fragment) => cypher`max(${edge}.confidence)`,
  edges: (edge: Fragment) => cypher`collect(DISTINCT type(${edge}))`,
} as const;
const FOLDED = ["support", "confidence", "edges"] as const;

/** The values of the relationships in the variable `edge` that the plan's rows or their order need. */
export function foldedValues(plan: RelationPlan, edge: Fragment, scope: Scope): Folded[] {
  const needed = new Set<string>([...plan.edge, ...plan.order.map(({ by }) => by)]);
  return FOLDED.filter((value) => needed.has(value)).map((value) => ({
    value,
    expression: FOLDS[value](edge),
    variable: scope.variable("e"),
  }));
}

/** The clause that leaves each node at the end of an edge once, with the values of the relationships that lead to it. */
export function onceEach(end: Fragment, folded: readonly Folded[]): Fragment {
  if (folded.length === 0) return cypher`WITH DISTINCT ${end}`;
  const values = folded.map(({ expression, variable }) => cypher`${expression} AS ${variable}`);
  return cypher`WITH ${join([end, ...values], ", ")}`;
}

/** The assertions behind an edge, surest first. `papersOf` gives what is wanted of the asserting paper. */
export function compileEvidence(
  evidence: EvidencePlan,
  { relation: name, assertions }: RelationPlan,
  { start, end }: Ends,
  papersOf: (paper: Fragment) => readonly Entry[],
  scope: Scope,
): Entry {
  const pattern = patternOf(name, assertions, start, end, scope);
  const { edge } = pattern;
  const paper = scope.variable("p");
  const list = scope.variable("evidence");
  const papers = papersOf(paper);
  const order = cypher`ORDER BY ${edge}.confidence DESC, ${edge}.paper, type(${edge}), ${edge}.ordinal`;
  const provenance = Object.keys(PROVENANCE).map((property) => raw(`.${property}`));
  const clauses = [
    match(pattern),
    cypher`WITH ${edge} ${order} LIMIT ${new Integer(evidence.first)}`,
    ...(papers.length === 0
      ? []
      : [cypher`MATCH (${paper}:Paper {id: ${edge}.paper})`, ...subqueriesOf(papers), cypher`WITH * ${order}`]),
    cypher`RETURN collect(${edge} ${mapOf(papers, ...provenance, cypher`kind: type(${edge})`)}) AS ${list}`,
  ];
  return {
    as: evidence.as,
    subqueries: [cypher`CALL (${start}, ${end}) { ${join(clauses, " ")} }`],
    value: list,
  };
}

/** The greatest gain among the figures for a technique on a platform, whichever of the two the relation starts from. */
export function compileBestGain(
  { relation: name, assertions }: RelationPlan,
  { start, end }: Ends,
  scope: Scope,
): Entry {
  const fromTechnique = relation(name).from === "Technique";
  const [technique, platform] = fromTechnique ? [start, end] : [end, start];
  const measurement = scope.variable("m");
  const best = scope.variable("best");
  const figures = patternOf("Technique.measurements", { ...assertions, edges: null }, technique, measurement, scope);
  const measuredOn =
    !fromTechnique && assertions.includeNarrower
      ? cypher`(${measurement})-[:MEASURED_ON]->(:HardwarePlatform)-[:BROADER*0..8]->(${platform})`
      : cypher`(${measurement})-[:MEASURED_ON]->(${platform})`;
  return {
    as: "bestGain",
    subqueries: [
      cypher`CALL (${start}, ${end}) { ${match(figures)} MATCH ${measuredOn} RETURN max(${measurement}.gain) AS ${best} }`,
    ],
    value: best,
  };
}
