import type { NodeKey } from "../compile/look-up.js";
import type { GraphEngine } from "../engine.js";
import { cypher, Integer } from "../statement.js";
import {
  type Assertions,
  END_LABELS,
  FIGURE_ENDS,
  type FigureEnd,
  type FigureScope,
  figuresOf,
} from "./figure-scope.js";
import { type FoundNode, findNodes } from "./find-nodes.js";

/** The figures that a caller asks about: by what they hang together with, and how well they are supported. */
export interface ScopeRequest {
  readonly ends: Readonly<Partial<Record<FigureEnd, NodeKey>>>;
  readonly years: FigureScope["years"];
  readonly assertions: Assertions;
}

/** A scope with the nodes that it names. */
export interface FoundScope extends FigureScope {
  readonly nodes: Readonly<Partial<Record<FigureEnd, FoundNode>>>;
}

/** Ends with more figures than this are all taken for large: counting them costs as much as a bad start. */
const COUNTED = 2_000;

/**
 * Finds what a caller names, in one statement, and which of it has the fewest figures, so that the next statement can
 * start there. (The embedded engine takes patterns as they are written; Neo4j plans by itself.)
 *
 * @throws BenchgraphError NOT_FOUND for a name or id that does not exist
 */
export async function findScope(
  read: GraphEngine["read"],
  { ends, years, assertions }: ScopeRequest,
): Promise<FoundScope> {
  const named = FIGURE_ENDS.flatMap((end) => {
    const key = ends[end];
    return key === undefined ? [] : [{ end, key }];
  });
  const found = await findNodes(
    read,
    named.map(({ end, key }) => ({
      argument: end,
      label: END_LABELS[end],
      key,
      ...(named.length > 1 && {
        counted: (node, scope) => {
          const figure = scope.variable("m");
          const figures = figuresOf(end, node, assertions, figure, scope);
          return cypher`${figures} WITH ${figure} LIMIT ${new Integer(COUNTED)} RETURN count(${figure})`;
        },
      }),
    })),
  );
  const sized = named.flatMap(({ end }, index) => {
    const node = found[index];
    return node === undefined ? [] : [{ end, node }];
  });
  return {
    nodes: Object.fromEntries(sized.map(({ end, node }) => [end, node])),
    ends: sized
      .toSorted((one, other) => one.node.count - other.node.count)
      .map(({ end, node }) => ({ end, ids: [node.id] })),
    years,
    assertions,
  };
}
