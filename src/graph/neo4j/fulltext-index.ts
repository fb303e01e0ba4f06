import type { SearchRequest } from "../engine.js";
import type { GraphModel } from "../model/graph-model.js";
import { cypher, Integer, type Statement, statement } from "../statement.js";

const indexName = (label: string) => `${label.toLowerCase()}_terms`;

/** One index for each searched kind, over the terms as the product computed them: nothing is left out or stemmed. */
export function createFulltextIndexes({ searched }: GraphModel): string[] {
  return Object.keys(searched).map(
    (label) =>
      `CREATE FULLTEXT INDEX ${indexName(label)} IF NOT EXISTS FOR (n:${label}) ON EACH [n.searchTerms] ` +
      "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
  );
}

/** The candidates of every searched kind with their names, in one statement. */
export function fulltextSearch({ terms, searched, limit }: SearchRequest): Statement {
  // Terms are letters and digits only; quoted, none of them is taken for a word of Lucene's query language.
  const query = terms.map((term) => `"${term}"`).join(" ");
  const kinds = Object.entries(searched).map(([label, names]) => ({ label, names, index: indexName(label) }));
  return statement(cypher`
    UNWIND ${kinds} AS kind
    CALL (kind) {
      CALL db.index.fulltext.queryNodes(kind.index, ${query}, {limit: ${new Integer(limit)}}) YIELD node
      RETURN node.id AS id, [name IN kind.names | node[name]] AS names
    }
    RETURN kind.label AS label, id, names`);
}
