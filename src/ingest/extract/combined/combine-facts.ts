import { comparedList } from "../../declared-names.js";
import type { Facts } from "../../facts.js";
import { agreed, byContent, type Claim } from "./claim.js";
import { combinedFigures } from "./figures.js";
import { Things } from "./things.js";

/** What one extractor says of a paper. */
export interface Source {
  readonly extractor: string;
  readonly facts: Facts;
}

/**
 * What several extractors say of one paper, as one. Where they agree, one fact stands in the name of all who say so, with a
 * joint confidence; where they don't, each fact stands in the name of its own extractor. Things are called what the first
 * extractor calls them, everywhere. README.md beside this file tells what counts as agreement.
 */
export function combineFacts(sources: readonly Source[]): Facts {
  const declared = <List extends "techniques" | "hardware" | "metrics" | "datasets" | "tasks">(list: List) =>
    sources.map(({ extractor, facts }) => ({ extractor, declared: facts[list] }));
  const techniques = new Things("Technique", declared("techniques"));
  const hardware = new Things("HardwarePlatform", declared("hardware"));
  const metrics = new Things("Metric", declared("metrics"));
  const datasets = new Things("Dataset", declared("datasets"));
  const tasks = new Things("Task", declared("tasks"));

  const claims = <Fact>(claimsOf: (source: Source) => readonly Fact[]): Claim<Fact>[] =>
    sources.flatMap((source) => claimsOf(source).map((fact) => ({ extractor: source.extractor, fact })));
  const evaluatedOn = claims(({ extractor, facts }) =>
    facts.evaluatedOn.map((fact) => ({
      ...fact,
      technique: called(fact.technique, extractor, techniques),
      hardware: called(fact.hardware, extractor, hardware),
    })),
  );
  const comparedAgainst = claims(({ extractor, facts }) =>
    facts.comparedAgainst.map((fact) => {
      const compared = { techniques, hardware }[comparedList(facts, fact.subject, fact.baseline) ?? "techniques"];
      return {
        ...fact,
        subject: called(fact.subject, extractor, compared),
        baseline: called(fact.baseline, extractor, compared),
      };
    }),
  );
  const measurements = claims(({ extractor, facts }) =>
    facts.measurements.map((fact) => ({
      ...fact,
      metric: called(fact.metric, extractor, metrics),
      subject: fact.subject && called(fact.subject, extractor, techniques, hardware),
      baseline: fact.baseline && called(fact.baseline, extractor, techniques, hardware),
      hardware: fact.hardware && called(fact.hardware, extractor, hardware),
      dataset: fact.dataset && called(fact.dataset, extractor, datasets),
    })),
  );
  const known = new Set([...techniques.facts(), ...hardware.facts(), ...datasets.facts()].map(({ name }) => name));
  return {
    techniques: techniques.facts(),
    hardware: hardware.facts(),
    metrics: metrics.facts(),
    datasets: datasets.facts(),
    tasks: tasks.facts(),
    evaluatedOn: byContent(evaluatedOn, ({ technique, hardware }) => [technique, hardware]).map(agreed),
    comparedAgainst: byContent(comparedAgainst, ({ subject, baseline }) => [subject, baseline]).map(agreed),
    measurements: combinedFigures(measurements, {
      sameMetric: (one, other) => metrics.same(one, other),
      contradict: (one, other) => known.has(one) && known.has(other),
    }),
    codeUrls: [...new Set(sources.flatMap(({ facts }) => facts.codeUrls))],
  };
}

/** What a thing is called that an extractor means by a name; the name itself where it declares no such thing. */
function called(name: string, extractor: string, ...kinds: readonly Pick<Things<never>, "nameOf">[]): string {
  for (const things of kinds) {
    const common = things.nameOf(extractor, name);
    if (common !== undefined) return common;
  }
  return name;
}
