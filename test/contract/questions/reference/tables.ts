import type { Declared, FactsLine, Figure } from "./facts.js";
import { inBaseUnit, timesBetter } from "./figures.js";
import type { Kind, Names } from "./names.js";

/** Something that a paper says, with who vouches for it. */
interface Said {
  readonly paper: FactsLine;
  readonly status: string;
  readonly confidence: number;
  /** The words that say so. */
  readonly quote: string | null;
}
export interface TechniqueRole extends Said {
  readonly technique: string;
  readonly role: FactsLine["techniques"][number]["role"];
}
export interface Evaluation extends Said {
  readonly technique: string;
  readonly hardware: string;
}
export interface Comparison extends Said {
  readonly subject: string;
  readonly baseline: string;
}
export interface Reported extends Said {
  readonly value: number;
  readonly unit: string;
  readonly metric: string;
  readonly gain: number | null;
  readonly base: { readonly value: number; readonly unit: string } | null;
  readonly subject: string | null;
  readonly baseline: string | null;
  readonly baselineText: string | null;
  readonly hardware: string | null;
}

/** What all papers say, as flat tables of keys; rejected facts stand among them. */
export interface Tables {
  readonly names: Names;
  readonly papers: readonly FactsLine[];
  readonly roles: readonly TechniqueRole[];
  readonly metrics: readonly (Said & { readonly metric: string })[];
  readonly tasks: readonly (Said & { readonly task: string })[];
  readonly evaluations: readonly Evaluation[];
  readonly comparisons: readonly Comparison[];
  readonly figures: readonly Reported[];
}

/** Facts that nobody has rejected. */
export function standing<Fact extends Said>(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ status }) => status !== "rejected");
}

/** The tables of all papers. */
export function tablesOf(papers: readonly FactsLine[], names: Names): Tables {
  for (const paper of papers) {
    for (const technique of paper.techniques) names.learn("Technique", technique);
    for (const platform of paper.hardware) names.learn("HardwarePlatform", platform);
  }
  const readers = papers.map((paper) => readerOf(paper, names));
  return {
    names,
    papers,
    roles: readers.flatMap(({ paper, said, key }) =>
      paper.techniques.map((fact) => ({ ...said(fact), technique: key("Technique", fact.name), role: fact.role })),
    ),
    metrics: readers.flatMap(({ paper, said, key }) => [
      ...paper.metrics.map((fact) => ({ ...said(fact), metric: key("Metric", fact.name) })),
      // A paper reports on what its figures are values of, whatever becomes of a single figure.
      ...paper.measurements.map(({ metric }) => ({ ...said({}), metric: key("Metric", metric) })),
    ]),
    tasks: readers.flatMap(({ paper, said, key }) =>
      paper.tasks.map((fact) => ({ ...said(fact), task: key("Task", fact.name) })),
    ),
    evaluations: readers.flatMap(({ paper, said, key }) =>
      paper.evaluatedOn.map((fact) => ({
        ...said(fact),
        technique: key("Technique", fact.technique),
        hardware: key("HardwarePlatform", fact.hardware),
      })),
    ),
    comparisons: readers.flatMap(({ paper, said, either }) =>
      paper.comparedAgainst.map((fact) => ({
        ...said(fact),
        subject: required(either(fact.subject)),
        baseline: required(either(fact.baseline)),
      })),
    ),
    figures: readers.flatMap((reader) => reader.paper.measurements.map((fact) => reported(fact, reader, names))),
  };
}

function reported(fact: Figure, { said, key, either }: Reader, names: Names): Reported {
  const metric = key("Metric", fact.metric);
  return {
    ...said(fact),
    value: fact.value,
    unit: fact.unit,
    metric,
    gain: timesBetter(fact, names.better(metric)),
    base: inBaseUnit(fact),
    subject: either(fact.subject),
    baseline: either(fact.baseline),
    baselineText: fact.baseline,
    hardware: fact.hardware === null ? null : key("HardwarePlatform", fact.hardware),
  };
}

function required(key: string | null): string {
  if (key === null) throw new Error("A comparison has an end that its paper doesn't declare.");
  return key;
}

type Reader = ReturnType<typeof readerOf>;

/** Reads one paper's facts: what they leave to the paper, and what its names stand for. */
function readerOf(paper: FactsLine, names: Names) {
  const lists: Partial<Record<Kind, readonly Declared[]>> = {
    Technique: paper.techniques,
    HardwarePlatform: paper.hardware,
  };
  const declaredAs = (kind: Kind, name: string) =>
    lists[kind]?.find((declared) => declared.name === name) ??
    lists[kind]?.find(({ aliases }) => aliases.includes(name));
  const key = (kind: Kind, name: string) => names.key(kind, declaredAs(kind, name)?.name ?? name);
  const either = (name: string | null) => {
    const kind = (["Technique", "HardwarePlatform"] as const).find((one) => name !== null && declaredAs(one, name));
    return name === null || kind === undefined ? null : key(kind, name);
  };
  const said = (fact: Partial<Pick<Figure, "status" | "confidence" | "span" | "mention">>): Said => {
    const text = fact.span?.field === "title" ? paper.title : paper.abstract;
    return {
      paper,
      status: fact.status ?? paper.status,
      confidence: fact.confidence ?? paper.confidence,
      quote: fact.span == null || text == null ? (fact.mention ?? null) : text.slice(fact.span.start, fact.span.end),
    };
  };
  return { paper, key, either, said };
}
