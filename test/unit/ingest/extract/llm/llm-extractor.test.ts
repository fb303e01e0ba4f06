import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { BenchgraphError } from "../../../../../src/errors.js";
import { type LlmExtractorOptions, llmExtractor } from "../../../../../src/ingest/extract/llm/llm-extractor.js";
import { INSTRUCTIONS, paperPrompt } from "../../../../../src/ingest/extract/llm/prompt.js";
import { extractPapers } from "../../../../../src/ingest/extract-papers.js";
import { factsLine } from "../../../../../src/ingest/facts-line.js";
import { collected } from "../../sources/collected.js";
import { ANSWER, PAPER } from "./imaginary-answer.js";
import { completion, type Received, type Reply, stubEndpoint } from "./stub-endpoint.js";

const PAPERS = Array.from({ length: 12 }, (_, number) => ({
  text: { ...PAPER, title: `Folio ${number}` },
  listed: [{ document: "shelf.txt", shown: null }],
}));

/** Runs over an endpoint with one cache; each is an extractor of its own. */
async function endpointFor(replyTo: (request: Received, number: number) => Reply) {
  const cacheFolder = await mkdtemp(join(tmpdir(), "benchgraph-"));
  onTestFinished(() => rm(cacheFolder, { recursive: true }));
  const { endpoint, ...server } = await stubEndpoint(replyTo);
  const run = async (papers = PAPERS, options: Partial<LlmExtractorOptions> = {}) => {
    const refused: [BenchgraphError, number][] = [];
    const extractor = llmExtractor({ endpoint, concurrency: 3, requests: 100, cacheFolder, firstWait: 1, ...options });
    const found = await collected(extractPapers(papers, extractor, (...refusal) => refused.push(refusal)));
    return { found, refused, summary: extractor.summary?.() ?? [] };
  };
  return { run, ...server };
}
const GOOD: Reply = { body: completion(ANSWER) };

describe("the extractor that asks a language model", () => {
  it("sends instructions and the paper, and gives what holds of the answer in its own name", async () => {
    const { run, received } = await endpointFor(() => GOOD);
    const { found, refused, summary } = await run([{ text: PAPER, listed: [] }]);
    expect(refused).toEqual([]);
    expect(received[0]?.messages).toEqual([
      { role: "system", content: INSTRUCTIONS },
      { role: "user", content: paperPrompt(PAPER) },
    ]);
    expect(found).toMatchObject([
      {
        ...{ title: PAPER.title, abstract: PAPER.abstract, extractor: "llm/parrot-1b@1" },
        techniques: [{ name: "Folio", confidence: 0.7 }, { name: "pruning" }],
        measurements: [{ value: 37 }, { value: 2.5 }],
      },
    ]);
    expect(summary).toEqual([
      "llm/parrot-1b@1: 1 papers answered in 1 requests, 0 from the cache.",
      "llm/parrot-1b@1: statements dropped: 1 in words or numbers that the text doesn't hold.",
    ]);
  });

  it("asks for a text once: a second run gives the same facts, byte for byte, without a request", async () => {
    const { run, received } = await endpointFor(() => GOOD);
    const first = await run();
    expect(received).toHaveLength(12);
    const second = await run();
    expect(received).toHaveLength(12);
    expect(second.found.map(factsLine)).toEqual(first.found.map(factsLine));
    expect(second.summary[0]).toBe("llm/parrot-1b@1: 0 papers answered in 0 requests, 12 from the cache.");
  });

  it("asks for as many papers at a time as it may, and keeps their order", async () => {
    const { run, mostAtOnce } = await endpointFor((_, number) => ({
      ...completed,
      after: number % 3 === 0 ? 150 : 50,
    }));
    const completed = { body: completion(ANSWER) };
    const { found } = await run();
    expect(found.map(({ title }) => title)).toEqual(PAPERS.map(({ text }) => text.title));
    expect(mostAtOnce()).toBe(3);
  });

  it("stops at its budget, says how many papers are left, and goes on there in the next run", async () => {
    const { run, received } = await endpointFor(() => GOOD);
    const first = await run(PAPERS, { requests: 5 });
    expect(received).toHaveLength(5);
    expect(first.found).toHaveLength(5);
    expect(first.refused).toHaveLength(1);
    const [error, leftOut] = first.refused[0] ?? [];
    expect(leftOut).toBe(7);
    expect(error?.message).toBe("7 papers are left undone. The budget of 5 requests is used up.");
    expect(error?.hint).toContain("LLM_MAX_REQUESTS");
    const second = await run();
    expect(second.found).toHaveLength(12);
    expect(received).toHaveLength(12);
  });

  it("leaves out the paper that the model refuses, and does the others", async () => {
    const refusal = completion("", { message: { refusal: "No." } });
    const { run } = await endpointFor(({ messages }) =>
      messages.some(({ content }) => content.includes("Title: Folio 4\n")) ? { body: refusal } : GOOD,
    );
    const { found, refused } = await run();
    expect(found).toHaveLength(11);
    expect(refused.map(([{ message }, papers]) => [message, papers])).toEqual([
      ["The language model gives no facts for “Folio 4”: the model refuses: No.", 1],
    ]);
  });

  it("keeps no answer that can't be used", async () => {
    let isMuddled = true;
    const { run } = await endpointFor(() => (isMuddled ? { body: completion("{") } : GOOD));
    expect((await run(PAPERS.slice(0, 1))).refused).toHaveLength(1);
    isMuddled = false;
    expect((await run(PAPERS.slice(0, 1))).found).toHaveLength(1);
  });

  it("ends the run where the key is wrong", async () => {
    const { run, received } = await endpointFor(() => ({ status: 401 }));
    await expect(run()).rejects.toMatchObject({ code: "MISCONFIGURED" });
    expect(received.length).toBeLessThanOrEqual(3);
  });
});
