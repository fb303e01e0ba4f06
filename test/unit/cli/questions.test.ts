import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { benchgraph, temporaryFolder } from "./program.js";

const figure = (value: number, more: object = {}) => ({
  subject: "Tiny Sorter",
  metric: "speed",
  value,
  unit: "x",
  form: "ratio",
  direction: "increase",
  qualifier: "exact",
  hardware: "GPU",
  baseline: "sort",
  ...more,
});
const PAPER = JSON.stringify({
  title: "Sorting in little memory",
  arxivId: "2401.00001",
  submitted: "2024-01-01",
  techniques: [{ name: "Tiny Sorter", kind: "method", role: "introduced" }],
  hardware: [{ name: "GPU", kind: "gpu", granularity: "class", role: "evaluated" }],
  measurements: [
    figure(2),
    figure(3),
    figure(3, { hardware: null }),
    figure(5, { unit: "s", form: "absolute", direction: null }),
  ],
});

const COMPARED = JSON.stringify({
  title: "Two ways to sort",
  arxivId: "2401.00002",
  techniques: [
    { name: "Tiny Sorter", kind: "method", role: "introduced" },
    { name: "Quick Sieve", kind: "method", role: "introduced" },
    { name: "plain heap", kind: "method", role: "baseline" },
  ],
  metrics: [{ name: "latency" }],
  measurements: [
    figure(2, { baseline: "plain heap", hardware: null }),
    figure(4, { subject: "Quick Sieve", baseline: "plain heap", hardware: null }),
  ],
});

/** A graph of one paper, asked from the command line. */
async function graph(paper = PAPER) {
  const environment = { DATA_DIR: join(await temporaryFolder(), "data") };
  expect((await benchgraph(["ingest", "-"], { environment, input: paper })).status).toBe(0);
  return (...args: string[]) => benchgraph(args, { environment });
}

describe("leaderboard, matrix and trend", () => {
  it("print their answers as tables, and what is left out beside", async () => {
    const run = await graph();
    expect(await run("leaderboard", "speed", "--format", "csv")).toEqual({
      status: 0,
      stdout: [
        "rank,value,unit,subject,hardware,baseline,paper,arXiv",
        "1,3,x,Tiny Sorter,GPU,sort,Sorting in little memory,2401.00001",
        "1,3,x,Tiny Sorter,,sort,Sorting in little memory,2401.00001",
        "3,2,x,Tiny Sorter,GPU,sort,Sorting in little memory,2401.00001\n",
      ].join("\n"),
      stderr: "3 of 3 ranked figures.\nLeft out: 1 NO_VALUE.\n",
    });
    expect((await run("trend", "speed", "--format", "md")).stdout).toContain(
      "| 2024 | 3 | 3 | x | 3 | 1 | Tiny Sorter |",
    );
  });

  it("print a matrix with a column for each of its columns", async () => {
    const run = await graph();
    const args = ["matrix", "technique-kind", "hardware", "--metric", "speed", "--show", "median", "--format", "csv"];
    expect(await run(...args)).toEqual({
      status: 0,
      stdout: "row,all figures,GPU\nMETHOD,3,2.5\n",
      stderr: "1 of 1 rows, 1 of 1 columns; 3 figures.\nLeft out: 1 NO_COLUMN.\nNot compared: 1 NO_VALUE.\n",
    });
    expect((await run("matrix", "hardware-kind", "metric", "--by", "value", "--columns", "1")).stdout).toMatch(
      /^row +all figures +speed\n[- ]+\nGPU +3 +5\n$/,
    );
  });

  it("take names, ids, values and years", async () => {
    const run = await graph();
    const args = ["--hardware", "GPUs", "--from", "2024", "--min-confidence", "0", "--first", "1", "--format", "json"];
    const { stdout } = await run("leaderboard", "metric:speed", ...args);
    expect(JSON.parse(stdout)).toMatchObject([{ rank: 1, value: 3, hardware: "GPU" }]);
    expect((await run("leaderboard", "speed", "--by", "value", "--to", "2023")).stdout).toMatch(/^rank .*\n-[- ]+\n$/);
  });

  it.each([
    [["leaderboard", "nonsense"], 1, "there is no Metric with the name"],
    [["leaderboard", "speed", "--by", "luck"], 1, "LUCK"],
    [["trend", "speed", "--format", "xml"], 2, "table, csv, json, md"],
    [["trend", "speed", "--from", "then"], 2, "no number"],
    [["trend"], 2, "METRIC"],
    [["matrix", "technique"], 2, "COLUMNS"],
    [["matrix", "technique", "luck"], 1, "LUCK"],
    [["matrix", "technique", "hardware", "--show", "luck"], 2, "best, median"],
  ])("say what is wrong with %j", async (args, status, message) => {
    const run = await graph();
    const outcome = await run(...args);
    expect(outcome).toMatchObject({ status, stdout: "" });
    expect(outcome.stderr).toContain(message);
  });
});

describe("compare", () => {
  it("prints what is known of every two, and why nothing is", async () => {
    const run = await graph(COMPARED);
    const columns = "metric,subject,baseline,direct,figures,indirect,how or why not,value,baseline value,unit";
    expect(await run("compare", "Tiny Sorter", "Quick Sieve", "plain heap", "--format", "csv")).toEqual({
      status: 0,
      stdout: [
        columns,
        "speed,Tiny Sorter,Quick Sieve,,,0.5,2 x 0.25 via plain heap,,,",
        "speed,Tiny Sorter,plain heap,2,1,,,,,",
        "speed,Quick Sieve,plain heap,4,1,,,,,\n",
      ].join("\n"),
      stderr: "1 of 1 metrics.\n",
    });
    const { stdout } = await run(
      "compare",
      "Tiny Sorter",
      "technique:plain-heap",
      "--metrics",
      "latency,speed",
      "--format",
      "json",
    );
    expect(JSON.parse(stdout)).toMatchObject([{ metric: "latency", "how or why not": "NO_FIGURES" }, { direct: 2 }]);
  });

  it.each([
    [["compare", "Tiny Sorter"], 2, "NAME"],
    [["compare", "Tiny Sorter", "nonsense"], 1, "no Technique or HardwarePlatform"],
  ])("says what is wrong with %j", async (args, status, message) => {
    const run = await graph(COMPARED);
    const outcome = await run(...args);
    expect(outcome).toMatchObject({ status, stdout: "" });
    expect(outcome.stderr).toContain(message);
  });
});

describe("paths", () => {
  it("prints a row for each edge of each path", async () => {
    const run = await graph();
    const edges = ["--via", "introduces,evaluates-on", "--max-hops", "2", "--through", "paper"];
    expect(await run("paths", "tiny sorter", "GPU", ...edges, "--format", "csv")).toEqual({
      status: 0,
      stdout: [
        "path,hop,node,edge,next node,papers,one of them,arXiv",
        "1,1,Tiny Sorter,<-INTRODUCES-,Sorting in little memory,1,Sorting in little memory,2401.00001",
        "1,2,Sorting in little memory,-EVALUATES_ON->,GPU,1,Sorting in little memory,2401.00001\n",
      ].join("\n"),
      stderr: "1 paths.\n",
    });
  });

  it("says how many hops it takes at the most", async () => {
    const run = await graph();
    const { status, stderr } = await run("paths", "tiny sorter", "GPU", "--max-hops", "7");
    expect(status).toBe(1);
    expect(stderr).toContain("`maxHops` is 7; it takes 1 to 6.");
  });
});
