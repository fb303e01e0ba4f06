import { z } from "zod";
import { BenchgraphError } from "../../errors.js";
import { type EdgeKind, HARDWARE_ROLE_EDGES, TECHNIQUE_ROLE_EDGES } from "../../graph/model/edges.js";
import { cypher, statement } from "../../graph/statement.js";
import { paperFacts } from "../facts.js";
import { groupBy } from "./group-by.js";
import { type Reader, readAssertedEdges, type StoredEdge } from "./own-assertions.js";
import type { StoredPaper } from "./stored-paper.js";

/** A node or edge of one paper, as a statement returns it. */
interface Owned extends Record<string, unknown> {
  readonly paper: string;
  readonly properties: Record<string, unknown>;
}

/** What of a paper's node is no fact as it stands. */
const packed = z.looseObject({ factsHash: z.string(), listed: z.string() });

/** The papers that are there, each with all its facts as they were given, in no promised order. */
export async function readPapers(reader: Reader, ids: readonly string[]): Promise<StoredPaper[]> {
  if (ids.length === 0) return [];
  const papers = await reader.run<Owned>(
    statement(cypher`UNWIND ${ids} AS id MATCH (p:Paper {id: id}) RETURN id AS paper, p {.*} AS properties`),
  );
  const found = papers.map(({ paper }) => paper);
  const edges = groupBy(await readAssertedEdges(reader, found), ({ paper }) => paper);
  const figures = groupBy(
    await reader.run<Owned>(
      statement(
        cypher`UNWIND ${found} AS id MATCH (p:Paper {id: id})-[:REPORTS]->(m:Measurement) RETURN id AS paper, m {.*} AS properties`,
      ),
    ),
    ({ paper }) => paper,
  );
  return papers.map(({ paper, properties }) =>
    storedPaper(paper, {
      ...properties,
      ...factLists(edges.get(paper) ?? []),
      measurements: figureFacts(figures.get(paper) ?? []),
    }),
  );
}

function storedPaper(id: string, properties: Record<string, unknown>): StoredPaper {
  try {
    const { factsHash, listed, ...facts } = packed.parse(properties);
    return { id, factsHash, facts: paperFacts.parse({ ...facts, listed: JSON.parse(listed) }) };
  } catch (cause) {
    throw new BenchgraphError("INTERNAL", `The graph holds ${id} in a form that this version can't read.`, {
      hint: "Load the graph again from its sources.",
      cause,
    });
  }
}

function factLists(edges: readonly StoredEdge[]): Record<string, unknown> {
  const ofKinds = (...kinds: EdgeKind[]) => edges.filter(({ kind }) => kinds.includes(kind));
  return {
    techniques: inOrder(Object.entries(TECHNIQUE_ROLE_EDGES).flatMap(([role, kind]) => withRole(ofKinds(kind), role))),
    hardware: inOrder(Object.entries(HARDWARE_ROLE_EDGES).flatMap(([role, kind]) => withRole(ofKinds(kind), role))),
    metrics: inOrder(ofKinds("CONSIDERS")),
    datasets: inOrder(ofKinds("EVALUATES_WITH")),
    tasks: inOrder(ofKinds("ADDRESSES")),
    evaluatedOn: inOrder(ofKinds("EVALUATED_ON")),
    comparedAgainst: inOrder(ofKinds("COMPARED_AGAINST")),
  };
}

const withRole = (edges: readonly StoredEdge[], role: string) =>
  edges.map(({ properties, ...edge }) => ({ ...edge, properties: { ...properties, role } }));

function figureFacts(figures: readonly Owned[]): Record<string, unknown>[] {
  return inOrder(figures).map(({ metricName, subjectName, baselineText, hardwareName, datasetName, ...figure }) => ({
    ...figure,
    metric: metricName,
    subject: subjectName,
    baseline: baselineText,
    hardware: hardwareName,
    dataset: datasetName,
  }));
}

/** What the paper says in one of its lists, in the paper's order, with the span in one piece. */
function inOrder(owned: readonly Pick<Owned, "properties">[]): Record<string, unknown>[] {
  return owned
    .map(({ properties }) => properties)
    .sort((left, right) => Number(left.ordinal) - Number(right.ordinal))
    .map((properties) => {
      const { field, start, end } = properties;
      return { ...properties, span: field === undefined ? null : { field, start, end } };
    });
}
