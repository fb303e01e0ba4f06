import { Scope } from "../../compile/scope.js";
import type { GraphEngine } from "../../engine.js";
import { cypher, type Fragment, Integer, raw } from "../../statement.js";
import { eachNode, readItems } from "./each-node.js";
import { among, edgeConditions, kindsOf, nodeConditions, type Walk, where } from "./walk.js";

/** Two nodes with an edge between them. */
export interface Neighbours {
  readonly one: string;
  readonly other: string;
  /** How many papers assert an edge between them, in whichever direction; 1 where only edges that no text asserts are. */
  readonly support: number;
}

type Pair = readonly [one: string, other: string, papers: number];
const neighbours = (pairs: readonly Pair[]): Neighbours[] =>
  pairs.map(([one, other, papers]) => ({ one, other, support: Math.max(1, papers) }));

/** Whom to look at: nodes with all their edges, and at the most one with only so many of them. */
export interface Expansion {
  readonly whole: readonly string[];
  readonly part: { readonly id: string; readonly edges: number } | null;
}

/** The nodes next to each of the given ones. One statement. */
export async function expand(read: GraphEngine["read"], walk: Walk, { whole, part }: Expansion): Promise<Neighbours[]> {
  const scope = new Scope();
  const looking = (limit: number | null) => (node: Fragment) => {
    const [edge, next, papers] = [scope.variable("r"), scope.variable("m"), scope.variable("papers")];
    const cut = limit === null ? raw("") : cypher` WITH ${node}, ${edge}, ${next} LIMIT ${new Integer(limit)}`;
    const kept = where(...edgeConditions(walk, edge), ...nodeConditions(walk, next));
    return {
      clauses: cypher`MATCH (${node})-[${edge}:${kindsOf(walk)}]-(${next})${cut}${kept} WITH ${node}, ${next}, count(DISTINCT ${edge}.paper) AS ${papers}`,
      item: cypher`[${node}.id, ${next}.id, ${papers}]`,
    };
  };
  const listings = [
    ...eachNode(whole, scope, looking(null)),
    ...(part === null ? [] : eachNode([part.id], scope, looking(part.edges))),
  ];
  return neighbours(await readItems<Pair>(read, listings));
}

/** How many edges of the kinds each node has, whether they count or not. One statement. */
export async function degreesOf(read: GraphEngine["read"], walk: Walk, ids: readonly string[]): Promise<Degrees> {
  const listings = eachNode(ids, new Scope(), (node) => ({
    clauses: raw(""),
    item: cypher`[${node}.id, ${degree(walk, node)}]`,
  }));
  return new Map(await readItems<[string, number]>(read, listings));
}

type Degrees = ReadonlyMap<string, number>;
const degree = (walk: Walk, node: Fragment) => cypher`COUNT { (${node})-[:${kindsOf(walk)}]-() }`;

/** What lies between two groups of nodes, and how many edges each of them has. */
export interface Meeting {
  readonly neighbours: readonly Neighbours[];
  readonly degrees: Degrees;
}

/**
 * The edges between nodes of one group and nodes of the other, which all may be stepped on. One statement. It looks
 * along edges as they point: what has very many edges has them pointing at it.
 */
export async function meet(
  read: GraphEngine["read"],
  walk: Walk,
  [ones, others]: readonly [readonly string[], readonly string[]],
): Promise<Meeting> {
  const scope = new Scope();
  const looking = (to: readonly string[]) => (node: Fragment) => {
    const [edge, next, edges] = [scope.variable("r"), scope.variable("m"), scope.variable("edges")];
    const kept = where(cypher`${among(to)}[${next}.id] IS NOT NULL`, ...edgeConditions(walk, edge));
    return {
      clauses: cypher`CALL (${node}) { MATCH (${node})-[${edge}:${kindsOf(walk)}]->(${next})${kept} RETURN collect([${next}.id, ${edge}.paper]) AS ${edges} }`,
      item: cypher`{id: ${node}.id, degree: ${degree(walk, node)}, edges: ${edges}}`,
    };
  };
  const looked = await readItems<Looked>(read, [
    ...eachNode(ones, scope, looking(others)),
    ...eachNode(others, scope, looking(ones)),
  ]);
  return { neighbours: pairsOf(looked), degrees: new Map(looked.map(({ id, degree }) => [id, degree])) };
}

interface Looked {
  readonly id: string;
  readonly degree: number;
  readonly edges: readonly (readonly [to: string, paper: string | null])[];
}

/** Edges of both directions between two nodes count together. */
function pairsOf(looked: readonly Looked[]): Neighbours[] {
  const found = new Map<string, { readonly one: string; readonly other: string; readonly papers: Set<string> }>();
  for (const { id, edges } of looked)
    for (const [to, paper] of edges) {
      const [one, other] = id < to ? [id, to] : [to, id];
      const pair = found.get(`${one} ${other}`) ?? { one, other, papers: new Set() };
      if (paper !== null) pair.papers.add(paper);
      found.set(`${one} ${other}`, pair);
    }
  return neighbours([...found.values()].map(({ one, other, papers }) => [one, other, papers.size]));
}
