import { beforeEach, describe, expect, test } from "vitest";
import type { NodeLabel } from "../../src/graph/model/vocabulary.js";
import { searchGraph, searchProperties, storeWords } from "../../src/graph/search.js";
import { raw } from "../../src/graph/statement.js";
import { ask, emptyGraph, openEngineUnderTest } from "./engine-under-test.js";

const engine = await openEngineUnderTest();
beforeEach(() => emptyGraph(engine));

interface Named {
  readonly id: string;
  readonly label: NodeLabel;
  readonly names: readonly string[];
}

/** Stores nodes with their first name as name or title, the others as aliases. */
async function store(...nodes: Named[]): Promise<void> {
  await engine.write(async (transaction) => {
    for (const { id, label, names } of nodes) {
      const [name = "", ...aliases] = names;
      const shown = label === "Paper" ? { title: name } : { name, aliases };
      await transaction.run(
        ask`MERGE (n:${raw(label)} {id: ${id}}) SET n += ${{ ...shown, ...searchProperties(names) }}`,
      );
    }
    await storeWords(
      transaction,
      nodes.flatMap(({ names }) => names),
    );
  });
}
const technique = (name: string, ...aliases: string[]): Named => ({
  id: `technique:${name}`,
  label: "Technique",
  names: [name, ...aliases],
});
const paper = (title: string): Named => ({ id: `paper:${title}`, label: "Paper", names: [title] });

const find = async (text: string, labels?: readonly NodeLabel[], limit = 20) =>
  (await searchGraph(engine, { text, labels, limit })).hits;
const found = async (text: string, labels?: readonly NodeLabel[]) =>
  (await find(text, labels)).map(({ id }) => id.slice(id.indexOf(":") + 1));

