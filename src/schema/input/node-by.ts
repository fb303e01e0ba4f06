import type { NodeKey } from "../../graph/compile/look-up.js";
import { labelOf } from "../../graph/model/label-of.js";
import type { NodeLabel } from "../../graph/model/vocabulary.js";
import type { SoughtEnd } from "../../graph/questions/walk/find-ends.js";
import { titleKey } from "../../graph/title-key.js";
import { builder } from "../builder.js";

export const NameBy = builder.inputType("NameBy", {
  description: "Which node: by exactly one of these.",
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ required: false, description: "Its id." }),
    name: t.string({
      required: false,
      description: "Its name or one of its aliases, whatever the case, the punctuation and the plural.",
    }),
  }),
});

export const PaperBy = builder.inputType("PaperBy", {
  description: "Which paper: by exactly one of these.",
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ required: false, description: "Its id." }),
    arxivId: t.string({ required: false, description: "Its arXiv identifier without version, such as 2407.00123." }),
    title: t.string({ required: false, description: "Its title, whatever the case and the punctuation." }),
  }),
});

export const NodeBy = builder.inputType("NodeBy", {
  description: "Which node, of whatever kind: by exactly one of these.",
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ required: false, description: "Its id." }),
    name: t.string({
      required: false,
      description:
        "Its name or one of its aliases, as in `NameBy`; where several have it a technique comes before a platform, then a metric, a dataset, a task.",
    }),
    arxivId: t.string({ required: false, description: "A paper's arXiv identifier without version." }),
    title: t.string({ required: false, description: "A paper's title, whatever the case and the punctuation." }),
  }),
});

type Text = string | null;

/** What the caller gives to name a node; GraphQL has checked that it is exactly one of these. */
export interface By {
  readonly id?: Text;
  readonly name?: Text;
  readonly arxivId?: Text;
  readonly title?: Text;
}

/** What the node is looked up by in the store. */
export function nodeKey({ id, name, arxivId, title }: By): NodeKey {
  if (id != null) return { id };
  if (arxivId != null) return { arxivId };
  return title != null ? { titleKey: titleKey(title) } : { name: name ?? "" };
}

const NAMED = ["Technique", "HardwarePlatform", "Metric", "Dataset", "Task"] as const;

/** The node of whatever kind that an argument names; of none for an id that no kind has. */
export function soughtEnd(argument: string, by: By): SoughtEnd {
  return { argument, key: nodeKey(by), labels: labelsMeant(by) };
}

function labelsMeant({ id, name }: By): readonly NodeLabel[] {
  if (id != null) return [labelOf(id)].filter((label) => label !== undefined);
  return name != null ? NAMED : ["Paper"];
}
