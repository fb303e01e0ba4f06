import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GraphEngine } from "../../src/graph/engine.js";
import { loadPapers } from "../../src/ingest/load/load-papers.js";
import { readSource } from "../../src/ingest/sources/source.js";
import { fileInput } from "../../src/ingest/sources/source-input.js";
import { EXAMPLES, type Example } from "../../src/schema/examples.js";
import { QUESTION_EXAMPLES } from "../../src/schema/questions/examples.js";
import { execute } from "./api/execute.js";
import { openEngineUnderTest } from "./engine-under-test.js";

const root = join(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const questions = readFileSync(join(root, "docs/questions.md"), "utf8");

async function* seeds() {
  for await (const item of readSource(fileInput(join(root, "seeds/papers.jsonl")))) {
    if (item.kind !== "facts") throw new Error(`The seeds hold a line that is ${item.kind}.`);
    yield item.facts;
  }
}

let engine: GraphEngine;
beforeAll(async () => {
  engine = await openEngineUnderTest();
  await loadPapers(engine, seeds());
}, 180_000);
afterAll(() => engine.close());

/** Holds what a section says to what is asked and answered. */
async function expectAnswered(section: string, { query, variables = {} }: Example) {
  const [, asked, given] = /```graphql\n(.*?)```.*?```json\n(.*?)```/su.exec(section) ?? [];
  const { data, errors } = await execute(engine, query, variables);
  expect(errors).toEqual([]);
  expect(asked).toBe(query);
  expect(JSON.parse(given ?? "null")).toEqual(JSON.parse(JSON.stringify(data)));
}

describe("the README", () => {
  test("asks every example", () => expect(EXAMPLES).toHaveLength(6));

  test.each(EXAMPLES.map((example, index) => ({ number: index + 1, ...example })))(
    "answers as the seeds do: $title",
    async ({ number, ...example }) => {
      const summary = `<summary>${number}. ${example.title}</summary>`;
      await expectAnswered(readme.split("<details").find((part) => part.includes(summary)) ?? "", example);
    },
  );
});

describe("the page on questions about relationships", () => {
  test.each(QUESTION_EXAMPLES)("answers as the seeds do: $title", async (example) => {
    const name = /^query (\w+)/.exec(example.query)?.[1];
    await expectAnswered(questions.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0] ?? "", example);
  });

  test("has a section for each", () => {
    const sections = [...questions.matchAll(/^## (.+)$/gm)].map(([, field]) => field);
    const asked = QUESTION_EXAMPLES.map(({ query }) => /^query \w+.*?\{\s*(\w+)/s.exec(query)?.[1]);
    expect(sections.toSorted()).toEqual(asked.toSorted());
  });
});
