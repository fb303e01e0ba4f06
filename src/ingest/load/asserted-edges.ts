import { comparedList } from "../declared-names.js";
import { namings } from "./namings.js";
import type { LinkedNode, PaperLinks } from "./paper-links.js";
import { provenance } from "./provenance.js";
import { type EdgeRow, type Properties, valued } from "./rows.js";

/** An edge from a paper to what it names. */
export interface NamingEdge extends EdgeRow {
  readonly to: LinkedNode;
}

/** The edges from a paper to what it names, one for each declaration. */
export function namingEdges(links: PaperLinks): NamingEdge[] {
  const { id: paper, facts } = links;
  return namings(facts).map(({ label, edge, origin, ordinal, rejected: _, ...said }) => {
    const to = links.node(label, said);
    return {
      kind: edge,
      from: { label: "Paper", id: paper },
      to,
      properties: {
        ...valued({ paper, ...said, resolution: to.resolution }),
        ...(label === "Metric" ? { better: links.better(to) } : {}),
        ...provenance(origin, facts, ordinal),
      },
    };
  });
}

/** The edges that a paper asserts between what it names. */
export function relatingEdges(links: PaperLinks): EdgeRow[] {
  const { id: paper, facts } = links;
  const said = (from: LinkedNode, to: LinkedNode, names: Properties, origin: Properties): Properties => ({
    ...{ paper, ...names, resolution: bothReasons(from, to) },
    ...origin,
  });
  return [
    ...facts.evaluatedOn.map((fact, ordinal): EdgeRow => {
      const { technique, hardware } = fact;
      const from = links.require(technique, "techniques");
      const to = links.require(hardware, "hardware");
      const properties = said(from, to, { technique, hardware }, provenance(fact, facts, ordinal));
      return { kind: "EVALUATED_ON", from, to, properties };
    }),
    ...facts.comparedAgainst.map((fact, ordinal): EdgeRow => {
      const { subject, baseline } = fact;
      const list = comparedList(facts, subject, baseline) ?? "techniques";
      const from = links.require(subject, list);
      const to = links.require(baseline, list);
      const properties = said(from, to, { subject, baseline }, provenance(fact, facts, ordinal));
      return { kind: "COMPARED_AGAINST", from, to, properties };
    }),
  ];
}

/** Why the names at both ends were taken for their nodes; one reason where it is the same. */
function bothReasons(from: LinkedNode, to: LinkedNode): string {
  return from.resolution === to.resolution ? from.resolution : `${from.resolution}; ${to.resolution}`;
}
