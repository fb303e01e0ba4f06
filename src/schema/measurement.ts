import type { ObjectFieldBuilder, ObjectRef, UnionRef } from "@pothos/core";
import type { NodeRow } from "../graph/answer.js";
import { NODES } from "../graph/model/nodes.js";
import { type RelationName, relation } from "../graph/model/relations.js";
import { builder, type Types } from "./builder.js";
import { labelOf } from "./names.js";
import { Node } from "./node-fields.js";
import { SINGLE_NODE_KEY, singleKey, TEXT_KEY } from "./plan/keys.js";
import { propertyFields, textOf } from "./properties.js";
import { listQuery } from "./queries.js";
import { type Place, quote, sentence } from "./quote.js";
import { NODE_REFS } from "./refs.js";

/** What a figure is obtained for, or compared with. */
export const Subject = builder.unionType("Subject", {
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
    paper: single(t, NODE_REFS.Paper, "The paper that reports the figure.", "Measurement.paper"),
    metric: single(t, NODE_REFS.Metric, "What is measured.", "Measurement.metric"),
    subject: single(
      t,
      Subject,
      "What the figure was obtained for; null where the text names nothing.",
      "Measurement.subjectTechnique",
      "Measurement.subjectHardware",
    ),
    baseline: single(
      t,
      Subject,
      "What it is compared with, where that is a node; `baselineText` has the words otherwise.",
      "Measurement.baselineTechnique",
      "Measurement.baselineHardware",
    ),
    hardware: single(
      t,
      NODE_REFS.HardwarePlatform,
      "The platform that the figure was obtained on; null where the text does not say.",
      "Measurement.hardware",
    ),
    dataset: single(
      t,
      NODE_REFS.Dataset,
      "The dataset that the figure was obtained with; null where the text does not say.",
      "Measurement.dataset",
    ),
  }),
});

/** The node at the end of the first of these single relations that leads to one. */
function single(
  t: ObjectFieldBuilder<Types, NodeRow>,
  type: ObjectRef<Types, NodeRow> | UnionRef<Types, NodeRow>,
  description: string,
  ...relations: readonly RelationName[]
) {
  return t.field({
    type,
    nullable: true,
    description,
    extensions: { plan: { single: relations } },
    resolve: (row, _args, _context, info) => {
      const rows = relations.flatMap((name) => row[singleKey(info.path.key, relation(name).to)]?.rows ?? []);
      return rows[0]?.[SINGLE_NODE_KEY] ?? null;
    },
  });
}

listQuery("Measurement");
