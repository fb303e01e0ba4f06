import type { Extractor } from "../../../src/ingest/extract/extractor.js";
import type { Facts } from "../../../src/ingest/facts.js";
import { imaginaryPaper, method } from "../../imaginary-paper.js";

/** Takes the first word of a title for the technique that the paper introduces, and remembers what it was asked. */
export class FirstWordExtractor implements Extractor {
  readonly id = "first-word@1";
  readonly titles: string[] = [];

  async extract({ title }: { readonly title: string }): Promise<Facts> {
    this.titles.push(title);
    const [word = title] = title.split(" ");
    const fact = method(word, { mention: word, span: { field: "title", start: 0, end: word.length }, confidence: 0.5 });
    return imaginaryPaper({ title, techniques: [fact] });
  }
}
