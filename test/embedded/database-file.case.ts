import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { GraphEngine } from "../../src/graph/engine.js";
import { GRAPH_MODEL } from "../../src/graph/model/graph-model.js";
import { openEngine } from "../../src/graph/open-engine.js";
import { searchGraph, searchProperties, storeWords } from "../../src/graph/search.js";
import { ask } from "../contract/engine-under-test.js";

let directory: string;
const opened: GraphEngine[] = [];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "benchgraph-"));
});
afterEach(async () => {
  for (const engine of opened.splice(0)) await engine.close();
  await rm(directory, { recursive: true });
});

async function open(dataDir = directory): Promise<GraphEngine> {
  const engine = await openEngine({ dataDir });
  opened.push(engine);
  return engine;
}
const file = () => join(directory, "benchgraph.grafeo");
const ids = (engine: GraphEngine) => engine.read(ask`MATCH (n:Technique) RETURN n.id AS id ORDER BY id`);

async function filled(): Promise<GraphEngine> {
  const engine = await open();
  await engine.prepare(GRAPH_MODEL);
  await engine.write(async (transaction) => {
    await transaction.run(
      ask`CREATE (n:Technique {id: 't:1', name: 'Pruning', aliases: []}) SET n += ${searchProperties(["Pruning"])}`,
    );
    await storeWords(transaction, ["Pruning"]);
  });
  return engine;
}

test("a graph is kept from one opening to the next, with its indexes", async () => {
  await (await filled()).close();
  const engine = await open();
  expect(await ids(engine)).toEqual([{ id: "t:1" }]);
  expect((await searchGraph(engine, { text: "prunign", limit: 5 })).hits).toMatchObject([{ id: "t:1" }]);
  await engine.prepare(GRAPH_MODEL);
  const again = engine.write((transaction) => transaction.run(ask`CREATE (:Technique {id: 't:1'})`));
  await expect(again).rejects.toMatchObject({ code: "INTERNAL" });
});

test("a missing directory is made", async () => {
  const engine = await open(join(directory, "a", "b"));
  await expect(engine.ping()).resolves.toBeUndefined();
});

test("a second opening is refused with what to do, and the first goes on", async () => {
  const engine = await filled();
  await expect(open()).rejects.toMatchObject({
    code: "MISCONFIGURED",
    message: "The graph's file is in use by another process.",
    hint: expect.stringContaining("Neo4j"),
    place: { file: file() },
  });
  expect(await ids(engine)).toEqual([{ id: "t:1" }]);
});

test("what was committed is there after the process was killed", async () => {
  const script = `
    import grafeo from "@grafeo-db/js";
    const database = grafeo.GrafeoDB.create(${JSON.stringify(file())});
    await database.executeCypher("CREATE (:Technique {id: 't:2'})");
    database.beginTransaction().executeCypher("CREATE (:Technique {id: 'never committed'})");
    setTimeout(() => process.kill(process.pid, "SIGKILL"), 500);
  `;
  const killed = promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);
  await expect(killed).rejects.toMatchObject({ signal: "SIGKILL" });
  expect(await ids(await open())).toEqual([{ id: "t:2" }]);
});

test.each([
  ["text instead of a graph", () => Buffer.from("not a graph ".repeat(1_000))],
  ["the first half of a graph", (whole: Buffer) => whole.subarray(0, whole.length / 2)],
  [
    "a graph with bytes changed",
    (whole: Buffer) => whole.map((byte, at) => (at > 4096 && at % 50 === 0 ? byte ^ 90 : byte)),
  ],
])("a file with %s is refused with what to do, and left as it is", async (_, damage) => {
  await (await filled()).close();
  const damaged = damage(await readFile(file()));
  await writeFile(file(), damaged);
  await expect(open()).rejects.toMatchObject({
    code: "MISCONFIGURED",
    message: "The graph's file is damaged or not a graph's file.",
    hint: expect.stringContaining("loaded again"),
    place: { file: file() },
  });
  expect(Buffer.compare(await readFile(file()), damaged)).toBe(0);
});

test("a directory that can't be made is named", async () => {
  await writeFile(join(directory, "taken"), "");
  await expect(open(join(directory, "taken"))).rejects.toMatchObject({
    code: "MISCONFIGURED",
    message: "The graph's file can't be opened.",
    place: { file: join(directory, "taken", "benchgraph.grafeo") },
  });
});
