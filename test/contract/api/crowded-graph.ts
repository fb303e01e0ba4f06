import type { NodeLabel } from "../../../src/graph/model/vocabulary.js";
import {
  asserted,
  type FixtureNode,
  figure,
  type GraphFixture,
  graphOf,
  node,
  type Properties,
} from "./graph-fixture.js";

const EACH = 7;
const every = Array.from({ length: EACH }, (_, index) => index);

/** The value whose turn it is: few values for many nodes make equal keys. */
function turn<Value>(index: number, ...values: readonly [Value, ...Value[]]): Value {
  const value = values[index % values.length];
  return value === undefined ? values[0] : value;
}

function nodesOf(label: NodeLabel, properties: (index: number) => Properties): FixtureNode[] {
  return every.map((index) => node(label, `${turn(index, "b", "a", "😀")}${index}`, properties(index)));
}

const papers = nodesOf("Paper", (index) => ({
  title: turn(index, "Same", "same", "Other", "\u{1F600}", "標題"),
  submitted: turn(index, "2024-01-01", null, "2023-06-30"),
}));
const name = (index: number) => turn(index, "Equal", "equal", "ärger", "zebra");
const techniques = nodesOf("Technique", (index) => ({ name: name(index), kind: turn(index, "model", "system") }));
const platforms = nodesOf("HardwarePlatform", (index) => ({
  name: name(index),
  kind: turn(index, "in-memory", "gpu", "cpu"),
  granularity: turn(index, "class", "product"),
}));
const metrics = nodesOf("Metric", (index) => ({
  name: name(index),
  better: turn(index, "neither", "higher", "lower"),
}));
const datasets = nodesOf("Dataset", (index) => ({ name: name(index) }));
const tasks = nodesOf("Task", (index) => ({ name: name(index) }));

const id = (nodes: readonly FixtureNode[], index: number): string => nodes[index % nodes.length]?.id ?? "";

/** Figures of which many are equal in any one respect and some have nothing to sort by. */
const figures = Array.from({ length: 2 * EACH }, (_, index) =>
  figure(
    `m${index}`,
    {
      paper: id(papers, index % 4),
      metric: id(metrics, index % 3),
      hardware: id(platforms, index % 4),
      subject: id(index % 5 === 0 ? platforms : techniques, index % 3),
      ...(index % 2 === 0 ? { baseline: id(techniques, index) } : {}),
      ...(index % 3 === 0 ? { dataset: id(datasets, index) } : {}),
    },
    {
      value: turn(index, 1, 2.5, -3, 1e21),
      valueHigh: turn(index, null, 4, null),
      gain: turn(index, 2, null, 0.5, 2, 1.25),
      canonicalValue: turn(index, null, 0.1, 0.30000000000000004),
      form: turn(index, "percent-change", "percentage-points", "absolute"),
      direction: turn(index, null, "increase", "decrease"),
      qualifier: turn(index, "up-to", "exact"),
      field: turn(index, null, "title", "abstract"),
      start: turn(index, null, 0, 5),
      end: turn(index, null, 9, 5),
      confidence: turn(index, 0.5, 0.9),
      status: turn(index, "asserted", "confirmed"),
    },
  ),
);

/** The paper that names everything, once, twice or by another paper too. */
const hub = id(papers, 0);
const naming = [techniques, platforms, metrics, datasets, tasks].flatMap((nodes) =>
  nodes.map((one, index) =>
    asserted(edgeKind(one.label, index), hub, one.id, { paper: hub, confidence: turn(index, 0.5, 0.9, 0.7) }),
  ),
);
const papersOfHubTechnique = papers.flatMap((paper, index) =>
  every.slice(0, 1 + (index % 2)).map((ordinal) =>
    asserted(turn(ordinal, "USES", "STUDIES"), paper.id, id(techniques, 0), {
      paper: paper.id,
      confidence: turn(index, 0.25, 0.75),
      ordinal,
    }),
  ),
);
/** The hub's technique on every platform, asserted by one to three papers. */
const evaluations = platforms.flatMap((platform, index) =>
  papers.slice(0, 1 + (index % 3)).map((paper) =>
    asserted("EVALUATED_ON", id(techniques, 0), platform.id, {
      paper: paper.id,
      confidence: turn(index, 0.4, 0.8),
    }),
  ),
);

function edgeKind(label: NodeLabel, index: number) {
  switch (label) {
    case "Technique":
      return turn(index, "INTRODUCES", "USES", "STUDIES");
    case "HardwarePlatform":
      return turn(index, "EVALUATES_ON", "TARGETS");
    case "Metric":
      return "CONSIDERS";
    case "Dataset":
      return "EVALUATES_WITH";
    default:
      return "ADDRESSES";
  }
}

/** Seven nodes of each kind and twice as many figures: equal keys, absent ones, parallel edges. */
export const CROWDED_GRAPH: GraphFixture = graphOf(
  ...[papers, techniques, platforms, metrics, datasets, tasks].flat(),
  ...figures,
  ...naming,
  ...papersOfHubTechnique,
  ...evaluations,
);

/** The node of a kind that leads to all others. */
export const HUBS: Readonly<Record<"paper" | "technique", string>> = { paper: hub, technique: id(techniques, 0) };
