import type { GraphTransaction } from "../../graph/engine.js";
import { searchProperties, storeWords } from "../../graph/search.js";
import { cypher, raw, statement } from "../../graph/statement.js";
import { titleKey } from "../../graph/title-key.js";
import type { NamedLabel } from "../resolve/catalogue-entry.js";
import type { Entity } from "../resolve/entity.js";
import type { Resolver } from "../resolve/resolver.js";
import { type NamingEdge, namingEdges, relatingEdges } from "./asserted-edges.js";
import { writeEntities } from "./entities.js";
import { figureRows } from "./figure-rows.js";
import { groupBy } from "./group-by.js";
import { removeAssertions } from "./own-assertions.js";
import { PaperLinks } from "./paper-links.js";
import { type NodeRow, valued, writeEdges, writeNodes } from "./rows.js";
import type { StoredPaper } from "./stored-paper.js";

/**
 * Writes each paper with all that it asserts, in place of the stored ones; what others assert stays untouched.
 *
 * @param stored the ids under which the papers are stored so far
 */
export async function replacePapers(
  transaction: GraphTransaction,
  stored: readonly string[],
  papers: readonly StoredPaper[],
  resolver: Resolver,
): Promise<void> {
  if (papers.length === 0) return;
  if (stored.length > 0) await removePapers(transaction, stored, new Set(papers.map(({ id }) => id)));
  const linked = papers.map((paper) => new PaperLinks(paper, resolver));
  const naming = linked.flatMap(namingEdges);
  const figures = linked.map(figureRows);
  await addEntities(transaction, naming, resolver);
  await writeNodes(transaction, [...papers.map(paperNode), ...figures.flatMap(({ nodes }) => nodes)]);
  await writeEdges(transaction, [
    ...naming,
    ...linked.flatMap(relatingEdges),
    ...figures.flatMap(({ edges }) => edges),
  ]);
  await storeWords(
    transaction,
    papers.map(({ facts }) => facts.title),
  );
}

/** Takes away what the papers assert, and the nodes of those that are not to stay. */
async function removePapers(transaction: GraphTransaction, ids: readonly string[], staying: ReadonlySet<string>) {
  await removeAssertions(transaction, ids);
  const gone = ids.filter((id) => !staying.has(id));
  await transaction.run(statement(cypher`UNWIND ${gone} AS id MATCH (p:Paper {id: id}) DETACH DELETE p`));
}

function paperNode({ id, facts, factsHash }: StoredPaper): NodeRow {
  const { title, arxivId, submitted, authors, url, tldr, abstract, codeUrls, extractor, confidence, status } = facts;
  const properties = valued({
    ...{ title, arxivId, submitted, authors, url, tldr, abstract, codeUrls },
    ...{ extractor, confidence, status, factsHash },
    titleKey: titleKey(title),
    listed: JSON.stringify(facts.listed),
    ...searchProperties([title]),
  });
  return { label: "Paper", id, properties };
}

/** Adds those of the named nodes that are not there yet, with the broader ones above them; the others stay as they are. */
async function addEntities(transaction: GraphTransaction, naming: readonly NamingEdge[], resolver: Resolver) {
  const entities = new Map<string, Entity>();
  const add = (label: NamedLabel, id: string) => {
    if (entities.has(id)) return;
    const entity = resolver.entity(label, id);
    entities.set(id, entity);
    for (const broader of entity.broader) add(label, broader);
  };
  for (const { to } of naming) add(to.label, to.id);
  const missing: Entity[] = [];
  for (const [label, group] of groupBy(entities.values(), (entity) => entity.label)) {
    const present = await presentIds(
      transaction,
      label,
      group.map(({ id }) => id),
    );
    missing.push(...group.filter(({ id }) => !present.has(id)));
  }
  await writeEntities(transaction, missing);
}

async function presentIds(
  transaction: GraphTransaction,
  label: NamedLabel,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await transaction.run<{ id: string }>(
    statement(cypher`UNWIND ${ids} AS id MATCH (n:${raw(label)} {id: id}) RETURN n.id AS id`),
  );
  return new Set(rows.map(({ id }) => id));
}
