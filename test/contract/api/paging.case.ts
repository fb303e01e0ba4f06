import { isInputObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { schema } from "../../../src/schema/schema.js";
import { openEngineUnderTest } from "../engine-under-test.js";
import { CROWDED_GRAPH, HUBS } from "./crowded-graph.js";
import { execute } from "./execute.js";
import { writeGraph } from "./graph-fixture.js";
import { compareKeys, compareText, type Key } from "./in-order.js";

const engine = await openEngineUnderTest();
await writeGraph(engine, CROWDED_GRAPH);

/** A list, and the input that says what it can be sorted by. */
interface ListUnderTest {
  readonly name: string;
  readonly orderType: string;
  /** Only these fields of the input; without it all. */
  readonly fields?: readonly string[];
  /** The query's root field around the list; without it the list is one itself. */
  readonly of?: string;
}

const ofPaper = `paper(by: {id: "${HUBS.paper}"})`;
const ofTechnique = `technique(by: {id: "${HUBS.technique}"})`;
const ofTheEdge = ["support", "confidence"];

const LISTS: readonly ListUnderTest[] = [
  { name: "papers", orderType: "PaperOrder" },
  { name: "techniques", orderType: "TechniqueOrder" },
  { name: "hardwarePlatforms", orderType: "HardwarePlatformOrder" },
  { name: "metrics", orderType: "MetricOrder" },
  { name: "datasets", orderType: "DatasetOrder" },
  { name: "tasks", orderType: "TaskOrder" },
  { name: "measurements", orderType: "MeasurementOrder" },
  { name: "papers", of: ofTechnique, orderType: "RelatedPaperOrder" },
  { name: "evaluatedOn", of: ofTechnique, orderType: "RelatedHardwarePlatformOrder", fields: ofTheEdge },
  { name: "techniques", of: ofPaper, orderType: "RelatedTechniqueOrder", fields: ofTheEdge },
  { name: "metrics", of: ofPaper, orderType: "RelatedMetricOrder", fields: ofTheEdge },
  { name: "datasets", of: ofPaper, orderType: "RelatedDatasetOrder", fields: ofTheEdge },
  { name: "tasks", of: ofPaper, orderType: "RelatedTaskOrder", fields: ofTheEdge },
  { name: "measurements", of: ofPaper, orderType: "MeasurementOrder", fields: ["gain"] },
];

const cases = LISTS.flatMap((list) => {
  const type = schema.getType(list.orderType);
  const fields = list.fields ?? (isInputObjectType(type) ? Object.keys(type.getFields()) : []);
  return fields.map((field) => [list.of === undefined ? list.name : `${list.of}.${list.name}`, field, list] as const);
});

const shown = z.union([
  z.union([z.string(), z.number()]).nullable(),
  z.object({ totalCount: z.number() }).transform(({ totalCount }) => totalCount),
  z
    .object({ nodes: z.array(z.object({ gain: z.number().nullable() })) })
    .transform(({ nodes }) => Math.max(...nodes.map(({ gain }) => gain ?? Number.NEGATIVE_INFINITY)))
    .transform((gain) => (gain === Number.NEGATIVE_INFINITY ? null : gain)),
]);
const edge = z
  .object({
    cursor: z.string(),
    ofEdge: shown.optional(),
    node: z.object({ id: z.string(), ofNode: shown.optional() }),
  })
  .transform(({ cursor, ofEdge, node: { id, ofNode } }) => ({ cursor, id, key: ofEdge ?? ofNode ?? null }));
const page = z.object({
  totalCount: z.number().optional(),
  edges: z.array(edge),
  pageInfo: z.object({
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
    startCursor: z.string().nullable(),
    endCursor: z.string().nullable(),
  }),
});
const answer = z
  .union([z.object({ list: page }), z.object({ node: z.object({ list: page }) })])
  .transform((data) => ("list" in data ? data.list : data.node.list));

/** One page of the list; `more` is selected on the connection, on its edges and on their nodes. */
async function ask(
  { name, of }: ListUnderTest,
  orderBy: string,
  first: number,
  after: string | null,
  more: { readonly connection?: string; readonly edge?: string; readonly node?: string } = {},
) {
  const list = `list: ${name}(orderBy: ${orderBy}, first: $first, after: $after) {
    edges { cursor ${more.edge ?? ""} node { id ${more.node ?? ""} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    ${more.connection ?? ""}
  }`;
  const query = `query ($first: Int, $after: String) { ${of === undefined ? list : `node: ${of} { ${list} }`} }`;
  const { data, errors, statements } = await execute(engine, query, { first, after });
  expect(errors).toEqual([]);
  expect(statements).toBe(1);
  return answer.parse(data);
}

/** The ids of the whole list, page by page; what the pages say of themselves is checked on the way. */
async function walk(list: ListUnderTest, orderBy: string, size: number, length: number): Promise<string[]> {
  const walked: string[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo } = await ask(list, orderBy, size, after);
    walked.push(...edges.map(({ id }) => id));
    expect(pageInfo).toEqual({
      hasNextPage: walked.length < length,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor,
      endCursor: edges.at(-1)?.cursor,
    });
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null && walked.length < length);
  return walked;
}

