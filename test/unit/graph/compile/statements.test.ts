import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countStatement,
  graphCountStatement,
  listStatement,
  lookUpStatement,
  nodesStatement,
} from "../../../../src/graph/compile/statements.js";
import { EVERYTHING_ASSERTED, type Filter } from "../../../../src/graph/plan.js";
import { Integer, type Statement } from "../../../../src/graph/statement.js";
import { evaluatedOn, laidOut, node, techniques } from "./plans.js";

const byName = { by: "property", property: "name", foldCase: true, descending: false } as const;
const measurements = evaluatedOn({
  as: "_measurements",
  relation: "HardwarePlatform.measurements",
  label: "Measurement",
});

/** What the compiler makes of a few plans, to be read. */
const STATEMENTS: Readonly<Record<string, Statement>> = {
  "page-and-total": listStatement(techniques({ order: [byName], total: true })),
  "total-only": listStatement(techniques({ first: null, total: true })),
  "nothing-selected": listStatement(techniques({ first: null })),
  "next-page": listStatement(
    techniques({
      order: [{ by: "count", relation: "Technique.papers", descending: true }, byName],
      after: { keys: [3, "name"], id: "technique:x" },
    }),
  ),
  "after-an-absent-key": listStatement(
    techniques({
      order: [{ by: "bestGain", relation: "Technique.measurements", descending: true }],
      after: { keys: [null], id: "technique:x" },
    }),
  ),
  filtered: listStatement(
    techniques({
      filter: {
        kind: "and",
        filters: [
          { kind: "not", filter: { kind: "compare", property: "kind", operator: "eq", value: "system" } },
          {
            kind: "related",
            relation: "Technique.evaluatedOn",
            quantifier: "some",
            assertions: { ...EVERYTHING_ASSERTED, minConfidence: 0.5 },
            filter: { kind: "within", id: "hardware:gpu" },
          },
        ],
      },
    }),
  ),
  "edges-with-evidence": nodesStatement(
    node("Technique", {
      properties: ["name"],
      relations: [
        evaluatedOn({
          order: [{ by: "support", descending: true }, byName],
          edge: ["support", "bestGain"],
          evidence: [
            { as: "evidence.edges.evidence", first: 5, papers: { _paper: node("Paper", { properties: ["title"] }) } },
          ],
        }),
      ],
    }),
    ["technique:a", "technique:b", "technique:a"],
  ),
  "three-relations-deep": lookUpStatement(
    node("Paper", {
      relations: [
        evaluatedOn({
          as: "_techniques",
          relation: "Paper.techniques",
          label: "Technique",
          nodes: {
            "_edges.node": node("Technique", {
              relations: [
                evaluatedOn({
                  nodes: { _nodes: node("HardwarePlatform", { relations: [measurements] }) },
                  total: true,
                }),
              ],
            }),
          },
        }),
      ],
    }),
    { arxivId: "2401.00001" },
  ),
  named: lookUpStatement(node("HardwarePlatform", { properties: ["name"] }), { name: "GPUs" }),
  "counts-of-the-graph": graphCountStatement(),
};

describe("the text of a statement", () => {
  test.each(Object.entries(STATEMENTS))("%s", async (name, { text, parameters }) => {
    const values = Object.entries(parameters).map(
      ([key, value]) => `// ${key}: ${JSON.stringify(value instanceof Integer ? value.value : value)}`,
    );
    await expect(`${[...values, laidOut(text)].join("\n")}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, "statements", `${name}.cypher`),
    );
  });

  const filterOf = (text: string, number: number, values: readonly string[]): Filter => ({
    kind: "or",
    filters: [
      ...(["eq", "ne", "contains", "startsWith", "has"] as const).map(
        (operator) => ({ kind: "compare", property: "name", operator, value: text }) as const,
      ),
      { kind: "compare", property: "name", operator: "lt", value: number },
      { kind: "in", property: "kind", values },
      { kind: "within", id: text },
    ],
  });
  const planOf = (text: string, number: number, values: readonly string[]) =>
    techniques({
      filter: filterOf(text, number, values),
      order: [byName],
      after: { keys: [text], id: text },
      first: Math.abs(Math.trunc(number)) % 100,
      nodes: {
        _nodes: node("Technique", {
          relations: [evaluatedOn({ assertions: { ...EVERYTHING_ASSERTED, minConfidence: 0.1 + Math.abs(number) } })],
        }),
      },
    });

  test("is the same for plans of the same shape, whatever their values", () => {
    const usual = listStatement(planOf("a", 1, ["b"])).text;
    fc.assert(
      fc.property(fc.string(), fc.integer(), fc.array(fc.string()), (text, number, values) => {
        expect(listStatement(planOf(text, number, values)).text).toBe(usual);
      }),
    );
  });

  test("holds no value, not even one that looks like Cypher", () => {
    const value = "'}) DETACH DELETE n //`\\";
    const { text, parameters } = listStatement(planOf(value, 7, [value]));
    expect(text).not.toContain("DELETE");
    expect(Object.values(parameters)).toContain(value);
    expect(lookUpStatement(node("Task"), { name: value }).text).not.toContain("DELETE");
    expect(lookUpStatement(node("Paper"), { titleKey: value }).text).not.toContain("DELETE");
    expect(nodesStatement(node("Paper"), [value]).text).not.toContain("DELETE");
  });

  test("counts rows and evidence with integers, one row more than the page holds", () => {
    const { parameters } = listStatement(techniques({ first: 0 }));
    expect(Object.values(parameters)).toEqual([new Integer(1)]);
  });
});

describe("a plan that can't be compiled", () => {
  test("names what is wrong", () => {
    const orderedBy = (order: NonNullable<Parameters<typeof techniques>[0]>["order"]) =>
      listStatement(techniques(order === undefined ? {} : { order }));
    expect(() => orderedBy([{ by: "support", descending: true }])).toThrow("support");
    expect(() => orderedBy([{ by: "bestGain", relation: "Technique.papers", descending: true }])).toThrow(
      "Technique.papers does not lead to measurements",
    );
    expect(() => listStatement(techniques({ nodes: { "_a`b": node("Technique") } }))).toThrow("backtick");
  });
});

test("labels that are counted stand as columns", () => {
  expect(countStatement(["Paper", "Task"])).toEqual({
    text: "CALL () { MATCH (n:Paper) RETURN count(n) AS Paper } CALL () { MATCH (n:Task) RETURN count(n) AS Task } RETURN Paper, Task",
    parameters: {},
  });
});
