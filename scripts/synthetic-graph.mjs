// A made-up graph of the product's model, of any size, to measure on: the same numbers give the same graph.
// Skewed as papers are: a few techniques, platforms, metrics and tasks are named by very many. Which sorts of nodes and
// edges there are how many of follows the seeds.
//   node scripts/synthetic-graph.mjs [NODES] [SEED]    after `npm run build`; fills the store of NEO4J_URI or DATA_DIR
import { pathToFileURL } from "node:url";
import { readConfig } from "../dist/config.js";
import { GRAPH_MODEL } from "../dist/graph/model/graph-model.js";
import { NODES } from "../dist/graph/model/nodes.js";
import { HARDWARE_KINDS, TECHNIQUE_KINDS } from "../dist/graph/model/vocabulary.js";
import { nameKey } from "../dist/graph/name-key.js";
import { openEngine } from "../dist/graph/open-engine.js";
import { writeEdges, writeNodes } from "../dist/ingest/load/rows.js";

/** How many of 350,000 nodes are of each kind. */
const OF_350_000 = {
  Paper: 65_000,
  Technique: 110_000,
  HardwarePlatform: 3_000,
  Metric: 2_000,
  Dataset: 12_000,
  Task: 8_000,
  Measurement: 150_000,
};
/** How many edges of a kind a paper asserts on average, and what they lead to. */
const OF_A_PAPER = [
  ["INTRODUCES", 1.15, "Technique"],
  ["USES", 1.1, "Technique"],
  ["STUDIES", 0.5, "Technique"],
  ["COMPARES", 0.5, "Technique"],
  ["EVALUATES_ON", 0.7, "HardwarePlatform"],
  ["TARGETS", 0.25, "HardwarePlatform"],
  ["MENTIONS", 0.1, "HardwarePlatform"],
  ["CONSIDERS", 0.65, "Metric"],
  ["EVALUATES_WITH", 0.3, "Dataset"],
  ["ADDRESSES", 0.9, "Task"],
];
const BATCH = 10_000;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The nodes and edges as the load's rows, nodes before the edges between them.
 *
 * @param {{ nodes: number, seed?: number }} options how many nodes, NAMES and their nodes not counted
 */
