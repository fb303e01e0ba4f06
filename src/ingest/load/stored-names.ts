import type { GraphEngine } from "../../graph/engine.js";
import { cypher, statement } from "../../graph/statement.js";
import type { NameAssertion } from "../resolve/naming.js";
import { groupBy } from "./group-by.js";

/** How many papers one statement reads. */
const PAGE = 500;

/** What a paper calls a thing, as it is stored, and what this was taken for. */
export interface StoredName extends NameAssertion, Record<string, unknown> {
  readonly paper: string;
  /** The node that it was taken for, and why. */
  readonly id: string;
  readonly resolution: string;
  /** Which direction of a metric was taken for the good one; null for other kinds of nodes. */
  readonly better: string | null;
}

/** The ids of all papers in pages, in order. */
export async function* paperIds(engine: GraphEngine): AsyncGenerator<string[]> {
  const rows = await engine.read<{ id: string }>(statement(cypher`MATCH (p:Paper) RETURN p.id AS id`));
  const ids = rows.map(({ id }) => id).sort();
  for (let start = 0; start < ids.length; start += PAGE) yield ids.slice(start, start + PAGE);
}

/** All names that papers use, the names of one paper at a time. */
export async function* storedNames(engine: GraphEngine): AsyncGenerator<StoredName[]> {
  for await (const ids of paperIds(engine)) {
    const names = await engine.read<StoredName>(
      statement(
        cypher`UNWIND ${ids} AS id MATCH (p:Paper {id: id}) MATCH (p)-[r]->(n) WHERE type(r) <> 'REPORTS' RETURN id AS paper, labels(n)[0] AS label, r.name AS name, r.aliases AS aliases, r.kind AS kind, r.vendor AS vendor, r.granularity AS granularity, n.id AS id, r.resolution AS resolution, r.status = ${"rejected"} AS rejected, r.better AS better`,
      ),
    );
    yield* groupBy(names, ({ paper }) => paper).values();
  }
}
