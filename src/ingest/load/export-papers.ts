import type { GraphEngine } from "../../graph/engine.js";
import type { PaperFacts } from "../facts.js";
import { readPapers } from "./read-papers.js";
import { paperIds } from "./stored-names.js";

/**
 * All papers with their facts as they were given, sorted by id, a page in memory at a time. As lines
 * ({@link factsLine}) they are the same, byte for byte, from every engine that holds the same papers.
 */
export async function* exportPapers(engine: GraphEngine): AsyncGenerator<PaperFacts> {
  for await (const ids of paperIds(engine)) {
    const papers = await readPapers({ run: (statement) => engine.read(statement) }, ids);
    const byId = new Map(papers.map(({ id, facts }) => [id, facts]));
    for (const id of ids) {
      const facts = byId.get(id);
      if (facts !== undefined) yield facts;
    }
  }
}
