import { type EdgeKind, HARDWARE_ROLE_EDGES, TECHNIQUE_ROLE_EDGES } from "../../graph/model/edges.js";
import type { PaperFacts } from "../facts.js";
import type { NamedLabel } from "../resolve/catalogue-entry.js";
import type { NameAssertion } from "../resolve/naming.js";
import type { Originated } from "./provenance.js";

/** A paper's declaration of a thing, and the edge from the paper that stands for it. */
export interface Declared extends NameAssertion {
  readonly edge: EdgeKind;
  readonly origin: Originated;
  /** The place in the paper's list, from 0. */
  readonly ordinal: number;
}

/** All that a paper declares, list by list. */
export function namings(facts: PaperFacts): Declared[] {
  const declared = <Fact extends Omit<NameAssertion, "label"> & Originated>(
    list: readonly Fact[],
    label: NamedLabel,
    edge: (fact: Fact) => EdgeKind,
  ) =>
    list.map((fact, ordinal): Declared => {
      const { name, aliases, kind = null, vendor = null, granularity = null } = fact;
      const rejected = (fact.status ?? facts.status) === "rejected";
      return { label, name, aliases, kind, vendor, granularity, rejected, edge: edge(fact), origin: fact, ordinal };
    });
  return [
    ...declared(facts.techniques, "Technique", ({ role }) => TECHNIQUE_ROLE_EDGES[role]),
    ...declared(facts.hardware, "HardwarePlatform", ({ role }) => HARDWARE_ROLE_EDGES[role]),
    ...declared(facts.metrics, "Metric", () => "CONSIDERS"),
    ...declared(facts.datasets, "Dataset", () => "EVALUATES_WITH"),
    ...declared(facts.tasks, "Task", () => "ADDRESSES"),
  ];
}
