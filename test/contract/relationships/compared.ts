import fc from "fast-check";
import { expect } from "vitest";
import type { GraphEngine } from "../../../src/graph/engine.js";
import { execute } from "../api/execute.js";
import { type GraphFixture, writeGraph } from "../api/graph-fixture.js";
import { graphOfFigures } from "../api/random/random-graph.js";
import type { Input } from "../api/random/random-question.js";
import { allNamed } from "./reference/figures.js";

/** A question about relationships, with a second way to its answer. */
export interface ComparedQuestion {
  /** Asks with the variables of `args` for all that the reference gives, under the field's name. */
  readonly query: string;
  readonly field: string;
  readonly args: fc.Arbitrary<Input>;
  /** The graphs to ask, where those of figures would seldom hold an answer. */
  readonly graphs?: fc.Arbitrary<GraphFixture>;
  /** The answer by looking through plain arrays. */
  reference(graph: GraphFixture, args: Input): unknown;
  /** How many statements it costs at the most, however much it answers. */
  readonly statements: number;
}

/** Random graphs, so many on each engine, with so many questions to each of them. Neo4j plans each form of a question anew. */
const GRAPHS = { embedded: 250, neo4j: 12 };
const QUESTIONS = 8;

/** Holds the API's answers for random graphs to those of the reference. */
export async function compareWithReference(engine: GraphEngine, question: ComparedQuestion): Promise<void> {
  const asked = fc.array(question.args, { minLength: QUESTIONS / 2, maxLength: QUESTIONS });
  await fc.assert(
    fc.asyncProperty(question.graphs ?? graphOfFigures, asked, async (graph, all) => {
      await writeGraph(engine, graph);
      for (const args of all) await check(engine, question, graph, args);
    }),
    { numRuns: GRAPHS[engine.name] },
  );
}

async function check(engine: GraphEngine, question: ComparedQuestion, graph: GraphFixture, args: Input) {
  const { data, errors, statements } = await execute(engine, question.query, args);
  if (!allNamed(graph, args)) {
    expect(errors.map(({ code }) => code)).toEqual(["NOT_FOUND"]);
    return;
  }
  expect(errors).toEqual([]);
  expect(plain(data?.[question.field])).toEqual(question.reference(graph, args));
  expect(statements).toBeLessThanOrEqual(question.statements);
}

/** Without the prototypes, or lack of them, that graphql gives to objects. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
