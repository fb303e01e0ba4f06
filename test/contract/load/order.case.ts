import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { type PaperFacts, paperFacts } from "../../../src/ingest/facts.js";
import { loadPapers } from "../../../src/ingest/load/load-papers.js";
import { emptyGraph, openEngineUnderTest } from "../engine-under-test.js";
import { exported } from "./exported.js";
import { graphDump } from "./graph-dump.js";

const engine = await openEngineUnderTest();
beforeEach(() => emptyGraph(engine));

/** Names that clash in every way: spellings, plurals, acronyms with one and with several expansions, catalogue aliases. */
const TECHNIQUES = [
  "paper folding network",
  "Paper-Folding Networks",
  "PFN",
  "pfn",
  "polar fuzzy net",
  "Q-fold",
  "Q fold",
];
const HARDWARE = ["GPU", "GPUs", "graphics processing unit", "A100", "NVIDIA A100", "Raspberry Pi 4", "Folio board"];
const METRICS = ["speed", "latency", "energy"];

const alias = (names: readonly string[]) => fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 });
const techniques = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...TECHNIQUES),
    aliases: alias(TECHNIQUES),
    kind: fc.constantFrom("method" as const, "model" as const),
    role: fc.constantFrom("introduced" as const, "baseline" as const),
  }),
  { maxLength: 3, selector: ({ name }) => name },
);
const hardware = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...HARDWARE),
    aliases: alias(HARDWARE),
    kind: fc.constantFrom("gpu" as const, "sbc" as const),
    vendor: fc.constantFrom(null, "NVIDIA", "Folio"),
    granularity: fc.constantFrom("product" as const, "class" as const),
    role: fc.constantFrom("evaluated" as const, "mentioned" as const),
  }),
  { maxLength: 2, selector: ({ name }) => name },
);

/** Facts that relate the first names of each list. */
const facts = fc
  .tuple(techniques, hardware, fc.uniqueArray(fc.constantFrom(...METRICS), { maxLength: 2 }))
  .map(([techniques, hardware, metrics]) => {
    const [subject, baseline] = techniques.map(({ name }) => name);
    const platform = hardware[0]?.name;
    return {
      techniques,
      hardware,
      metrics: metrics.map((name) => ({ name })),
      tasks: [{ name: "napkin folding" }],
      evaluatedOn: subject !== undefined && platform !== undefined ? [{ technique: subject, hardware: platform }] : [],
      comparedAgainst: subject !== undefined && baseline !== undefined ? [{ subject, baseline }] : [],
      measurements: metrics.map((metric) => ({
        ...{ metric, value: 2, unit: "x", form: "ratio", direction: "increase", qualifier: "exact" },
        ...{ subject, baseline, hardware: platform },
      })),
    };
  });
const papers = fc
  .array(facts, { minLength: 2, maxLength: 6 })
  .map((all) => all.map((one, index) => paperFacts.parse({ title: `Paper ${index}`, ...one })));

async function graphOf(runs: readonly (readonly PaperFacts[])[]) {
  await emptyGraph(engine);
  for (const run of runs) await loadPapers(engine, run);
  return { dump: await graphDump(engine), lines: await exported(engine) };
}

test("the graph and its export depend on the papers alone: not on their order, nor on the number of runs", async () => {
  const shuffled = papers.chain((all) =>
    fc.record({
      one: fc.shuffledSubarray(all, { minLength: all.length }),
      other: fc.shuffledSubarray(all, { minLength: all.length }),
      cut: fc.nat({ max: all.length }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ({ one, other, cut }) => {
      const expected = await graphOf([one]);
      expect(await graphOf([other.slice(0, cut), other.slice(cut)])).toEqual(expected);
    }),
    { numRuns: engine.name === "embedded" ? 60 : 5 },
  );
}, 120_000);

test("facts that came and went leave no trace", async () => {
  await fc.assert(
    fc.asyncProperty(papers, papers, async (first, second) => {
      const longer = first.length > second.length ? first.slice(0, second.length) : first;
      expect(await graphOf([longer, second])).toEqual(await graphOf([second]));
    }),
    { numRuns: engine.name === "embedded" ? 40 : 3 },
  );
}, 120_000);
