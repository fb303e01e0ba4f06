import DataLoader from "dataloader";
import type { NodeRow } from "../graph/answer.js";
import { nodesStatement } from "../graph/compile/statements.js";
import type { GraphEngine, Row } from "../graph/engine.js";
import type { NodePlan } from "../graph/plan.js";
import type { Statement } from "../graph/statement.js";

/** A node that no plan of a root field foresaw, with what is wanted of it. */
export interface PlannedNode {
  readonly id: string;
  readonly plan: NodePlan;
}

/** What resolvers have of one request: the store, and the nodes loaded so far. */
export interface RequestContext {
  readonly engine: GraphEngine;
  /** Runs a statement and counts it. */
  read<T extends Row>(statement: Statement): Promise<T[]>;
  /** Nodes by id, batched: one statement for each different plan. Null for ids that don't exist. */
  readonly nodes: DataLoader<PlannedNode, NodeRow | null, string>;
  /** How many statements the request has cost so far. */
  readonly statements: { count: number };
}

/** A fresh context; one for each request, so that nothing is remembered between them. */
export function createContext(engine: GraphEngine): RequestContext {
  const statements = { count: 0 };
  const read = <T extends Row>(statement: Statement): Promise<T[]> => {
    statements.count += 1;
    return engine.read<T>(statement);
  };
  const nodes = new DataLoader<PlannedNode, NodeRow | null, string>((wanted) => loadNodes(read, wanted), {
    cacheKeyFn: ({ id, plan }) => `${id} ${shapeOf(plan)}`,
  });
  return { engine, read, nodes, statements };
}

async function loadNodes(read: RequestContext["read"], wanted: readonly PlannedNode[]): Promise<(NodeRow | null)[]> {
  const byShape = new Map<string, NodePlan>(wanted.map(({ plan }) => [shapeOf(plan), plan]));
  const found = await Promise.all(
    [...byShape].map(async ([shape, plan]) => {
      const ids = wanted.filter((one) => shapeOf(one.plan) === shape).map(({ id }) => id);
      const rows = await read<{ id: string; node: NodeRow }>(nodesStatement(plan, ids));
      return [shape, new Map(rows.map(({ id, node }) => [id, node]))] as const;
    }),
  );
  const rowsByShape = new Map(found);
  return wanted.map(({ id, plan }) => rowsByShape.get(shapeOf(plan))?.get(id) ?? null);
}

const shapes = new WeakMap<NodePlan, string>();

/** What equal plans have in common, whichever field they were made for. */
function shapeOf(plan: NodePlan): string {
  const shape = shapes.get(plan) ?? JSON.stringify(plan);
  shapes.set(plan, shape);
  return shape;
}
