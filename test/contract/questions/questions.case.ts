import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { paperFacts } from "../../../src/ingest/facts.js";
import { loadPapers } from "../../../src/ingest/load/load-papers.js";
import { execute } from "../api/execute.js";
import { emptyGraph, openEngineUnderTest } from "../engine-under-test.js";
import { bestSupportedEvaluations } from "./asked/best-supported-evaluations.js";
import { buildingBlocksOffGpus } from "./asked/building-blocks-off-gpus.js";
import { comparedWithPytorch } from "./asked/compared-with-pytorch.js";
import { energyGainsOnGpus } from "./asked/energy-gains-on-gpus.js";
import { evaluatedBaselines } from "./asked/evaluated-baselines.js";
import { metricsOnMicrocontrollers } from "./asked/metrics-on-microcontrollers.js";
import { platformsCompared } from "./asked/platforms-compared.js";
import { pricesOfGains } from "./asked/prices-of-gains.js";
import { quantizedOnFpgas } from "./asked/quantized-on-fpgas.js";
import { sharedBaselines } from "./asked/shared-baselines.js";
import { shortestLatencies } from "./asked/shortest-latencies.js";
import { comparable } from "./comparable.js";
import type { KeyOf, Question, Row } from "./question.js";
import { factsLines } from "./reference/facts.js";
import { type Lists, lists, Names } from "./reference/names.js";
import { type Tables, tablesOf } from "./reference/tables.js";

const QUESTIONS: readonly Question[] = [
  energyGainsOnGpus,
  evaluatedBaselines,
  comparedWithPytorch,
  quantizedOnFpgas,
  metricsOnMicrocontrollers,
  buildingBlocksOffGpus,
  platformsCompared,
  shortestLatencies,
  sharedBaselines,
  bestSupportedEvaluations,
  pricesOfGains,
];

const page = z.record(
  z.string(),
  z
    .object({ pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }).optional() })
    .nullable(),
);

/** Milliseconds: a Neo4j that has just been started, on a busy machine, takes half a minute for 160 papers. */
const LOAD_TIMEOUT = 180_000;
const engine = await openEngineUnderTest();

/** Asks page by page, and holds each page to one statement below each root field. */
async function answerOf({ query, variables, answered }: Question, key: KeyOf): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null | undefined = null;
  do {
    const { data, errors, statements } = await execute(engine, query, { ...variables, after });
    expect(errors).toEqual([]);
    const roots = Object.values(page.parse(data));
    expect(statements).toBe(roots.length);
    rows.push(...answered(data, key));
    after = roots.find((root) => root?.pageInfo?.hasNextPage)?.pageInfo?.endCursor;
  } while (after !== undefined);
  return rows;
}

const beside = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

function ask(source: () => { facts: string; known: Lists }): void {
  let tables: Tables;
  beforeAll(async () => {
    const { facts, known } = source();
    await emptyGraph(engine);
    await loadPapers(
      engine,
      facts
        .trim()
        .split("\n")
        .map((line) => paperFacts.parse(JSON.parse(line))),
    );
    tables = tablesOf(factsLines(facts), new Names(known));
  }, LOAD_TIMEOUT);

  for (const question of QUESTIONS)
    test(question.title, async () => {
      const expected = question.expected(tables);
      expect(expected).not.toEqual([]);
      const answered = await answerOf(question, (kind, name) => tables.names.key(kind, name));
      expect(comparable(answered)).toEqual(comparable(expected));
    });
}

test("the answers out of the facts are found without any code of the product", () => {
  for (const folder of ["asked/", "reference/"])
    for (const file of readdirSync(new URL(folder, import.meta.url)))
      for (const [, imported = ""] of beside(folder + file).matchAll(/ from "(.+)"/g))
        expect(imported).toMatch(/^zod$|^\.\/\w|^\.\.\/(question|reference\/\w+)\.js$/);
});

describe("of imaginary papers, the API answers what their facts say", () => {
  ask(() => ({ facts: beside("papers.jsonl"), known: lists.parse(JSON.parse(beside("names.json"))) }));
});

const reviewed = process.env.GOLD_FACTS;
describe.skipIf(reviewed === undefined)("of reviewed papers, the API answers what their facts say", () => {
  const catalogue = "../../../src/ingest/resolve/catalogue/";
  const list = (file: string): unknown[] => z.array(z.unknown()).parse(JSON.parse(beside(catalogue + file)));
  const hardware = readdirSync(new URL(`${catalogue}hardware/`, import.meta.url));
  ask(() => ({
    facts: readFileSync(reviewed ?? "", "utf8"),
    known: lists.parse({
      Technique: list("techniques.json"),
      HardwarePlatform: hardware.flatMap((file) => list(`hardware/${file}`)),
      Metric: list("metrics.json"),
      Task: list("tasks.json"),
    }),
  }));
});
