import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ANSWER_SCHEMA, rawAnswer } from "../../../../../src/ingest/extract/llm/answer.js";
import example from "../../../../../src/ingest/extract/llm/example.json" with { type: "json" };
import { INSTRUCTIONS, PROMPT_VERSION, paperPrompt } from "../../../../../src/ingest/extract/llm/prompt.js";
import { verifiedFacts } from "../../../../../src/ingest/extract/llm/verified-facts.js";

/** Answers are kept by version, so that whatever a model is told needs a version of its own. */
const VERSIONS: Readonly<Record<string, string>> = { "1": "13da1c5919467659" };

describe("the prompt", () => {
  it("has another version whenever its text, or the shape that it asks for, is another", () => {
    const told = JSON.stringify([INSTRUCTIONS, paperPrompt({ title: "T", abstract: "A" }), ANSWER_SCHEMA]);
    expect(createHash("sha256").update(told).digest("hex").slice(0, 16)).toBe(VERSIONS[PROMPT_VERSION]);
  });

  it("shows an example that keeps its own rules", () => {
    const faults: string[] = [];
    const { codeUrls, ...facts } = verifiedFacts(rawAnswer.parse(example.answer), example, (fault) =>
      faults.push(fault),
    );
    expect(faults).toEqual([]);
    for (const [list, shown] of Object.entries(example.answer)) expect(facts).toMatchObject({ [list]: shown });
  });

  it("holds title and abstract, or says that there is none", () => {
    expect(paperPrompt({ title: "Folding", abstract: "We fold." })).toBe("Title: Folding\nAbstract: We fold.");
    expect(paperPrompt({ title: "Folding", abstract: null })).toBe("Title: Folding\nAbstract: (none)");
  });
});
