import { Lexer, type Source, TokenKind } from "graphql";

/** Counts the tokens of a query text, but stops after `most + 1`. Comments don't count. */
export function countTokens(source: Source, most: number): number {
  const lexer = new Lexer(source);
  let count = 0;
  while (count <= most && lexer.advance().kind !== TokenKind.EOF) count += 1;
  return count;
}
