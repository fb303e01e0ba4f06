import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { openEngineUnderTest } from "../engine-under-test.js";
import { answered } from "./execute.js";
import { type GraphFixture, writeGraph } from "./graph-fixture.js";
import { randomGraph } from "./random/random-graph.js";
import { type ListQuestion, listQuestion } from "./random/random-question.js";
import { type ExpectedRow, Reference } from "./random/reference.js";
import { isAsserted, RELATIONS } from "./random/relations.js";

const engine = await openEngineUnderTest();
/** On Neo4j each question costs the planning of a statement that it has never seen. */
const [graphs, most] = engine.name === "embedded" ? [250, 8] : [15, 3];
const FIELDS = {
  Paper: "papers",
  Technique: "techniques",
  HardwarePlatform: "hardwarePlatforms",
  Metric: "metrics",
  Measurement: "measurements",
} as const;

const page = z.object({
  totalCount: z.number(),
  edges: z.array(
    z.object({
      node: z.object({ id: z.string() }),
      support: z.number().optional(),
      confidence: z.number().optional(),
      roles: z.array(z.string()).optional(),
    }),
  ),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});
const answer = z
  .union([z.object({ list: page }), z.object({ start: z.object({ list: page }).nullable() })])
  .transform((data) => ("list" in data ? data.list : (data.start?.list ?? null)));

/** One page of the list; every argument is a variable, as a program asks. */
async function ask({ label, from, args }: ListQuestion, first: number, after: string | null) {
  const relation = from && RELATIONS[from.label][from.relation];
  const roles = relation && relation.kinds.length > 1;
  const edges = `edges { node { id } ${relation && isAsserted(relation) ? "support confidence" : ""} ${roles ? "roles" : ""} }`;
  const types: Readonly<Record<string, string>> = {
    where: `${label}Filter`,
    orderBy: `[${relation && isAsserted(relation) ? "Related" : ""}${label}Order!]`,
    first: "Int",
    after: "String",
    role: `[${[from?.label, label].includes("Technique") ? "TechniqueRole" : "HardwareRole"}!]`,
    includeNarrower: "Boolean",
    minConfidence: "Float",
    statuses: "[Status!]",
  };
  const variables = { ...args, first, after };
  const names = Object.keys(variables);
  const declared = names.map((name) => `$${name}: ${types[name]}`).join(", ");
  const list = `list: ${from?.relation ?? FIELDS[label]}(${names.map((name) => `${name}: $${name}`).join(", ")}) {
    totalCount ${edges} pageInfo { hasNextPage endCursor }
  }`;
  const selection = from === undefined ? list : `start: node(id: "${from.id}") { ... on ${from.label} { ${list} } }`;
  return answer.parse(await answered(engine, `query (${declared}) { ${selection} }`, { variables }));
}

function rows(found: z.output<typeof page>) {
  return found.edges.map(({ node: { id }, roles, ...ofTheEdge }) => ({
    id,
    ...ofTheEdge,
    ...(roles && { roles: roles.toSorted() }),
  }));
}

/** As much of the expected rows as the answer shows. */
function expected(all: readonly ExpectedRow[], shown: readonly object[], start: number) {
  return all
    .slice(start, start + shown.length)
    .map((row, index) => Object.fromEntries(Object.entries(row).filter(([name]) => name in (shown[index] ?? {}))));
}

/** The list and its next page as the API gives them are those that the plain arrays give. */
async function check(graph: GraphFixture, question: ListQuestion, first: number): Promise<void> {
  const all = new Reference(graph).list(question);
  const found = await ask(question, first, null);
  if (all === null || found === null) {
    expect(found).toBe(all);
    return;
  }
  expect(found.totalCount).toBe(all.length);
  expect(rows(found)).toEqual(expected(all, rows(found), 0));
  expect(found.edges.length).toBe(Math.min(first, all.length));
  expect(found.pageInfo.hasNextPage).toBe(all.length > first);
  const { endCursor } = found.pageInfo;
  if (endCursor === null) return;
  const next = await ask(question, 2, endCursor);
  expect(next && rows(next).map(({ id }) => id)).toEqual(all.slice(first, first + 2).map(({ id }) => id));
}

test("lists hold what looking through plain arrays gives", { timeout: 300_000 }, async () => {
  const questions = fc.array(fc.tuple(listQuestion, fc.integer({ min: 0, max: 4 })), {
    minLength: Math.floor(most / 2),
    maxLength: most,
  });
  await fc.assert(
    fc.asyncProperty(randomGraph, questions, async (graph, asked) => {
      await writeGraph(engine, graph);
      for (const [question, first] of asked) await check(graph, question, first);
    }),
    { numRuns: graphs },
  );
});
