import type { NodeRow } from "../graph/answer.js";
import { NODES } from "../graph/model/nodes.js";
import { builder } from "./builder.js";
import { labelOf } from "./names.js";
import { Node, singleNode } from "./node-fields.js";
import { SINGLE_NODE_KEY, TEXT_KEY } from "./plan/keys.js";
import { propertyFields, textOf } from "./properties.js";
import { listQuery } from "./queries.js";
import { type Place, quote, sentence } from "./quote.js";
import { NODE_REFS } from "./refs.js";

/** What a figure is obtained for, or compared with. */
const Subject = builder.unionType("Subject", {
  description: "What a figure is obtained for, or compared with.",
  types: [NODE_REFS.Technique, NODE_REFS.HardwarePlatform],
  resolveType: ({ id }) => labelOf(id),
});

const SPAN = ["field", "start", "end", "evidence"];

const placeOf = ({ field, start, end }: NodeRow): Place => ({ field, start, end });

/** The paper with its text, where the plan wants something quoted. */
const paperOf = (row: NodeRow): NodeRow | undefined => row[TEXT_KEY]?.rows?.[0]?.[SINGLE_NODE_KEY];

builder.objectType(NODE_REFS.Measurement, {
  description: NODES.Measurement.description,
  interfaces: [Node],
  fields: (t) => ({
    ...propertyFields(t, "Measurement"),
    quote: t.string({
      nullable: true,
      description:
        "The words that hold the figure: from the paper's text where it is stored, else as the facts hold them.",
      extensions: { plan: { properties: SPAN, text: true } },
      resolve: (row) => quote(placeOf(row), paperOf(row)) ?? textOf(row, "evidence"),
    }),
    sentence: t.string({
      nullable: true,
      description: "The sentence that holds the figure; null where the paper's text is not stored.",
      extensions: { plan: { properties: SPAN, text: true } },
      resolve: (row) => sentence(placeOf(row), paperOf(row)),
    }),
    paper: t.field({
      type: NODE_REFS.Paper,
      nullable: true,
      description: "The paper that reports the figure.",
      extensions: { plan: { single: ["Measurement.paper"] } },
      resolve: (row, _args, _context, info) => singleNode(row, info.path.key, ["Paper"]),
    }),
    metric: t.field({
      type: NODE_REFS.Metric,
      nullable: true,
      description: "What is measured.",
      extensions: { plan: { single: ["Measurement.metric"] } },
      resolve: (row, _args, _context, info) => singleNode(row, info.path.key, ["Metric"]),
    }),
    subject: t.field({
      type: Subject,
      nullable: true,
      description: "What the figure was obtained for; null where the text names nothing.",
      extensions: { plan: { single: ["Measurement.subjectTechnique", "Measurement.subjectHardware"] } },
      resolve: (row, _args, _context, info) => singleNode(row, info.path.key, ["Technique", "HardwarePlatform"]),
    }),
    baseline: t.field({
      type: Subject,
      nullable: true,
      description: "What it is compared with, where that is a node; `baselineText` has the words otherwise.",
      extensions: { plan: { single: ["Measurement.baselineTechnique", "Measurement.baselineHardware"] } },
      resolve: (row, _args, _context, info) => singleNode(row, info.path.key, ["Technique", "HardwarePlatform"]),
    }),
    hardware: t.field({
      type: NODE_REFS.HardwarePlatform,
      nullable: true,
      description: "The platform that the figure was obtained on; null where the text does not say.",
      extensions: { plan: { single: ["Measurement.hardware"] } },
      resolve: (row, _args, _context, info) => singleNode(row, info.path.key, ["HardwarePlatform"]),
    }),
    dataset: t.field({
      type: NODE_REFS.Dataset,
      nullable: true,
      description: "The dataset that the figure was obtained with.",
      extensions: { plan: { single: ["Measurement.dataset"] } },
      resolve: (row, _args, _context, info) => singleNode(row, info.path.key, ["Dataset"]),
    }),
  }),
});

listQuery("Measurement");
