import { BenchgraphError } from "../../errors.js";
import { BETTER } from "../../graph/model/vocabulary.js";
import { declaredAs } from "../declared-names.js";
import type { PaperFacts } from "../facts.js";
import type { NamedLabel } from "../resolve/catalogue-entry.js";
import type { Link, Naming } from "../resolve/naming.js";
import type { Resolver } from "../resolve/resolver.js";
import type { Better } from "./gain.js";
import type { StoredPaper } from "./stored-paper.js";

/** A node that a paper names, and why the name was taken for it. */
export interface LinkedNode extends Link {
  readonly label: NamedLabel;
}

const LABELS = {
  techniques: "Technique",
  hardware: "HardwarePlatform",
  metrics: "Metric",
  datasets: "Dataset",
} as const satisfies Partial<Record<keyof PaperFacts, NamedLabel>>;
type DeclaringList = keyof typeof LABELS;

/** The nodes that one paper's names stand for. */
export class PaperLinks {
  readonly id: string;
  readonly facts: PaperFacts;

  constructor(
    { id, facts }: StoredPaper,
    private readonly resolver: Resolver,
  ) {
    this.id = id;
    this.facts = facts;
  }

  /** The node of a name that the paper declares. */
  node(label: NamedLabel, declaration: Naming): LinkedNode {
    return { label, ...this.resolver.link(label, declaration) };
  }

  /** The node of a name that a relation or figure uses; undefined where none of the lists declares it. */
  find(name: string | null, ...lists: readonly DeclaringList[]): LinkedNode | undefined {
    if (name === null) return undefined;
    for (const list of lists) {
      const declaration = declaredAs<Naming>(this.facts[list], name);
      if (declaration !== undefined) return this.node(LABELS[list], declaration);
    }
    return undefined;
  }

  /** The node of a name that one of the lists has to declare, as they do in checked facts. */
  require(name: string, ...lists: readonly DeclaringList[]): LinkedNode {
    const node = this.find(name, ...lists);
    if (node !== undefined) return node;
    throw new BenchgraphError("BAD_INPUT", `“${this.facts.title}” uses “${name}” without declaring it.`);
  }

  /** Which direction of a metric is good. */
  better({ label, id }: LinkedNode): Better {
    const { better } = this.resolver.entity(label, id).properties;
    return BETTER.find((one) => one === better) ?? "neither";
  }
}
