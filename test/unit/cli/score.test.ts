import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { benchgraph, temporaryFolder } from "./program.js";

const beside = (name: string) => fileURLToPath(new URL(`../ingest/score/papers/${name}`, import.meta.url));
const ANNOTATED = beside("annotated.jsonl");
const PREDICTED = beside("predicted.jsonl");

const SORTING = {
  title: "Sorting in very little memory",
  techniques: [{ name: "Tiny Sorter", kind: "method", role: "introduced" }],
  hardware: [{ name: "GPU", kind: "gpu", granularity: "class", role: "evaluated" }],
};
const ABSTRACT =
  "We present Tiny Sorter, a method that sorts in place. On a GPU it runs 3x faster than an ordinary sort.";
const LISTING = `Daily Papers\nbyAK and the research community\nJul 3\n${SORTING.title}\n${ABSTRACT}\n`;

/** The path of a new file. */
async function file(content: string, name = "file"): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}
const row = (kind: string, ...figures: string[]) => new RegExp(`^ {2}${kind} +${figures.join(" +")}$`, "m");

describe("score", () => {
  it("prints a table of figures for each kind of fact", async () => {
    const { status, stdout } = await benchgraph(["score", "--gold", ANNOTATED, "--pred", PREDICTED]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^3 of 4 annotated papers found\n/);
    expect(stdout).toMatch(row("technique", "10", "0.636", "0.700", "0.667"));
    expect(stdout).toMatch(row("measurement with subject and hardware", "14", "0.500", "0.500", "0.500"));
    expect(stdout.trimEnd().split("\n")).toHaveLength(14);
  });

  it("prints the same figures as JSON", async () => {
    const { stdout } = await benchgraph(["score", "--gold", ANNOTATED, "--pred", PREDICTED, "--format", "json"]);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(await readFile(beside("expected.json"), "utf8")));
  });

  it("lists errors where it is asked to, in either format", async () => {
    const args = ["score", "--gold", ANNOTATED, "--pred", PREDICTED, "--errors"];
    const { stdout } = await benchgraph(args);
    expect(stdout).toContain("missed   technique  [Teapots: Pouring at the Edge]  spout pruning\n");
    expect(stdout).toContain("spurious hardware  [Hats for Neural Networks!]  Raspberry Pi\n");
    const { errors } = JSON.parse((await benchgraph([...args, "--format", "json"])).stdout);
    expect(errors).toContainEqual({
      ...{ verdict: "spurious", kind: "hardware" },
      ...{ title: "Hats for Neural Networks!", fact: "Raspberry Pi" },
    });
  });

  it("extracts the annotated papers that carry an abstract, and says how many don't", async () => {
    const papers = [{ ...SORTING, abstract: ABSTRACT }, { title: "Without words" }];
    const gold = await file(papers.map((paper) => JSON.stringify(paper)).join("\n"));
    const { status, stdout, stderr } = await benchgraph(["score", "--gold", gold]);
    expect(status).toBe(0);
    expect(stderr).toBe("1 annotated papers are left out: their abstracts are nowhere here.\n");
    expect(stdout).toMatch(/^1 of 1 annotated papers found\n/);
    expect(stdout).toMatch(row("technique introduced", "1", "1.000", "1.000", "1.000"));
  });

  it("finds the texts of annotated papers in listings", async () => {
    const { status, stdout } = await benchgraph([
      ...["score", "--gold", await file(JSON.stringify(SORTING))],
      ...[await file(LISTING, "shelf.txt")],
    ]);
    expect(status).toBe(0);
    expect(stdout).toMatch(row("hardware", "1", "1.000", "1.000", "1.000"));
  });

  it("says that it has nothing to extract from", async () => {
    expect(await benchgraph(["score", "--gold", await file(JSON.stringify(SORTING))])).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringContaining("None of the annotated papers comes with its abstract."),
    });
  });

  it("tells file, line, path and reason of what it refuses, and scores the rest", async () => {
    const wrong = JSON.stringify(SORTING).replace('"introduced"', '"invented"');
    const gold = await file(`${wrong}\n${JSON.stringify(SORTING)}\n`);
    const { status, stdout, stderr } = await benchgraph(["score", "--gold", gold, "--pred", gold]);
    expect(status).toBe(1);
    expect(stderr).toContain(`${gold}:1: techniques[0].role: "invented" is none of`);
    expect(stdout).toMatch(/^1 of 1 annotated papers found\n/);
  });

  it("scores metrics as they are written, without those that only figures name", async () => {
    const figure = { metric: "speed", value: 3, unit: "x", form: "ratio", direction: "increase", qualifier: "exact" };
    const gold = await file(JSON.stringify({ ...SORTING, measurements: [figure] }));
    const { stdout } = await benchgraph(["score", "--gold", gold, "--pred", gold]);
    expect(stdout).toMatch(row("metric", "0", "1.000", "1.000", "1.000"));
    expect(stdout).toMatch(row("measurement", "1", "1.000", "1.000", "1.000"));
  });

  it("compares nothing with a file that holds no facts", async () => {
    const listing = await file(LISTING);
    for (const [gold, pred] of [
      [listing, PREDICTED],
      [ANNOTATED, listing],
      [ANNOTATED, "missing.jsonl"],
    ] as const) {
      const { status, stdout, stderr } = await benchgraph(["score", "--gold", gold, "--pred", pred]);
      expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
      expect(stderr).toMatch(/: (This is a listing of papers, not a facts file|There is no such file)\./);
    }
  });

  it.each([
    [[], "score needs --gold FILE."],
    [["--gold", ANNOTATED, "--pred", PREDICTED, "listing.txt"], "either --pred FILE or documents"],
    [["--gold", ANNOTATED, "--pred", PREDICTED, "--extractor", "llm"], "either --pred FILE or documents"],
    [["--gold", ANNOTATED, "--format", "xml"], '--format is "xml", but must be table or json.'],
  ])("says how it is called when it is called with %j", async (args, message) => {
    const { status, stdout, stderr } = await benchgraph(["score", ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain("benchgraph score --help");
  });
});
