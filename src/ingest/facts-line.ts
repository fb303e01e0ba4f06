import type { NamedFact, PaperFacts, Span } from "./facts.js";

interface Trace {
  readonly mention?: string | null;
  readonly span: Span | null;
  readonly confidence?: number | undefined;
  readonly status?: string | undefined;
  readonly extractor?: string | undefined;
}

/** Leaves out what holds nothing. */
function present(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** Where a fact stands and who says so, as far as it differs from what the paper says of all its facts. */
function trace(fact: Trace, paper: PaperFacts): Record<string, unknown> {
  const differing = (key: "confidence" | "status" | "extractor") => (fact[key] === paper[key] ? undefined : fact[key]);
  return present({
    mention: fact.mention,
    span: fact.span === null ? null : { field: fact.span.field, start: fact.span.start, end: fact.span.end },
    confidence: differing("confidence"),
    status: differing("status"),
    extractor: differing("extractor"),
  });
}

const named = (fact: NamedFact, paper: PaperFacts) => ({
  name: fact.name,
  ...present({ aliases: fact.aliases }),
  ...trace(fact, paper),
});

function bibliography(paper: PaperFacts): Record<string, unknown> {
  return present({
    title: paper.title,
    arxivId: paper.arxivId,
    submitted: paper.submitted,
    authors: paper.authors,
    url: paper.url,
    abstract: paper.abstract,
    listed: paper.listed.map(({ document, shown }) => ({ document, shown })),
    tldr: paper.tldr,
  });
}

function assertions(paper: PaperFacts): Record<string, unknown> {
  return {
    extractor: paper.extractor,
    confidence: paper.confidence,
    status: paper.status,
    techniques: paper.techniques.map((fact) => ({
      name: fact.name,
      aliases: fact.aliases,
      kind: fact.kind,
      role: fact.role,
      ...trace(fact, paper),
    })),
    hardware: paper.hardware.map((fact) => ({
      name: fact.name,
      aliases: fact.aliases,
      kind: fact.kind,
      vendor: fact.vendor,
      granularity: fact.granularity,
      role: fact.role,
      ...trace(fact, paper),
    })),
    metrics: paper.metrics.map((fact) => named(fact, paper)),
    datasets: paper.datasets.map((fact) => named(fact, paper)),
    tasks: paper.tasks.map((fact) => named(fact, paper)),
    evaluatedOn: paper.evaluatedOn.map((fact) => ({
      technique: fact.technique,
      hardware: fact.hardware,
      ...trace(fact, paper),
    })),
    comparedAgainst: paper.comparedAgainst.map((fact) => ({
      subject: fact.subject,
      baseline: fact.baseline,
      ...trace(fact, paper),
    })),
    measurements: paper.measurements.map((fact) => ({
      metric: fact.metric,
      value: fact.value,
      valueHigh: fact.valueHigh,
      unit: fact.unit,
      form: fact.form,
      direction: fact.direction,
      qualifier: fact.qualifier,
      subject: fact.subject,
      baseline: fact.baseline,
      hardware: fact.hardware,
      dataset: fact.dataset,
      evidence: fact.evidence,
      ...trace(fact, paper),
    })),
    codeUrls: paper.codeUrls,
  };
}

/**
 * The paper as one line of a facts file, without the line break: equal papers give equal lines. Keys stand in the
 * order of hand annotation; what hand annotation doesn't have stands there only where it holds something.
 */
export function factsLine(paper: PaperFacts): string {
  return JSON.stringify({ ...bibliography(paper), ...assertions(paper) });
}

/** What the paper asserts, without its bibliography, tldr, abstract and listings, as a canonical text. */
export function assertionsText(paper: PaperFacts): string {
  return JSON.stringify(assertions(paper));
}
