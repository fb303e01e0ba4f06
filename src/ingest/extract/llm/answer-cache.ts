import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { BenchgraphError } from "../../../errors.js";
import { type RawAnswer, rawAnswer } from "./answer.js";

/** Keeps a model's answers in a folder, a file each, so that the same text is never paid for twice. */
export class AnswerCache {
  #damaged = 0;

  constructor(private readonly folder: string) {}

  /** How many entries were found damaged; each is replaced by the next answer. */
  get damaged(): number {
    return this.#damaged;
  }

  /**
   * The answer that was kept for a question; undefined where there is none.
   *
   * @param question all that the answer depends on
   * @throws BenchgraphError MISCONFIGURED where the folder can't be read.
   */
  async read(question: readonly unknown[]): Promise<RawAnswer | undefined> {
    const key = keyOf(question);
    const text = await this.#reached(() => readFile(this.#file(key), "utf8").catch(absent));
    if (text === undefined) return undefined;
    const kept = entry.safeParse(parsed(text));
    if (kept.success && kept.data.key === key) return kept.data.answer;
    this.#damaged += 1;
    return undefined;
  }

  /**
   * Keeps an answer. It is there as a whole or not at all, whoever else writes and whenever the process ends.
   *
   * @throws BenchgraphError MISCONFIGURED where the folder can't be written.
   */
  async write(question: readonly unknown[], answer: RawAnswer): Promise<void> {
    const key = keyOf(question);
    const file = this.#file(key);
    const draft = `${file}.${randomUUID()}.draft`;
    await this.#reached(async () => {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(draft, `${JSON.stringify({ key, answer })}\n`);
      await rename(draft, file);
    });
  }

  #file(key: string): string {
    return join(this.folder, key.slice(0, 2), `${key}.json`);
  }

  async #reached<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (cause) {
      throw new BenchgraphError("MISCONFIGURED", `The language model's answers can't be kept in ${this.folder}.`, {
        hint: `Set DATA_DIR to a folder that may be written (${cause instanceof Error ? cause.message : cause}).`,
        cause,
      });
    }
  }
}

const entry = z.object({ key: z.string(), answer: rawAnswer });

function keyOf(question: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(question)).digest("hex");
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
