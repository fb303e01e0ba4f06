import { join } from "node:path";
import { readConfig } from "../config.js";
import { BenchgraphError } from "../errors.js";
import type { Extractor } from "../ingest/extract/extractor.js";
import type { Io } from "./command.js";
import type { Progress } from "./progress.js";

/** The option that says who extracts, for the commands that do. */
export const EXTRACTOR_OPTION = {
  value: "NAMES",
  description: "Who extracts: local (if not given), llm, or local,llm, whose facts are combined.",
} as const;

/** What the help of such a command says of language models. */
export const EXTRACTOR_DETAILS = `With --extractor llm a language model is asked: titles and abstracts are sent to the OpenAI-compatible API that
LLM_BASE_URL, LLM_MODEL and LLM_API_KEY name (see benchgraph serve --help). Its answers are kept in DATA_DIR, so
that a run that was stopped goes on where it was.`;

/** Each is loaded when it is asked for: their data take time to read. */
const EXTRACTORS: ReadonlyMap<string, (io: Io, progress: Progress) => Promise<Extractor>> = new Map([
  ["local", async () => (await import("../ingest/extract/local-extractor.js")).localExtractor()],
  ["llm", languageModel],
]);

/**
 * The extractor that an option names, one or several separated by commas. What is worth knowing while it works goes to the
 * progress.
 *
 * @throws BenchgraphError MISCONFIGURED where there is none of that name or a language model isn't set up.
 */
export async function extractorOf(names: string | undefined, io: Io, progress: Progress): Promise<Extractor> {
  const chosen = new Set((names ?? "local").split(",").map((name) => name.trim()));
  const extractors = await Promise.all(
    [...chosen].map((name) => {
      const load = EXTRACTORS.get(name);
      if (load !== undefined) return load(io, progress);
      throw new BenchgraphError("MISCONFIGURED", `There is no extractor ${JSON.stringify(name)}.`, {
        hint: `--extractor takes ${[...EXTRACTORS.keys()].join(", ")}, or several of them separated by commas.`,
      });
    }),
  );
  const [only, another] = extractors;
  if (only !== undefined && another === undefined) return only;
  return (await import("../ingest/extract/combined/combined-extractor.js")).combinedExtractor(extractors);
}

async function languageModel({ environment }: Io, progress: Progress): Promise<Extractor> {
  const { llm, dataDir } = readConfig(environment);
  const { baseUrl, model, apiKey, concurrency, requests, milliseconds } = llm;
  if (baseUrl === undefined || model === undefined)
    throw new BenchgraphError(
      "MISCONFIGURED",
      `--extractor llm needs ${baseUrl === undefined ? "LLM_BASE_URL" : "LLM_MODEL"}.`,
      { hint: "Every variable is explained by `benchgraph serve --help`." },
    );
  const { llmExtractor } = await import("../ingest/extract/llm/llm-extractor.js");
  return llmExtractor({
    endpoint: { baseUrl, model, apiKey, milliseconds },
    concurrency,
    requests,
    cacheFolder: join(dataDir, "llm-answers"),
    onRetry: progress.note,
    onAnswer: progress.detail,
  });
}
