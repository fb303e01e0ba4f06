import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Corpus, readCorpus } from "./corpus.js";

/** What is learned, in this order: each step writes its data beside the code that reads them. */
const STEPS: readonly ((corpus: Corpus) => void)[] = [];

// node train/dist/train/train.js [--real PAPERS.jsonl]…: the practice papers, and more annotated papers where given.
const { values } = parseArgs({ options: { real: { type: "string", multiple: true, default: [] } } });
const root = join(import.meta.dirname, "../../..");
const corpus = readCorpus(join(root, "train/corpus"), values.real);
for (const step of STEPS) step(corpus);
