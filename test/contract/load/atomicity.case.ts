import { expect, test } from "vitest";
import { factsLine } from "../../../src/ingest/facts-line.js";
import { loadPapers } from "../../../src/ingest/load/load-papers.js";
import { imaginaryPaper, method, RICH_PAPER } from "../../imaginary-paper.js";
import { emptyGraph, openEngineUnderTest } from "../engine-under-test.js";
import { exported } from "./exported.js";
import { failingEngine } from "./failing-engine.js";
import { graphDump } from "./graph-dump.js";

const engine = await openEngineUnderTest();

const stored = imaginaryPaper({
  title: "Stored",
  techniques: [method("MP"), method("creasing", { role: "baseline" })],
  comparedAgainst: [{ subject: "MP", baseline: "creasing" }],
});
const replacement = imaginaryPaper({ title: "Stored", techniques: [method("creasing")] });

/** Every statement in turn; on a server, where each takes a round trip, every second. */
const STEP = engine.name === "embedded" ? 1 : 2;

/** Loads until the load survives, the store going away a little later each time. */
async function eachFailure(check: (statement: number) => Promise<void>): Promise<number> {
  for (let statement = 1; ; statement += STEP) {
    await emptyGraph(engine);
    await loadPapers(engine, [stored]);
    try {
      await loadPapers(failingEngine(engine, statement), [replacement, RICH_PAPER]);
      return statement;
    } catch (error) {
      expect(error).toMatchObject({ code: "SERVICE_UNAVAILABLE" });
      await check(statement);
    }
  }
}

test("whenever the store goes away, papers are wholly in or not at all, and the next load completes the graph", async () => {
  await emptyGraph(engine);
  await loadPapers(engine, [replacement, RICH_PAPER]);
  const [after, dump] = [await exported(engine), await graphDump(engine)];
  const before = [factsLine(stored)];
  const seen = new Set<string>();
  const statements = await eachFailure(async (statement) => {
    const lines = await exported(engine);
    expect([before, after]).toContainEqual(lines);
    seen.add(JSON.stringify(lines));
    if (statement % (5 * STEP) > 1) return;
    await loadPapers(engine, [replacement, RICH_PAPER]);
    expect(await graphDump(engine)).toEqual(dump);
  });
  expect(statements).toBeGreaterThan(20);
  expect(seen.size).toBe(2);
}, 120_000);
