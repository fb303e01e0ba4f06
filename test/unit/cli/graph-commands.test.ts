import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { benchgraph, startProgram, temporaryFolder } from "./program.js";

const paper = (title: string) =>
  JSON.stringify({
    title,
    techniques: [{ name: "Tiny Sorter", kind: "method", role: "introduced" }],
    hardware: [{ name: "GPU", kind: "gpu", granularity: "class", role: "evaluated" }],
    evaluatedOn: [{ technique: "Tiny Sorter", hardware: "GPU" }],
  });

const LISTING = `Daily Papers
byAK and the research community
Jul 3
Sorting in very little memory
We present Tiny Sorter, a method that sorts in place. On a GPU it runs 3x faster than an ordinary sort does there.
`;

/** An empty graph of its own, with files to load. */
async function emptyGraph() {
  const folder = await temporaryFolder();
  const environment = { DATA_DIR: join(folder, "data") };
  const file = async (name: string, content: string) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const run = (args: readonly string[], input = "") => benchgraph(args, { environment, input });
  return { run, file, environment };
}

describe("ingest", () => {
  it("says what it did, and that the same again changes nothing", async () => {
    const { run, file } = await emptyGraph();
    const facts = await file("facts.jsonl", `${paper("One")}\n${paper("Two")}\n`);
    expect(await run(["ingest", facts])).toEqual({
      status: 0,
      stdout: "2 papers new, 0 changed, 0 unchanged, 0 kept as reviewed, 0 refused.\n",
      stderr: "",
    });
    expect((await run(["ingest", facts])).stdout).toBe(
      "0 papers new, 0 changed, 2 unchanged, 0 kept as reviewed, 0 refused.\n",
    );
  });

  it("reads standard input where the file is -", async () => {
    const { run } = await emptyGraph();
    expect(await run(["ingest", "-"], paper("One"))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("1 papers new"),
    });
  });

  it("tells file, line, path and reason of what it refuses, and loads the rest", async () => {
    const { run, file } = await emptyGraph();
    const wrong = paper("Two").replace('"introduced"', '"invented"');
    const facts = await file("facts.jsonl", `${paper("One")}\n${wrong}\n{"title": "Thr\n`);
    const { status, stdout, stderr } = await run(["ingest", facts, "missing.jsonl"]);
    expect(status).toBe(1);
    expect(stdout).toBe("1 papers new, 0 changed, 0 unchanged, 0 kept as reviewed, 3 refused.\n");
    expect(stderr).toContain(`${facts}:2: techniques[0].role: `);
    expect(stderr).toContain(`${facts}:3: `);
    expect(stderr).toContain("missing.jsonl: There is no such file.");
  });
});

describe("export", () => {
  it("prints what ingest reads back without a change", async () => {
    const { run } = await emptyGraph();
    await run(["ingest", "-"], `${paper("One")}\n${paper("Two")}\n`);
    const exported = await run(["export"]);
    expect(exported.status).toBe(0);
    expect(
      exported.stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).title),
    ).toEqual(["One", "Two"]);
    const other = await emptyGraph();
    await other.run(["ingest", "-"], exported.stdout);
    expect((await other.run(["export"])).stdout).toBe(exported.stdout);
  });

  it("ends quietly when its reader has read enough", async () => {
    const { run, environment } = await emptyGraph();
    const papers = Array.from({ length: 300 }, (_, n) => paper(`Paper ${n} ${"with a long title ".repeat(40)}`));
    await run(["ingest", "-"], papers.join("\n"));
    const child = startProgram(["export"], environment);
    let complaints = "";
    child.stderr.on("data", (text) => {
      complaints += text;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.once("close", resolve));
    expect({ status, complaints }).toEqual({ status: 0, complaints: "" });
  });
});

describe("query", () => {
  it("prints the response as JSON", async () => {
    const { run, file } = await emptyGraph();
    await run(["ingest", "-"], paper("One"));
    const text = "query Find($name: String!) { technique(by: { name: $name }) { name } }";
    const { status, stdout } = await run([
      "query",
      await file("find.graphql", text),
      "--variables",
      '{"name": "tiny sorter"}',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ data: { technique: { name: "Tiny Sorter" } } });
  });

  it("exits with 1 when the response has errors, which it prints too", async () => {
    const { run } = await emptyGraph();
    const { status, stdout } = await run(["query", "-"], "{ stats { nothing } }");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }] });
  });

  it("says which file is not there", async () => {
    const { run } = await emptyGraph();
    expect(await run(["query", "missing.graphql"])).toMatchObject({
      status: 1,
      stdout: "",
      stderr: "missing.graphql: There is no such file.\n",
    });
  });
});

describe("stats", () => {
  it("prints aligned counts of nodes and edges", async () => {
    const { run } = await emptyGraph();
    await run(["ingest", "-"], paper("One"));
    const { status, stdout } = await run(["stats"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}engine +embedded\n/);
    expect(stdout).toMatch(/^ {2}Paper +1$/m);
    expect(stdout).toMatch(/^ {2}EVALUATED_ON +1$/m);
    const counts = stdout.trimEnd().split("\n").slice(1);
    expect(new Set(counts.map((line) => line.length)).size).toBe(1);
  });
});

describe("extract", () => {
  it("prints what ingest takes", async () => {
    const { run, file } = await emptyGraph();
    const extracted = await run(["extract", await file("shelf.txt", LISTING)]);
    expect(extracted.status).toBe(0);
    expect(JSON.parse(extracted.stdout)).toMatchObject({ title: "Sorting in very little memory" });
    expect((await run(["ingest", "-"], extracted.stdout)).stdout).toContain("1 papers new");
  });

  it("tells what is no listing, prints the rest and exits with 1", async () => {
    const { run, file } = await emptyGraph();
    const { status, stdout, stderr } = await run(["extract", await file("noise.txt", "no listing"), "-"], paper("One"));
    expect(status).toBe(1);
    expect(stderr).toContain("noise.txt: ");
    expect(JSON.parse(stdout)).toMatchObject({ title: "One" });
  });
});
