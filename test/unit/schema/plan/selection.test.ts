import { graphql } from "graphql";
import { describe, expect, test } from "vitest";
import { Integer } from "../../../../src/graph/statement.js";
import { createContext } from "../../../../src/schema/context.js";
import { schema } from "../../../../src/schema/schema.js";
import { recordingEngine } from "../recording-engine.js";

/** The one statement that a query becomes, for an empty graph. */
async function statementOf(source: string, variableValues = {}) {
  const engine = recordingEngine([{ list: { rows: [], total: 0 } }]);
  const { errors } = await graphql({ schema, source, variableValues, contextValue: createContext(engine) });
  expect(errors).toBeUndefined();
  expect(engine.statements).toHaveLength(1);
  const [statement = { text: "", parameters: {} }] = engine.statements;
  return statement;
}

describe("a plan asks the store for nothing that the request does not", () => {
  test("properties: those selected, each once", async () => {
    const { text } = await statementOf("{ techniques { nodes { name title: name } edges { node { kind } } } }");
    expect(text).toContain("`_nodes`: n1 {.id, .name}");
    expect(text).toContain("`_edges.node`: n1 {.id, .kind}");
    expect(text).not.toContain(".aliases");
  });

  test("rows: none where only the total is wanted, no total where only rows are", async () => {
    const total = await statementOf("{ techniques { totalCount } }");
    expect(total.text).toContain("count(");
    expect(total.text).not.toContain("collect(");
    const rows = await statementOf("{ techniques { nodes { id } } }");
    expect(rows.text).not.toContain("count(");
  });

  test("rows: their places, where only the page is wanted", async () => {
    const { text } = await statementOf("{ techniques { pageInfo { endCursor } } }");
    expect(text).toContain("collect({key: [k3, n1.id]})");
  });

  test("values of edges and evidence: those selected", async () => {
    const edges = (fields: string) =>
      statementOf(`{ techniques { nodes { evaluatedOn(orderBy: [{name: ASCENDING}]) { edges { ${fields} } } } } }`);
    const bare = await edges("node { id }");
    expect(bare.text).not.toMatch(/\.paper|confidence|type\(|gain/);
    expect((await edges("support")).text).toMatch(/count\(DISTINCT r\d+\.paper\)/);
    expect((await edges("confidence")).text).toMatch(/max\(r\d+\.confidence\)/);
    expect((await edges("bestGain")).text).toMatch(/max\(m\d+\.gain\)/);
    expect((await edges("evidence { confidence }")).text).not.toContain(":Paper");
    expect((await edges("evidence { paper { title } }")).text).toMatch(/`_paper`: p\d+ \{\.id, \.title\}/);
    expect((await edges("evidence { quote sentence }")).text).toMatch(/`_\$text`: p\d+ \{\.id, \.title, \.abstract\}/);
  });

  test("the paper's text: once, and only for what is quoted", async () => {
    const { text } = await statementOf("{ measurements { nodes { quote sentence } } }");
    expect(text.match(/\.abstract/g)).toHaveLength(1);
    expect((await statementOf("{ measurements { nodes { evidence start end } } }")).text).not.toContain(".abstract");
  });

  test("fields that directives leave out", async () => {
    const query =
      "query ($no: Boolean!) { techniques { nodes { name @include(if: $no) papers @include(if: $no) { totalCount } } } }";
    expect((await statementOf(query, { no: false })).text).toContain("`_nodes`: n1 {.id}}");
    expect((await statementOf(query, { no: true })).text).toContain("`_nodes`: n1 {.id, .name, `_papers`: ");
  });
});

test("the page is as long as asked for, plus the row that tells of a next page", async () => {
  const lengths = async (query: string, variables = {}) =>
    Object.values((await statementOf(query, variables)).parameters).filter((value) => value instanceof Integer);
  expect(await lengths("{ techniques { nodes { id } } }")).toEqual([new Integer(21)]);
  expect(await lengths("query ($n: Int) { techniques(first: $n) { nodes { id } } }", { n: 0 })).toEqual([
    new Integer(1),
  ]);
  expect(
    await lengths("{ papers(first: 3) { nodes { techniques(first: 100) { edges { evidence { kind } } } } } }"),
  ).toEqual([new Integer(4), new Integer(101), new Integer(5)]);
});

test("the same request with other values is the same statement", async () => {
  const query = `query ($name: String!, $first: Int!, $sure: Float!) {
    techniques(where: {name: {contains: $name}}, first: $first) { nodes { papers(minConfidence: $sure) { totalCount } } }
  }`;
  const one = await statementOf(query, { name: "a", first: 1, sure: 0.5 });
  const other = await statementOf(query, { name: "'] {x} b", first: 99, sure: 0.75 });
  expect(other.text).toBe(one.text);
  expect(other.parameters).not.toEqual(one.parameters);
});

test("an answer that lacks what the plan asked for is a fault that says where", async () => {
  const engine = recordingEngine([{ list: { rows: [{ key: ["a", "technique:a"] }] } }]);
  const source = "{ techniques { nodes { name } } }";
  const { errors } = await graphql({ schema, source, contextValue: createContext(engine) });
  expect(errors?.map(({ message }) => message)).toEqual([
    "The plan has left out what TechniqueConnection.nodes needs.",
  ]);
});
