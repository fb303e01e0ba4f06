import { beforeAll, expect, test } from "vitest";
import { EDGE_BOOKKEEPING, NODE_BOOKKEEPING } from "../../../src/graph/model/bookkeeping.js";
import { EDGE_KINDS, type EdgeKind, PROVENANCE } from "../../../src/graph/model/edges.js";
import { NODES, type PropertyDefinition } from "../../../src/graph/model/nodes.js";
import { NODE_LABELS } from "../../../src/graph/model/vocabulary.js";
import { cypher, raw, statement } from "../../../src/graph/statement.js";
import { loadPapers } from "../../../src/ingest/load/load-papers.js";
import { RICH_PAPER } from "../../imaginary-paper.js";
import { openEngineUnderTest } from "../engine-under-test.js";

const engine = await openEngineUnderTest();
beforeAll(() => loadPapers(engine, [RICH_PAPER]));

type Stored = Record<string, unknown>;
const conforms = (value: unknown, { type, values }: PropertyDefinition) => {
  if (type === "strings") return Array.isArray(value) && value.every((one) => typeof one === "string");
  return (
    typeof value === (type === "number" || type === "integer" ? "number" : "string") &&
    (values?.includes(String(value)) ?? true)
  );
};

function expectDeclared(stored: Stored, declared: Readonly<Record<string, PropertyDefinition>>): void {
  for (const [property, value] of Object.entries(stored)) {
    const definition = declared[property];
    expect(definition, property).toBeDefined();
    if (definition !== undefined) expect(conforms(value, definition), `${property}: ${value}`).toBe(true);
  }
  const required = Object.keys(declared).filter((property) => declared[property]?.required);
  expect(Object.keys(stored)).toEqual(expect.arrayContaining(required));
}

test.each(NODE_LABELS)("every property of %s nodes is declared, and every required one is there", async (label) => {
  const rows = await engine.read<{ properties: Stored }>(
    statement(cypher`MATCH (n:${raw(label)}) RETURN n {.*} AS properties`),
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { properties } of rows) {
    const { id, ...stored } = properties;
    expect(id).toMatch(new RegExp(`^${NODES[label].idPrefix}:`));
    expectDeclared(stored, { ...NODES[label].properties, ...NODE_BOOKKEEPING[label] });
  }
});

test("every asserted edge carries its provenance and nothing undeclared; no other edge carries anything", async () => {
  const rows = await engine.read<{ kind: EdgeKind | "NAMES"; properties: Stored }>(
    statement(cypher`MATCH ()-[r]->() RETURN type(r) AS kind, r {.*} AS properties`),
  );
  for (const { kind, properties } of rows)
    if (kind !== "NAMES" && EDGE_KINDS[kind].asserted)
      expectDeclared(properties, { ...PROVENANCE, ...EDGE_BOOKKEEPING });
    else expect(properties).toEqual({});
  const kinds = new Set(rows.map(({ kind }) => kind));
  expect([...kinds]).toEqual(expect.arrayContaining(Object.keys(EDGE_KINDS).filter((kind) => kind !== "BROADER")));
});