describe("a name is found", () => {
  beforeEach(() =>
    store(
      technique("FlashAttention", "Flash Attention 1"),
      technique("ResNet-50"),
      technique("Quantization-Aware Training", "QAT"),
      technique("AWQ", "Activation-aware Weight Quantization"),
      technique("Mixture of Experts", "MoE"),
      technique("Pruning"),
      technique("Initialization"),
      technique("神经网络量化"),
      technique("Réseau élagué"),
      { id: "hardware:H100", label: "HardwarePlatform", names: ["H100", "NVIDIA H100"] },
      { id: "hardware:A100", label: "HardwarePlatform", names: ["A100"] },
    ),
  );

  test.each([
    ["by a word of it", "training", ["Quantization-Aware Training"]],
    ["in any case", "PRUNING", ["Pruning"]],
    ["without its accents", "reseau ELAGUE", ["Réseau élagué"]],
    ["with accents that it lacks", "prüning", ["Pruning"]],
    ["in another script", "神经网络量化", ["神经网络量化"]],
    ["by its beginning in another script", "神经网", ["神经网络量化"]],
    ["by an alias", "qat", ["Quantization-Aware Training"]],
    ["by words in another order", "experts mixture", ["Mixture of Experts"]],
    ["by a word half typed", "quant", ["Quantization-Aware Training", "AWQ"]],
    ["by its last word half typed", "mixture of exp", ["Mixture of Experts"]],
    ["without its hyphen", "resnet 50", ["ResNet-50"]],
    ["as one word", "resnet50", ["ResNet-50"]],
    ["as two words", "flash attention", ["FlashAttention"]],
    ["with a letter too many", "prunning", ["Pruning"]],
    ["with a letter left out", "prning", ["Pruning"]],
    ["with a wrong letter", "pruming", ["Pruning"]],
    ["with two letters swapped", "prunign", ["Pruning"]],
    ["with the first letter wrong", "bruning", ["Pruning"]],
    ["with a slip in each of two words", "mixtrue of expert", ["Mixture of Experts"]],
    ["with a slip late in a long word", "initializatoin", ["Initialization"]],
    ["with punctuation around it", "  «FlashAttention»?! ", ["FlashAttention"]],
    ["with one word of three that it lacks", "quantization aware pretraining", ["Quantization-Aware Training", "AWQ"]],
  ])("%s: %s", async (_, text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  test.each([
    ["two slips in one word", "prunnign"],
    ["a slip in a short word", "aqw"],
    ["another product", "H200"],
    ["a common small word of it alone", "of the"],
    ["nothing", ""],
    ["only punctuation", "-- !? *"],
  ])("not by %s: %s", async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  test("not by a product one digit or letter away", async () => {
    expect(await found("H100")).toEqual(["H100"]);
  });

  test("only among the kinds asked for", async () => {
    expect(await found("H100", ["Technique", "Paper"])).toEqual([]);
    expect(await found("H100", ["HardwarePlatform"])).toEqual(["H100"]);
    expect(await found("H100", ["Measurement"])).toEqual([]);
  });
});

describe("order", () => {
  test("goes from the whole name over aliases, beginnings and words to part of the question", async () => {
    const nodes = [
      technique("Pruning"),
      technique("Weight removal", "Pruning"),
      technique("Pruning at initialization"),
      technique("Structured pruning"),
      paper("Layerwise pruning of small models"),
    ];
    await store(...nodes.toReversed());
    expect(await found("pruning")).toEqual([
      "Pruning",
      "Weight removal",
      "Pruning at initialization",
      "Structured pruning",
      "Layerwise pruning of small models",
    ]);
    expect((await find("pruning")).map(({ score }) => score)).toEqual(
      (await find("pruning")).map(({ score }) => score).toSorted((one, other) => other - one),
    );
  });

  test("of equal hits is by kind and then by id", async () => {
    await store(
      { id: "task:x", label: "Task", names: ["detection"] },
      { id: "technique:b", label: "Technique", names: ["detection"] },
      { id: "technique:a", label: "Technique", names: ["detection"] },
      { id: "paper:z", label: "Paper", names: ["detection"] },
    );
    expect((await find("detection")).map(({ id }) => id)).toEqual(["paper:z", "technique:a", "technique:b", "task:x"]);
  });

  test("puts the whole name first among hundreds that hold it", async () => {
    const many = Array.from({ length: 600 }, (_, index) => technique(`Pruning variant ${index} of many`));
    await store(...many, technique("Weight removal", "Pruning"), technique("Pruning"));
    const { hits, total } = await searchGraph(engine, { text: "pruning", limit: 2 });
    expect(hits.map(({ matched, id }) => [matched, id])).toEqual([
      ["Pruning", "technique:Pruning"],
      ["Pruning", "technique:Weight removal"],
    ]);
    expect(total).toBeGreaterThanOrEqual(200);
  });

  test("counts all hits, whatever the limit", async () => {
    await store(technique("Pruning one"), technique("Pruning two"), technique("Pruning three"));
    const { hits, total } = await searchGraph(engine, { text: "pruning", limit: 1 });
    expect([hits.length, total]).toEqual([1, 3]);
  });
});

describe("highlights", () => {
  test.each([
    ["the whole name", "ResNet-50", "resnet 50", ["ResNet", "50"]],
    ["a beginning", "FlashAttention", "flash", ["Flash"]],
    ["words", "Layerwise pruning of small models", "small pruning", ["pruning", "small"]],
    ["mistyped words whole", "Layerwise pruning of small models", "smalll prunning", ["pruning", "small"]],
    ["behind characters of two code units", "🚀🚀 Turbo pruning", "pruning", ["pruning"]],
    ["letters with accents", "Élagage de réseau", "elag", ["Élag"]],
    ["an alias, when it is the better match", "QAT", "qat", ["QAT"]],
  ])("are of %s", async (_, name, text, expected) => {
    await store(technique("Something else", name));
    const [hit] = await find(text);
    expect(hit?.matched).toBe(name);
    expect(hit?.highlights.map(({ start, end }) => name.slice(start, end))).toEqual(expected);
  });
});

describe("the index follows the graph", () => {
  test("a new name is found, the old one no longer", async () => {
    await store({ ...technique("Pruning"), id: "technique:x" });
    await store({ ...technique("Sparsification"), id: "technique:x" });
    expect(await found("pruning")).toEqual([]);
    expect(await found("sparsification")).toEqual(["x"]);
  });

  test("a deleted node is not found", async () => {
    await store(technique("Pruning"), technique("Pruning twice"));
    await engine.write((transaction) =>
      transaction.run(ask`MATCH (n:Technique {id: 'technique:Pruning'}) DETACH DELETE n`),
    );
    expect(await found("pruning")).toEqual(["Pruning twice"]);
  });

  test("what was never committed is not found", async () => {
    const work = engine.write(async (transaction) => {
      await transaction.run(
        ask`CREATE (n:Technique {id: 'technique:x', name: 'Pruning'}) SET n += ${searchProperties(["Pruning"])}`,
      );
      await storeWords(transaction, ["Pruning"]);
      throw new Error("no");
    });
    await expect(work).rejects.toThrow("no");
    expect(await found("pruning")).toEqual([]);
  });
});

describe("no text breaks the search", () => {
  test.each([
    'Pruning AND OR NOT "',
    "+pruning -pruning !pruning && || ",
    "(pruning",
    "pruning)) ]} {[",
    "pruning~1 pruning^5 pruning*",
    "name:pruning [a TO z] {a TO z}",
    "/pruning/ \\",
    "*?",
    "pruning\u0000pruning",
    "\ud800 lone surrogate pruning",
    "'; MATCH (n) DETACH DELETE n //",
    "pruning ".repeat(5_000),
    "x".repeat(100_000),
    "🚀 pruning 👩🏽‍🚀",
  ])("%.40s", async (text) => {
    await store(technique("Pruning"));
    await expect(searchGraph(engine, { text, limit: 5 })).resolves.toHaveProperty("hits");
    expect(await found("pruning")).toEqual(["Pruning"]);
  });
});
