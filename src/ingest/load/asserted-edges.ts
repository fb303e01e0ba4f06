import { type EdgeKind, HARDWARE_ROLE_EDGES, TECHNIQUE_ROLE_EDGES } from "../../graph/model/edges.js";
import { comparedList } from "../declared-names.js";
import { type Declaration, type FindLink, type LinkedEnd, type NamedLabel, requireEnd } from "./link.js";
import { type Originated, provenance } from "./provenance.js";
import { type EdgeRow, valued } from "./rows.js";
import type { StoredPaper } from "./stored-paper.js";

/** What a paper says of a thing where it names it. */
interface NamingFact extends Declaration, Originated {
  readonly kind?: string;
  readonly vendor?: string | null;
  readonly granularity?: string;
}

/** An edge from a paper to what it names. */
export interface NamingEdge extends EdgeRow {
  readonly to: { readonly label: NamedLabel; readonly id: string };
}

/** The edges from a paper to what it names, one for each declaration. */
export function namingEdges({ id, facts }: StoredPaper, findLink: FindLink): NamingEdge[] {
  const edges = <Fact extends NamingFact>(list: readonly Fact[], label: NamedLabel, kind: (fact: Fact) => EdgeKind) =>
    list.map((fact, ordinal): NamingEdge => {
      const { id: target, resolution } = findLink(label, fact);
      const { name, aliases, vendor, granularity } = fact;
      return {
        kind: kind(fact),
        from: { label: "Paper", id },
        to: { label, id: target },
        properties: {
          ...valued({ paper: id, name, aliases, kind: fact.kind, vendor, granularity, resolution }),
          ...provenance(fact, facts, ordinal),
        },
      };
    });
  return [
    ...edges(facts.techniques, "Technique", ({ role }) => TECHNIQUE_ROLE_EDGES[role]),
    ...edges(facts.hardware, "HardwarePlatform", ({ role }) => HARDWARE_ROLE_EDGES[role]),
    ...edges(facts.metrics, "Metric", () => "CONSIDERS"),
    ...edges(facts.datasets, "Dataset", () => "EVALUATES_WITH"),
    ...edges(facts.tasks, "Task", () => "ADDRESSES"),
  ];
}

/** The edges that a paper asserts between what it names. */
export function relatingEdges({ id, facts }: StoredPaper, findLink: FindLink): EdgeRow[] {
  const edge = (
    kind: EdgeKind,
    from: LinkedEnd,
    to: LinkedEnd,
    names: Readonly<Record<string, string>>,
    origin: ReturnType<typeof provenance>,
  ): EdgeRow => ({
    kind,
    from,
    to,
    properties: { paper: id, ...names, resolution: bothReasons(from, to), ...origin },
  });
  return [
    ...facts.evaluatedOn.map((fact, ordinal) => {
      const { technique, hardware } = fact;
      const from = requireEnd(facts, findLink, technique, "techniques");
      const to = requireEnd(facts, findLink, hardware, "hardware");
      return edge("EVALUATED_ON", from, to, { technique, hardware }, provenance(fact, facts, ordinal));
    }),
    ...facts.comparedAgainst.map((fact, ordinal) => {
      const { subject, baseline } = fact;
      const list = comparedList(facts, subject, baseline) ?? "techniques";
      const from = requireEnd(facts, findLink, subject, list);
      const to = requireEnd(facts, findLink, baseline, list);
      return edge("COMPARED_AGAINST", from, to, { subject, baseline }, provenance(fact, facts, ordinal));
    }),
  ];
}

/** Why the names at both ends were taken for their nodes; one reason where it is the same. */
function bothReasons(from: LinkedEnd, to: LinkedEnd): string {
  return from.resolution === to.resolution ? from.resolution : `${from.resolution}; ${to.resolution}`;
}
