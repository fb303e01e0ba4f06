import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { benchgraph, temporaryFolder } from "./program.js";

const PAPER = JSON.stringify({
  title: "Sorting on chips",
  arxivId: "2401.00001",
  techniques: ["Tiny Sorter", "Quick Sieve"].map((name) => ({ name, kind: "method", role: "introduced" })),
  tasks: [{ name: "sorting" }],
  hardware: [{ name: "NPU", kind: "npu", granularity: "class", role: "evaluated" }],
  evaluatedOn: [{ technique: "Tiny Sorter", hardware: "NPU" }],
});

/** A graph of one paper, asked from the command line. */
async function graph() {
  const environment = { DATA_DIR: join(await temporaryFolder(), "data") };
  expect(await benchgraph(["ingest", "-"], { environment, input: PAPER })).toMatchObject({ status: 0 });
  return (...args: string[]) => benchgraph(args, { environment });
}

describe("gaps", () => {
  it("prints what was not evaluated, and why it is to be expected", async () => {
    const run = await graph();
    const row = "1,Quick Sieve,NPU,Evaluated on it were 1 of 1 other for sorting.\n";
    const answer = { status: 0, stdout: `score,technique,hardware,reason\n${row}`, stderr: "" };
    expect(await run("gaps", "--hardware", "NPUs", "--format", "csv")).toEqual(answer);
    expect(await run("gaps", "--technique", "technique:quick-sieve", "--format", "csv")).toEqual(answer);
    const none = await run("gaps", "--hardware", "NPU", "--statuses", "rejected", "--format", "json");
    expect(none).toMatchObject({ status: 0, stdout: "[]\n" });
  });

  it.each([
    [["gaps"], 1, "`technique` or a `hardware`"],
    [["gaps", "--hardware", "nonsense"], 1, "there is no HardwarePlatform"],
    [["gaps", "--hardware", "NPU", "--first", "many"], 2, "no number"],
  ])("says what is wrong with %j", async (args, status, message) => {
    const run = await graph();
    const outcome = await run(...args);
    expect(outcome).toMatchObject({ status, stdout: "" });
    expect(outcome.stderr).toContain(message);
  });
});
