import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ANSWER_SCHEMA, answerIn } from "../../../../../src/ingest/extract/llm/answer.js";
import { ANSWER } from "./imaginary-answer.js";

const text = JSON.stringify(ANSWER);

describe("the answer in a model's words", () => {
  it.each([
    ["as it is", text],
    ["in a fence", `Here you are:\n\`\`\`json\n${text}\n\`\`\`\nAnything else?`],
    ["behind its thoughts", `<think>Is it {"techniques"}? Yes.</think>\n${text}`],
  ])("is found %s", (_, content) => {
    expect(answerIn(content)).toEqual(ANSWER);
  });

  it("may leave lists out, but not all", () => {
    expect(answerIn('{"tasks": [], "hardware": null}')).toEqual(
      Object.fromEntries(Object.keys(ANSWER).map((list) => [list, []])),
    );
    expect(answerIn("{}")).toBeNull();
    expect(answerIn('{"facts": []}')).toBeNull();
  });

  it.each([
    ["cut off", text.slice(0, -200)],
    ["no JSON", "I'm sorry, I can't find any facts."],
    ["not an object", "[1, 2]"],
    ["of lists that are none", '{"techniques": {"name": "Folio"}}'],
    ["nothing", ""],
  ])("is none where it is %s", (_, content) => {
    expect(answerIn(content)).toBeNull();
  });
});

describe("the schema of an answer", () => {
  const node = z.looseObject({
    properties: z.record(z.string(), z.unknown()).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.unknown().optional(),
  });
  const objects = (schema: unknown): z.output<typeof node>[] => {
    if (typeof schema !== "object" || schema === null) return [];
    const inner = Object.values(schema).flatMap(objects);
    const { success, data } = node.safeParse(schema);
    return success && data.properties !== undefined ? [data, ...inner] : inner;
  };

  it("asks for every key and allows no other, as structured output needs it", () => {
    expect(objects(ANSWER_SCHEMA)).toHaveLength(9);
    for (const { properties = {}, required, additionalProperties } of objects(ANSWER_SCHEMA)) {
      expect(required).toEqual(Object.keys(properties));
      expect(additionalProperties).toBe(false);
    }
  });

  it("uses no keyword that hosted models refuse", () => {
    expect(JSON.stringify(ANSWER_SCHEMA)).not.toMatch(/"(default|min\w+|max\w+|pattern|format|\$ref|allOf|not)":[^{]/);
  });

  it("names the words of the vocabulary", () => {
    expect(JSON.stringify(ANSWER_SCHEMA)).toContain('"enum":["introduced","used","baseline","studied"]');
  });
});
