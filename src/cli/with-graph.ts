import { type Config, readConfig } from "../config.js";
import type { GraphEngine } from "../graph/engine.js";
import { GRAPH_MODEL } from "../graph/model/graph-model.js";
import { openEngine } from "../graph/open-engine.js";
import type { ExitCode, Io } from "./command.js";

/** Opens the configured graph for some work, and closes it however the work ends. */
export async function withGraph(
  { environment }: Pick<Io, "environment">,
  work: (engine: GraphEngine, config: Config) => Promise<ExitCode>,
): Promise<ExitCode> {
  const config = readConfig(environment);
  const engine = await openEngine(config);
  try {
    await engine.prepare(GRAPH_MODEL);
    return await work(engine, config);
  } finally {
    await engine.close();
  }
}
