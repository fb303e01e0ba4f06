import { nameSlug } from "../../graph/name-key.js";
import { cypher, statement } from "../../graph/statement.js";
import { titleKey } from "../../graph/title-key.js";
import type { PaperFacts } from "../facts.js";
import { groupBy } from "./group-by.js";
import type { Reader } from "./own-assertions.js";

/** `paper:` and the arXiv identifier; where it isn't known, the slug of the title. */
export function paperId({ arxivId, title }: Pick<PaperFacts, "arxivId" | "title">): string {
  return `paper:${arxivId ?? nameSlug(title)}`;
}

interface KnownPaper extends Record<string, unknown> {
  readonly key: string;
  readonly id: string;
  readonly arxivId: string | null;
}

/**
 * The ids of the stored papers that each of the given ones is. A paper is the same by its id, and by its title unless
 * both have arXiv identifiers that differ. Two stored ones turn out to be one when the arXiv identifier of the first
 * comes with the title of the second. Where a title alone fits several, the first by id is meant.
 */
export async function findStored(
  reader: Reader,
  papers: readonly PaperFacts[],
): Promise<Map<PaperFacts, readonly string[]>> {
  const byId = await reader.run<{ id: string }>(
    statement(cypher`UNWIND ${papers.map(paperId)} AS id MATCH (p:Paper {id: id}) RETURN p.id AS id`),
  );
  const present = new Set(byId.map(({ id }) => id));
  const byTitle = groupBy(
    await reader.run<KnownPaper>(
      statement(
        cypher`UNWIND ${papers.map(({ title }) => titleKey(title))} AS key MATCH (p:Paper {titleKey: key}) RETURN key, p.id AS id, p.arxivId AS arxivId ORDER BY id`,
      ),
    ),
    ({ key }) => key,
  );
  return new Map(
    papers.map((paper) => {
      const same = present.has(paperId(paper)) ? [paperId(paper)] : [];
      const titled = (byTitle.get(titleKey(paper.title)) ?? [])
        .filter(({ arxivId }) => arxivId === null || paper.arxivId === null)
        .map(({ id }) => id);
      const ids = [...new Set([...same, ...titled])];
      return [paper, paper.arxivId === null ? ids.slice(0, 1) : ids];
    }),
  );
}
