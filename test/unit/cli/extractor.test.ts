import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { INSTRUCTIONS } from "../../../src/ingest/extract/llm/prompt.js";
import { ANSWER, PAPER } from "../ingest/extract/llm/imaginary-answer.js";
import { completion, type Reply, stubEndpoint } from "../ingest/extract/llm/stub-endpoint.js";
import { benchgraph, temporaryFolder } from "./program.js";

const SECOND = "Crane: Folding Weights on Smaller Boards";
const abstract = PAPER.abstract?.replace("\n", " ") ?? "";
const LISTING = `Daily Papers\nbyAK and the research community\nJul 3\n${PAPER.title}\n${abstract}\n\n${SECOND}\n${abstract}\n`;

/** A listing, a server that answers for a language model, and the program set up to ask it. */
async function shelf(replyTo: () => Reply = () => ({ body: completion(ANSWER) })) {
  const folder = await temporaryFolder();
  const listing = join(folder, "shelf.txt");
  await writeFile(listing, LISTING);
  const { endpoint, received } = await stubEndpoint(replyTo);
  const environment = {
    ...{ LLM_BASE_URL: endpoint.baseUrl, LLM_MODEL: endpoint.model, LLM_API_KEY: "sk-secret" },
    DATA_DIR: join(folder, "data"),
  };
  const run = (args: readonly string[], more: Record<string, string> = {}) =>
    benchgraph(args, { environment: { ...environment, ...more } });
  return { run, listing, folder, received };
}
const lines = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("--extractor llm", () => {
  it("asks the language model, tells what was dropped, and asks nothing twice", async () => {
    const { run, listing, received } = await shelf();
    const first = await run(["extract", listing, "--extractor", "llm"]);
    expect(first.status).toBe(0);
    expect(lines(first.stdout)).toMatchObject([
      { title: PAPER.title, extractor: "llm/parrot-1b@1", measurements: [{ value: 37 }, { value: 2.5 }] },
      { title: SECOND },
    ]);
    expect(first.stderr).toBe(
      [
        "llm/parrot-1b@1: 2 papers answered in 2 requests, 0 from the cache.",
        "llm/parrot-1b@1: statements dropped: 2 in words or numbers that the text doesn't hold.\n",
      ].join("\n"),
    );
    expect(received.map(({ messages }) => messages[0]?.content)).toEqual([INSTRUCTIONS, INSTRUCTIONS]);
    const second = await run(["extract", listing, "--extractor", "llm"]);
    expect(second.stdout).toBe(first.stdout);
    expect(received).toHaveLength(2);
  });

  it("stops at the budget, says what is left undone, and exits with 1", async () => {
    const { run, listing } = await shelf();
    const { status, stdout, stderr } = await run(["extract", listing, "--extractor", "llm"], { LLM_MAX_REQUESTS: "1" });
    expect(status).toBe(1);
    expect(lines(stdout)).toHaveLength(1);
    expect(stderr).toContain("1 papers are left undone. The budget of 1 requests is used up.");
    expect(stderr).toContain("LLM_MAX_REQUESTS");
  });

  it("names what the server complains of, and nowhere the key", async () => {
    const { run, listing, folder } = await shelf(() => ({ status: 401, body: { error: "No such key: sk-secret" } }));
    const { status, stdout, stderr } = await run(["extract", listing, "--extractor", "llm"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("it answers 401: No such key: …");
    const written = await Promise.all(
      (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => readFile(join(entry.parentPath, entry.name), "utf8")),
    );
    expect([stderr, ...written].join("\n")).not.toContain("sk-secret");
  });

  it.each(["LLM_BASE_URL", "LLM_MODEL"])("needs %s", async (name) => {
    const { run, listing, received } = await shelf();
    const { status, stderr } = await run(["extract", listing, "--extractor", "llm"], { [name]: "" });
    expect(status).toBe(2);
    expect(stderr).toContain(`--extractor llm needs ${name}.`);
    expect(received).toEqual([]);
  });

  it("is never asked unless it is named", async () => {
    const { run, listing, received } = await shelf();
    expect((await run(["extract", listing])).status).toBe(0);
    expect(received).toEqual([]);
  });
});

describe("--extractor local,llm", () => {
  it("combines what both say, and the graph keeps who said what, byte for byte", async () => {
    const { run, listing } = await shelf();
    const { status, stdout } = await run(["extract", listing, "--extractor", "local,llm"]);
    expect(status).toBe(0);
    const [paper] = lines(stdout);
    expect(paper.extractor).toMatch(/^local@[\d.]+, llm\/parrot-1b@1$/);
    const confidences = paper.hardware.map(({ name, extractor, confidence }: Record<string, unknown>) => [
      ...[name, extractor, Number(confidence) > 0.7],
    ]);
    // Nothing about who found it: both did, as the paper says of all its facts.
    expect(confidences).toEqual([["Jetson Nano", undefined, true]]);
    expect((await run(["ingest", listing, "--extractor", "local,llm"])).stdout).toContain("2 papers new");
    const exported = await run(["export"]);
    expect(exported.stdout.split("\n").sort()).toEqual(stdout.split("\n").sort());
  });
});

describe("score", () => {
  it("scores the extractor that is named", async () => {
    const { run, listing, folder } = await shelf();
    const gold = join(folder, "gold.jsonl");
    await writeFile(
      gold,
      JSON.stringify({ title: PAPER.title, techniques: ANSWER.techniques, hardware: ANSWER.hardware }),
    );
    const { status, stdout } = await run(["score", "--gold", gold, listing, "--extractor", "llm", "--format", "json"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).scores.technique).toEqual({ gold: 2, precision: 1, recall: 1, f1: 1 });
  });
});

it.each(["magic", "local,", ""])("there is no extractor by the name of “%s”", async (names) => {
  const { run, listing } = await shelf();
  const { status, stderr } = await run(["extract", listing, "--extractor", names]);
  expect(status).toBe(2);
  expect(stderr).toContain("There is no extractor ");
  expect(stderr).toContain("local, llm");
});
