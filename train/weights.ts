import type { AnnotatedPaper } from "./corpus.js";

/** What a real paper counts for beside practice papers, which are denser and many. */
const REAL = 4;

/** How much a paper counts for in training. */
export const weightOf = ({ practice }: AnnotatedPaper): number => (practice ? 1 : REAL);
