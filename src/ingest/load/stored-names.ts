import type { GraphEngine } from "../../graph/engine.js";
import { cypher, statement } from "../../graph/statement.js";
import type { Link, NamedLabel } from "./link.js";

/** How many papers one statement reads. */
const PAGE = 500;

/** What a paper calls a thing, as it is stored, and the node that this was taken for. */
export interface StoredName extends Link, Record<string, unknown> {
  readonly paper: string;
  readonly label: NamedLabel;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string | null;
  readonly vendor: string | null;
  readonly granularity: string | null;
}

/** The ids of all papers in pages, in order. */
export async function* paperIds(engine: GraphEngine, page = PAGE): AsyncGenerator<string[]> {
  const rows = await engine.read<{ id: string }>(statement(cypher`MATCH (p:Paper) RETURN p.id AS id`));
  const ids = rows.map(({ id }) => id).sort();
  for (let start = 0; start < ids.length; start += page) yield ids.slice(start, start + page);
}

/** All names that papers use, in no promised order. */
export async function* storedNames(engine: GraphEngine): AsyncGenerator<StoredName> {
  for await (const ids of paperIds(engine))
    yield* await engine.read<StoredName>(
      statement(
        cypher`UNWIND ${ids} AS id MATCH (p:Paper {id: id}) MATCH (p)-[r]->(n) WHERE type(r) <> 'REPORTS' RETURN id AS paper, labels(n)[0] AS label, r.name AS name, r.aliases AS aliases, r.kind AS kind, r.vendor AS vendor, r.granularity AS granularity, n.id AS id, r.resolution AS resolution`,
      ),
    );
}
