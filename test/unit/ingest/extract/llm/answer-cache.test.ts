import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { rawAnswer } from "../../../../../src/ingest/extract/llm/answer.js";
import { AnswerCache } from "../../../../../src/ingest/extract/llm/answer-cache.js";
import { ANSWER } from "./imaginary-answer.js";

const QUESTION = ["1", "parrot-1b", "Folding", null];
const answer = rawAnswer.parse(ANSWER);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "benchgraph-"));
  onTestFinished(() => rm(folder, { recursive: true }));
});

/** Paths of all files in the folder. */
const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

async function onlyFile(): Promise<string> {
  const [file = "", ...others] = await files();
  expect(others).toEqual([]);
  return file;
}

describe("the cache of answers", () => {
  it("keeps an answer to a question, and to no other", async () => {
    await new AnswerCache(folder).write(QUESTION, answer);
    const cache = new AnswerCache(folder);
    expect(await cache.read(QUESTION)).toEqual(answer);
    for (const other of [
      ["2", "parrot-1b", "Folding", null],
      ["1", "parrot-1b", "Folding", "null"],
    ])
      expect(await cache.read(other)).toBeUndefined();
    expect(cache.damaged).toBe(0);
  });

  it("makes its folder when there is something to keep", async () => {
    const cache = new AnswerCache(join(folder, "not", "there", "yet"));
    expect(await cache.read(QUESTION)).toBeUndefined();
    await cache.write(QUESTION, answer);
    expect(await cache.read(QUESTION)).toEqual(answer);
  });

  it.each<[string, (file: string) => Promise<unknown>]>([
    ["cut off", (file) => truncate(file, 100)],
    ["empty", (file) => truncate(file)],
    ["no answer", (file) => writeFile(file, '{"key": "?", "answer": 3}')],
    [
      "another question's",
      async (file) => writeFile(file, (await readFile(file, "utf8")).replace(/"key":"..../, '"key":"0000')),
    ],
  ])("notices an entry that is %s, and replaces it", async (_, damage) => {
    const cache = new AnswerCache(folder);
    await cache.write(QUESTION, answer);
    await damage(await onlyFile());
    expect(await cache.read(QUESTION)).toBeUndefined();
    expect(cache.damaged).toBe(1);
    await cache.write(QUESTION, answer);
    expect(await cache.read(QUESTION)).toEqual(answer);
    await onlyFile();
  });

  it("leaves one whole entry where several write at once", async () => {
    await Promise.all(Array.from({ length: 20 }, () => new AnswerCache(folder).write(QUESTION, answer)));
    expect(await new AnswerCache(folder).read(QUESTION)).toEqual(answer);
    await onlyFile();
  });

  it("says that its folder can't be used", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    const cache = new AnswerCache(file);
    const refusal = {
      code: "MISCONFIGURED",
      message: expect.stringContaining(file),
      hint: expect.stringContaining("DATA_DIR"),
    };
    await expect(cache.read(QUESTION)).rejects.toMatchObject(refusal);
    await expect(cache.write(QUESTION, answer)).rejects.toMatchObject(refusal);
  });
});
