import { createHash } from "node:crypto";
import type { PaperFacts } from "../facts.js";
import { assertionsText } from "../facts-line.js";

/** A paper as the graph holds it. */
export interface StoredPaper {
  readonly id: string;
  readonly facts: PaperFacts;
  /** Tells which facts were loaded last; it stays when a person confirms or rejects single ones of them. */
  readonly factsHash: string;
}

/** A short name of what the paper asserts: equal for equal assertions, whatever its bibliography. */
export function factsHash(facts: PaperFacts): string {
  return createHash("sha256").update(assertionsText(facts)).digest("hex").slice(0, 32);
}