export function* syntheticGraph({ nodes, seed = 1 }) {
  const random = randomNumbers(seed);
  const count = Object.fromEntries(
    Object.entries(OF_350_000).map(([label, of]) => [label, Math.max(2, Math.round((of * nodes) / 350_000))]),
  );
  const below = (most) => Math.floor(random() * most);
  const sometimes = (share) => random() < share;
  const node = (label, index) => ({ label, id: `${NODES[label].idPrefix}:s${index}` });
  // By Zipf's law with exponent 1: the first is named twice as often as the second.
  const popular = (label) => node(label, Math.floor((count[label] + 1) ** random()) - 1);
  const times = (average) => Math.floor(average) + (sometimes(average % 1) ? 1 : 0);
  const provenance = () => ({
    extractor: "synthetic@1",
    confidence: Math.round(random() * 100) / 100,
    status: sometimes(0.03) ? "rejected" : sometimes(0.2) ? "confirmed" : "asserted",
  });
  const edge = (kind, from, to, properties = {}) => ({ edge: { kind, from, to, properties } });
  const asserted = (kind, from, to, paper) =>
    edge(kind, from, to, { ...provenance(), paper: paper.id, resolution: "same name", ordinal: 0 });

  const own = {
    Technique: (index) => ({ kind: TECHNIQUE_KINDS[index % TECHNIQUE_KINDS.length] }),
    HardwarePlatform: (index) => ({
      kind: HARDWARE_KINDS[index % HARDWARE_KINDS.length],
      granularity: index < count.HardwarePlatform / 50 ? "class" : sometimes(0.2) ? "family" : "product",
    }),
    Metric: (index) => ({ better: index % 10 === 9 ? "neither" : index % 2 === 0 ? "lower" : "higher" }),
    Dataset: () => ({}),
    Task: () => ({}),
  };
  for (const [label, properties] of Object.entries(own))
    for (let index = 0; index < count[label]; index += 1) {
      const { id } = node(label, index);
      const name = `${label} ${index}`;
      const key = `${NODES[label].idPrefix}:${nameKey(name)}`;
      yield { node: { label, id, properties: { name, aliases: [], ...properties(index) } } };
      yield { node: { label: "Name", id: key, properties: {} } };
      yield edge("NAMES", { label: "Name", id: key }, { label, id });
    }
  for (const label of ["Technique", "HardwarePlatform"])
    for (let index = 1; index < count[label]; index += 1)
      // Towards the popular ones, so that there are classes with very many below, and no circles.
      if (sometimes(label === "Technique" ? 0.3 : 0.9))
        yield edge("BROADER", node(label, index), node(label, Math.floor(index ** random()) - (index === 1 ? 1 : 0)));

  for (let index = 0; index < count.Paper; index += 1) {
    const paper = node("Paper", index);
    const title = `Paper ${index}`;
    const dated = sometimes(0.6) ? { submitted: `${2016 + below(10)}-0${1 + below(9)}-1${below(10)}` } : {};
    yield { node: { ...paper, properties: { title, authors: [], codeUrls: [], listed: "[]", ...dated } } };
    for (const [kind, average, label] of OF_A_PAPER)
      for (let left = times(average * (0.5 + random())); left > 0; left -= 1)
        yield asserted(kind, paper, kind === "INTRODUCES" ? node(label, below(count[label])) : popular(label), paper);
    for (let left = times(0.7); left > 0; left -= 1)
      yield asserted("EVALUATED_ON", node("Technique", below(count.Technique)), popular("HardwarePlatform"), paper);
    for (let left = times(0.5); left > 0; left -= 1)
      yield asserted("COMPARED_AGAINST", node("Technique", below(count.Technique)), popular("Technique"), paper);
    if (sometimes(0.1))
      yield asserted("COMPARED_AGAINST", popular("HardwarePlatform"), popular("HardwarePlatform"), paper);
  }

  for (let index = 0; index < count.Measurement; index += 1) {
    const figure = node("Measurement", index);
    const value = Math.round(10 ** (4 * random())) / 10;
    const absolute = sometimes(0.45);
    const comparable = absolute
      ? sometimes(0.9) && { canonicalValue: value, canonicalUnit: sometimes(0.8) ? "s" : "J" }
      : sometimes(0.9) && { gain: value };
    yield {
      node: {
        ...figure,
        properties: {
          ...{ value, unit: absolute ? "s" : "x", form: absolute ? "absolute" : "ratio", qualifier: "exact" },
          ...(absolute ? {} : { direction: "increase" }),
          ...{ metricName: "a metric", ordinal: 0, ...comparable, ...provenance() },
        },
      },
    };
    yield edge("REPORTS", node("Paper", below(count.Paper)), figure);
    yield edge("OF_METRIC", figure, popular("Metric"));
    if (sometimes(0.85)) yield edge("MEASURES", figure, popular("Technique"));
    else if (sometimes(0.4)) yield edge("MEASURES", figure, popular("HardwarePlatform"));
    if (sometimes(0.45)) yield edge("MEASURED_ON", figure, popular("HardwarePlatform"));
    if (sometimes(0.18)) yield edge("MEASURED_WITH", figure, popular("Dataset"));
    if (sometimes(0.18)) yield edge("AGAINST", figure, popular("Technique"));
  }
}

/** Writes the graph into a store that is prepared and empty. */
export async function writeSyntheticGraph(engine, options) {
  const counts = { nodes: 0, edges: 0 };
  let [nodes, edges] = [[], []];
  const flush = async () => {
    const rows = [nodes, edges];
    [nodes, edges] = [[], []];
    await engine.write(async (transaction) => {
      await writeNodes(transaction, rows[0]);
      await writeEdges(transaction, rows[1]);
    });
  };
  for (const { node, edge } of syntheticGraph(options)) {
    if (node !== undefined) nodes.push(node);
    else edges.push(edge);
    if (node !== undefined && node.label !== "Name") counts.nodes += 1;
    if (edge !== undefined && edge.kind !== "NAMES") counts.edges += 1;
    if (nodes.length + edges.length === BATCH) await flush();
  }
  await flush();
  return counts;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [, , nodes = "350000", seed = "1"] = process.argv;
  const engine = await openEngine(readConfig(process.env));
  await engine.prepare(GRAPH_MODEL);
  console.log(await writeSyntheticGraph(engine, { nodes: Number(nodes), seed: Number(seed) }));
  await engine.close();
}
