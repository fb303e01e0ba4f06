import type { GraphEngine } from "../../../src/graph/engine.js";
import { factsLine } from "../../../src/ingest/facts-line.js";
import { exportPapers } from "../../../src/ingest/load/export-papers.js";

/** The export of the graph as lines of a facts file. */
export async function exported(engine: GraphEngine): Promise<string[]> {
  const lines = [];
  for await (const paper of exportPapers(engine)) lines.push(factsLine(paper));
  return lines;
}
