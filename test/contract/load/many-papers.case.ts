import { expect, test } from "vitest";
import type { PaperFacts } from "../../../src/ingest/facts.js";
import { exportPapers } from "../../../src/ingest/load/export-papers.js";
import { loadPapers } from "../../../src/ingest/load/load-papers.js";
import { imaginaryPaper, method } from "../../imaginary-paper.js";
import { openEngineUnderTest } from "../engine-under-test.js";

const engine = await openEngineUnderTest();

/** Papers that share half of what they name, made one at a time. */
function* manyPapers(count: number): Generator<PaperFacts> {
  for (let index = 0; index < count; index += 1)
    yield imaginaryPaper({
      title: `Paper number ${index}`,
      techniques: [method(`fold ${index}`), method(`crease ${index % 20}`, { role: "baseline" })],
      hardware: [{ name: "GPU", kind: "gpu", granularity: "class", role: "evaluated" }],
      metrics: [{ name: "speed" }],
      evaluatedOn: [{ technique: `fold ${index}`, hardware: "GPU" }],
      comparedAgainst: [{ subject: `fold ${index}`, baseline: `crease ${index % 20}` }],
      measurements: [
        {
          ...{ metric: "speed", value: index + 1, unit: "x", form: "ratio", direction: "increase", qualifier: "exact" },
          ...{ subject: `fold ${index}`, baseline: `crease ${index % 20}`, hardware: "GPU" },
        },
      ],
    });
}

test("a thousand papers are loaded and exported as a stream, and a second load changes nothing", async () => {
  const progress: number[] = [];
  const report = await loadPapers(engine, manyPapers(1_000), { onProgress: (papers) => progress.push(papers) });
  expect(report).toEqual({ created: 1_000, replaced: 0, unchanged: 0, keptReviewed: 0, relinked: 0 });
  expect(progress.at(-1)).toBe(1_000);
  expect(progress.length).toBeGreaterThan(5);

  const titles = new Set<string>();
  for await (const { title, measurements } of exportPapers(engine)) {
    titles.add(title);
    expect(`Paper number ${(measurements[0]?.value ?? 0) - 1}`).toBe(title);
  }
  expect(titles.size).toBe(1_000);
  expect(await loadPapers(engine, manyPapers(1_000))).toMatchObject({ created: 0, unchanged: 1_000, relinked: 0 });
}, 120_000);
