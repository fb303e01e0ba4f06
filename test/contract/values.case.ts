import { beforeEach, describe, expect, test } from "vitest";
import type { ParameterValue } from "../../src/graph/statement.js";
import { ask, emptyGraph, openEngineUnderTest } from "./engine-under-test.js";

const engine = await openEngineUnderTest();
beforeEach(() => emptyGraph(engine));

/** Stores the value as a property and reads it back. */
async function stored(value: ParameterValue): Promise<unknown> {
  await engine.write((transaction) => transaction.run(ask`CREATE (:Technique {id: 'technique:a', name: ${value}})`));
  const [row] = await engine.read<{ name: unknown }>(
    ask`MATCH (n:Technique {id: 'technique:a'}) RETURN n.name AS name`,
  );
  return row?.name;
}

describe("a text comes back as it was stored", () => {
  test.each([
    ["empty", ""],
    ["with accents", "Übertragungsfähigkeit, naïve"],
    ["with combining marks", "e\u0301 and \u00e9 differ"],
    ["Chinese", "神经网络量化"],
    ["Arabic", "تكميم الشبكات"],
    ["Devanagari", "तंत्रिका नेटवर्क"],
    ["Cyrillic", "квантование"],
    ["emoji with joiners", "👩🏽‍🚀 on 🖥️"],
    ["outside the basic plane", "𝔽₂-linear 𠮷"],
    ["right to left marks and zero widths", "a\u200fb\u200bc\ufeffd"],
    ["quotes and backslashes", `"double" 'single' \`back\` \\ \\n $p0 {x}`],
    ["line breaks and tabs", "one\ntwo\r\nthree\tfour"],
    ["control characters", "\u0001\u001f\u007f"],
    ["a name of 300 letters", "é".repeat(300)],
  ])("%s", async (_, text) => {
    expect(await stored(text)).toBe(text);
  });

  test("of one megabyte", async () => {
    const text = "Benchmark ü 量 🖥 ".repeat(2 ** 20 / 16);
    expect(text.length).toBeGreaterThanOrEqual(2 ** 20);
    expect(await stored(text)).toBe(text);
  });

  test("as an id", async () => {
    const id = "technique:神经-é-🚀";
    await engine.write((transaction) => transaction.run(ask`MERGE (:Technique {id: ${id}})`));
    expect(await engine.read(ask`MATCH (n:Technique {id: ${id}}) RETURN n.id AS id`)).toEqual([{ id }]);
  });

  test("different spellings of one letter are different ids", async () => {
    const spellings = ["e\u0301", "\u00e9"];
    await engine.write((transaction) => transaction.run(ask`UNWIND ${spellings} AS id MERGE (:Technique {id: id})`));
    expect(await engine.read(ask`MATCH (n:Technique) RETURN count(n) AS nodes`)).toEqual([{ nodes: 2 }]);
  });
});

describe("a number comes back as it was stored", () => {
  test.each([
    0,
    1,
    -1,
    3,
    2.5,
    0.1 + 0.2,
    1e-300,
    1.7976931348623157e308,
    1e21,
    Number.MAX_SAFE_INTEGER,
    Number.MIN_SAFE_INTEGER,
    1_500_000,
  ])("%d", async (number) => {
    expect(await stored(number)).toBe(number);
  });

  test("whole and broken numbers sort together", async () => {
    const rows = [3, 2.5, 10, -1, 2].map((value, index) => ({ id: `measurement:${index}`, value }));
    await engine.write((transaction) =>
      transaction.run(ask`UNWIND ${rows} AS row CREATE (:Measurement {id: row.id, value: row.value})`),
    );
    expect(
      await engine.read(ask`MATCH (n:Measurement) WHERE n.value >= ${2} RETURN n.value AS value ORDER BY value`),
    ).toEqual([2, 2.5, 3, 10].map((value) => ({ value })));
  });

  test("whole numbers divide as whole numbers, unless one is made a float", async () => {
    expect(await engine.read(ask`RETURN ${7} / ${2} AS whole, toFloat(${7}) / ${2} AS broken`)).toEqual([
      { whole: 3, broken: 3.5 },
    ]);
  });
});

describe("other values", () => {
  test.each([
    ["true", true],
    ["false", false],
    ["null", null],
    ["a list of texts", ["b", "a", "b"]],
    ["a list of numbers", [3, 1, 2]],
    ["a list of broken numbers", [0.5, 1.25]],
    ["an empty list", []],
  ] as const)("%s comes back as it was stored", async (_, value) => {
    expect(await stored(value)).toEqual(value);
  });

  test("maps and lists nest in parameters and results", async () => {
    const value = { a: [1, { b: null, c: ["x", []] }], d: { e: true, f: 0.5 } };
    expect(await engine.read(ask`RETURN ${value} AS value`)).toEqual([{ value }]);
  });

  test("dates as ISO texts sort and compare", async () => {
    const rows = ["2024-02-29", "2023-12-31", "2024-10-01"].map((submitted) => ({ id: submitted, submitted }));
    await engine.write((transaction) =>
      transaction.run(ask`UNWIND ${rows} AS row CREATE (:Paper {id: row.id, submitted: row.submitted})`),
    );
    expect(
      await engine.read(
        ask`MATCH (p:Paper) WHERE p.submitted > ${"2023-12-31"} RETURN p.submitted AS day ORDER BY day DESC`,
      ),
    ).toEqual([{ day: "2024-10-01" }, { day: "2024-02-29" }]);
  });
});

describe("a parameter is never read as Cypher", () => {
  test.each([
    "x'}) DETACH DELETE n //",
    'x"}) MATCH (m) DETACH DELETE m //',
    "`) DELETE n //",
    "\\'}) DETACH DELETE n //",
    "$p0",
    "' OR 1=1 RETURN n //",
    "\u0027}) DETACH DELETE n //",
    "*/ DETACH DELETE n /*",
  ])("%s", async (text) => {
    await engine.write((transaction) =>
      transaction.run(ask`CREATE (:Technique {id: 'kept'}), (:Technique {id: ${text}})`),
    );
    expect(await engine.read(ask`MATCH (n:Technique {id: ${text}}) RETURN n.id AS id`)).toEqual([{ id: text }]);
    expect(await engine.read(ask`MATCH (n:Technique) WHERE n.id CONTAINS ${text} RETURN count(n) AS nodes`)).toEqual([
      { nodes: 1 },
    ]);
  });
});
