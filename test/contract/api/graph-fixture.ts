import type { GraphEngine } from "../../../src/graph/engine.js";
import type { EdgeKind } from "../../../src/graph/model/edges.js";
import { NODES } from "../../../src/graph/model/nodes.js";
import { NODE_LABELS, type NodeLabel } from "../../../src/graph/model/vocabulary.js";
import { nameKey } from "../../../src/graph/name-key.js";
import { cypher, type ParameterValue, raw, statement } from "../../../src/graph/statement.js";
import { titleKey } from "../../../src/graph/title-key.js";
import { emptyGraph } from "../engine-under-test.js";

/** Properties as a test states them; null stands for none. */
export type Properties = Readonly<Record<string, ParameterValue>>;

export interface FixtureNode {
  readonly label: NodeLabel;
  /** With the prefix of the label: `technique:a`. */
  readonly id: string;
  readonly properties: Properties;
}

export interface FixtureEdge {
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** A graph in plain objects. */
export interface GraphFixture {
  readonly nodes: readonly FixtureNode[];
  readonly edges: readonly FixtureEdge[];
}

/** What a node has that a test does not care to say. */
const DEFAULTS: Readonly<Record<NodeLabel, Properties>> = {
  Paper: { authors: [], codeUrls: [], listed: "[]" },
  Technique: { aliases: [], kind: "method" },
  HardwarePlatform: { aliases: [], kind: "gpu", granularity: "product" },
  Metric: { aliases: [], better: "lower" },
  Dataset: { aliases: [] },
  Task: { aliases: [] },
  Measurement: {
    unit: "x",
    form: "ratio",
    qualifier: "exact",
    extractor: "rules@1",
    confidence: 0.9,
    status: "asserted",
  },
};

/** A node; its id is the part behind the prefix, and names it where no name or title is given. */
export function node(label: NodeLabel, id: string, properties: Properties = {}): FixtureNode {
  const named: Properties = label === "Paper" ? { title: id } : label === "Measurement" ? { value: 1 } : { name: id };
  return {
    label,
    id: `${NODES[label].idPrefix}:${id}`,
    properties: { ...DEFAULTS[label], ...named, ...properties },
  };
}

/** An edge that a paper asserts. */
export function asserted(
  kind: EdgeKind,
  from: string,
  to: string,
  properties: Properties & { readonly paper: string },
): FixtureEdge {
  const provenance = { extractor: "rules@1", confidence: 0.9, status: "asserted", resolution: "same name", ordinal: 0 };
  return { kind, from, to, properties: { ...provenance, ...properties } };
}

/** An edge that carries nothing. */
export function plain(kind: EdgeKind, from: string, to: string): FixtureEdge {
  return { kind, from, to, properties: {} };
}

/** What a figure hangs together with; ids with their prefixes. */
export interface FigureEnds {
  readonly paper: string;
  readonly metric?: string | undefined;
  readonly subject?: string | undefined;
  readonly baseline?: string | undefined;
  readonly hardware?: string | undefined;
  readonly dataset?: string | undefined;
}

/** A figure with its edges. */
export function figure(id: string, ends: FigureEnds, properties: Properties = {}): GraphFixture {
  const measurement = node("Measurement", id, properties);
  const to = (kind: EdgeKind, end: string | undefined) => (end === undefined ? [] : [plain(kind, measurement.id, end)]);
  return {
    nodes: [measurement],
    edges: [
      plain("REPORTS", ends.paper, measurement.id),
      ...to("OF_METRIC", ends.metric),
      ...to("MEASURES", ends.subject),
      ...to("AGAINST", ends.baseline),
      ...to("MEASURED_ON", ends.hardware),
      ...to("MEASURED_WITH", ends.dataset),
    ],
  };
}

/** The parts as one graph. */
export function graphOf(...parts: readonly (FixtureNode | FixtureEdge | GraphFixture)[]): GraphFixture {
  return {
    nodes: parts.flatMap((part) => ("nodes" in part ? part.nodes : "label" in part ? [part] : [])),
    edges: parts.flatMap((part) => ("nodes" in part ? part.edges : "label" in part ? [] : [part])),
  };
}

/** Writes the graph into the store in place of whatever it held, with the names that lead to its nodes. */
export async function writeGraph(engine: GraphEngine, { nodes, edges }: GraphFixture): Promise<void> {
  await emptyGraph(engine);
  await engine.write(async (transaction) => {
    for (const label of NODE_LABELS) {
      const rows = nodes
        .filter((one) => one.label === label)
        .map(({ id, properties }) => present({ ...properties, ...titleKeyOf(properties), id }));
      await transaction.run(statement(cypher`UNWIND ${rows} AS row CREATE (n:${raw(label)}) SET n = row`));
    }
    const names = namesOf(nodes);
    const keys = [...new Set(names.map(({ key }) => key))];
    await transaction.run(statement(cypher`UNWIND ${keys} AS key CREATE (:Name {id: key})`));
    for (const label of NODE_LABELS) {
      const rows = names.filter((name) => name.label === label).map(({ key, id }) => ({ key, id }));
      await transaction.run(
        statement(
          cypher`UNWIND ${rows} AS row MATCH (a:Name {id: row.key}) MATCH (b:${raw(label)} {id: row.id}) CREATE (a)-[:NAMES]->(b)`,
        ),
      );
    }
    const labels = new Map(nodes.map(({ id, label }) => [id, label]));
    const shapeOf = ({ kind, from, to }: FixtureEdge) => `${kind} ${labels.get(from)} ${labels.get(to)}`;
    for (const shape of new Set(edges.map(shapeOf))) {
      const [kind = raw(""), from = raw(""), to = raw("")] = shape.split(" ").map(raw);
      const rows = edges
        .filter((edge) => shapeOf(edge) === shape)
        .map((edge) => ({ from: edge.from, to: edge.to, properties: present(edge.properties) }));
      await transaction.run(
        statement(
          cypher`UNWIND ${rows} AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${kind}]->(b) SET r = row.properties`,
        ),
      );
    }
  });
}

const titleKeyOf = ({ title }: Properties): Properties =>
  typeof title === "string" ? { titleKey: titleKey(title) } : {};

/** Which names and aliases lead to which nodes. */
function namesOf(nodes: readonly FixtureNode[]) {
  return nodes.flatMap(({ label, id, properties: { name, aliases } }) => {
    const all = [name, ...(Array.isArray(aliases) ? aliases : [])].filter((one) => typeof one === "string");
    return [...new Set(all.map((one) => `${NODES[label].idPrefix}:${nameKey(one)}`))].map((key) => ({
      key,
      label,
      id,
    }));
  });
}

function present(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}
