import type { GraphEngine, GraphTransaction } from "../engine.js";
import { cypher, statement } from "../statement.js";
import { forgivesTypos, lookUpTerms, searchTerms, wordTerms } from "./index-terms.js";
import { isOneEditApart } from "./one-edit.js";

/** How many words of the vocabulary one word is looked up to. */
const MOST_SPELLINGS = 100;

/** The words of the vocabulary that a word may stand for. */
export interface Spellings {
  /** The vocabulary has the word itself. */
  readonly known: boolean;
  /** Words that begin with it. */
  readonly longer: readonly string[];
  /** Words one slip of the finger away. */
  readonly close: readonly string[];
}

/** Looks a folded word up in the vocabulary. */
export async function spellings(engine: GraphEngine, word: string): Promise<Spellings> {
  const found = await engine.search({ terms: lookUpTerms(word), searched: { Word: ["id"] }, limit: MOST_SPELLINGS });
  const others = found.map(({ id }) => id).filter((id) => id !== word);
  const longer = others.filter((id) => id.startsWith(word));
  return {
    known: others.length < found.length,
    longer,
    close: forgivesTypos(word) ? others.filter((id) => !longer.includes(id) && isOneEditApart(id, word)) : [],
  };
}

/** Puts the words of names into the vocabulary, as part of the work that stores whatever bears the names. */
export async function storeWords(transaction: GraphTransaction, names: readonly string[]): Promise<void> {
  const rows = searchTerms(names).map((word) => ({ id: word, terms: wordTerms(word).join(" ") }));
  await transaction.run(
    statement(cypher`UNWIND ${rows} AS row MERGE (w:Word {id: row.id}) ON CREATE SET w.searchTerms = row.terms`),
  );
}
