import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { countStatement } from "../graph/compile/statements.js";
import type { GraphEngine } from "../graph/engine.js";
import { fileInput } from "../ingest/sources/source-input.js";
import type { Io } from "./command.js";
import { startProgress } from "./progress.js";

const SEEDS = new URL("../../seeds/", import.meta.url);

/** Fills a graph that holds no paper with the papers that Benchgraph brings with it. */
export async function seed(engine: GraphEngine, { stderr }: Pick<Io, "stderr">): Promise<void> {
  const [count] = await engine.read<{ Paper: number }>(countStatement(["Paper"]));
  if (count?.Paper !== 0) return;
  // Loaded only now: a graph that has its papers is served sooner without.
  const [{ ingest }, { localExtractor }] = await Promise.all([
    import("../ingest/ingest.js"),
    import("../ingest/extract/local-extractor.js"),
  ]);
  const files = (await readdir(SEEDS)).filter((name) => name.endsWith(".jsonl")).sort();
  const inputs = files.map((name) => fileInput(fileURLToPath(new URL(name, SEEDS))));
  const progress = startProgress(stderr, "papers loaded");
  await ingest(engine, inputs, localExtractor(), {
    onRefused: (error) => progress.note(error.describe()),
    onProgress: progress.update,
  });
  progress.end();
}