/** What to select to see what a list is sorted by. */
function whatShows({ orderType }: ListUnderTest, field: string): { edge?: string; node?: string } {
  if (ofTheEdge.includes(field) && orderType.startsWith("Related")) return { edge: `ofEdge: ${field}` };
  if (field === "bestGain") return { node: "ofNode: measurements(first: 100) { nodes { gain } }" };
  const counted = /^(.*)Count$/.exec(field)?.[1];
  return { node: counted === undefined ? `ofNode: ${field}` : `ofNode: ${counted} { totalCount }` };
}

/** Names sort without regard to case; enum values sort as the store spells them. */
const stored = (key: Key): Key => (typeof key === "string" ? key.toLowerCase().replaceAll("_", "-") : key);

describe.each(["ASCENDING", "DESCENDING"])("%s", (direction) => {
  const descending = direction === "DESCENDING";

  test.each(cases)("%s by %s: sorted, and walked in pages of 1, 2 and 3", async (_name, field, list) => {
    const orderBy = `[{${field}: ${direction}}]`;
    const whole = await ask(list, orderBy, 100, null, { connection: "totalCount", ...whatShows(list, field) });
    const ids = whole.edges.map(({ id }) => id);
    expect(whole.totalCount).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(4);
    const sorted = whole.edges.toSorted(
      (one, other) => compareKeys(stored(one.key), stored(other.key), descending) || compareText(one.id, other.id),
    );
    expect(ids).toEqual(sorted.map(({ id }) => id));

    const walks = await Promise.all([1, 2, 3].map((size) => walk(list, orderBy, size, ids.length)));
    expect(walks).toEqual([ids, ids, ids]);
  });
});

describe("several keys", () => {
  const papers = { name: "papers", orderType: "PaperOrder" };

  test("sort by the first, then by the next, each in its own direction", async () => {
    const orderBy = "[{submitted: DESCENDING}, {title: ASCENDING}]";
    const whole = await ask(papers, orderBy, 100, null, { node: "ofNode: submitted" });
    expect(whole.edges.map(({ id, key }) => [key, id])).toEqual([
      ["2024-01-01", "paper:b0"],
      ["2024-01-01", "paper:b6"],
      ["2024-01-01", "paper:b3"],
      ["2023-06-30", "paper:😀2"],
      ["2023-06-30", "paper:😀5"],
      [null, "paper:a1"],
      [null, "paper:a4"],
    ]);
    for (const size of [1, 2, 3]) expect(await walk(papers, orderBy, size, 7)).toEqual(whole.edges.map(({ id }) => id));
  });
});
