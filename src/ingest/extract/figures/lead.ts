import type { Token } from "../text/token.js";
import { wordAt } from "./figure.js";
import { qualifierBefore } from "./qualifier.js";

const PASSED = /^(a|an|the|only|just|merely|further|another|additional|~|\()$/;

/** The index of the word that leads to a figure, past its qualifier: "by" in "by up to 37%", "of" in "of about 6%". */
export function leadOf(tokens: readonly Token[], from: number): number {
  let lead = (qualifierBefore(tokens, from)?.from ?? from) - 1;
  while (PASSED.test(wordAt(tokens, lead))) lead--;
  return lead;
}
