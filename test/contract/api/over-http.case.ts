import { pino } from "pino";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import type { GraphEngine } from "../../../src/graph/engine.js";
import { schema } from "../../../src/schema/schema.js";
import { createHandler } from "../../../src/server/create-handler.js";
import { openEngineUnderTest } from "../engine-under-test.js";
import { execute } from "./execute.js";
import { writeGraph } from "./graph-fixture.js";
import { SMALL_GRAPH } from "./small-graph.js";

const engine = await openEngineUnderTest();
await writeGraph(engine, SMALL_GRAPH);

let statements = 0;
const counting: GraphEngine = {
  name: engine.name,
  read: (statement) => {
    statements += 1;
    return engine.read(statement);
  },
  write: (work) => engine.write(work),
  search: (request) => engine.search(request),
  prepare: (model) => engine.prepare(model),
  ping: () => engine.ping(),
  close: () => engine.close(),
};
const limits = { depth: 30, aliases: 30, tokens: 1_000, cost: 1e9, bodyBytes: 100_000, milliseconds: 20_000 };
const handler = createHandler({
  engine: counting,
  schema,
  config: { corsOrigins: [], limits },
  logger: pino({ level: "silent" }),
});
beforeEach(() => {
  statements = 0;
});

const response = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).optional(),
});

async function post(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const answer = await handler.fetch("http://benchgraph.test/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return response.parse(await answer.json());
}

const NESTED = `query ($where: TechniqueFilter, $first: Int = 2, $quotes: Boolean = false) {
  techniques(where: $where, first: $first) { totalCount nodes { ...Named on: evaluatedOn(first: $first) { edges {
    support bestGain node { ...Named } evidence @include(if: $quotes) { quote sentence paper { title } }
  } } } pageInfo { hasNextPage } }
}
fragment Named on Node { __typename id ... on Technique { name } ... on HardwarePlatform { name vendor } }`;

test.each<[what: string, query: string, variables: Readonly<Record<string, unknown>>]>([
  ["variables that are left out", NESTED, {}],
  ["variables", NESTED, { where: { kind: { in: ["SYSTEM", "METHOD"] } }, first: 10, quotes: true }],
  [
    "two operations' worth of aliases",
    `{ a: technique(by: {name: "SpAtt"}) { name } b: papers(first: 1) { nodes { id } } }`,
    {},
  ],
  [
    "nodes of several kinds",
    `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Task { name } } }`,
    {
      ids: ["task:ranking", "technique:none", "metric:energy"],
    },
  ],
])("%s: the same answer as without HTTP, for as many statements", async (_what, query, variables) => {
  const direct = await execute(engine, query, variables);
  expect(direct.errors).toEqual([]);
  expect(await post(query, variables)).toEqual({ data: direct.data });
  expect(statements).toBe(direct.statements);
});

test("two requests that run at once don't share plans", async () => {
  const query =
    "query ($first: Int!) { techniques(first: $first) { nodes { papers(first: $first) { nodes { id } } } } }";
  const [one, two] = await Promise.all([post(query, { first: 1 }), post(query, { first: 3 })]);
  expect(
    [one, two].map(
      ({ data }) =>
        z.object({ techniques: z.object({ nodes: z.array(z.unknown()) }) }).parse(data).techniques.nodes.length,
    ),
  ).toEqual([1, 3]);
});

test.each([
  ["{ techniques(first: 101) { totalCount } }", "`first` is 101; a page holds 0 to 100 nodes."],
  [`{ techniques(after: "x") { totalCount } }`, "The cursor in `after` is not one of this API."],
  [
    `{ papers(where: {submitted: {gt: "soon"}}) { totalCount } }`,
    'Date cannot represent "soon": it takes a day such as 2024-06-27.',
  ],
])("%s is answered with what is wrong", async (query, message) => {
  const { errors } = await post(query);
  expect(errors).toEqual([{ message, extensions: { code: "BAD_INPUT" } }]);
  expect(statements).toBe(0);
});
