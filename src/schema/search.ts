import { BenchgraphError } from "../errors.js";
import { NODE_LABELS, type NodeLabel } from "../graph/model/vocabulary.js";
import { type SearchHit, searchGraph } from "../graph/search.js";
import { builder } from "./builder.js";
import { NodeKind } from "./enums.js";
import { loadNode } from "./load-node.js";
import { Node } from "./node-fields.js";
import { pageLength } from "./plan/arguments.js";

/** Hits beyond this place can't be paged to: who needs them asks more precisely. */
const MAX_HITS = 1_000;

interface SearchPage {
  readonly hits: readonly SearchHit[];
  /** Place of the first hit in the whole list, from 0. */
  readonly offset: number;
  readonly total: number;
}

interface PlacedHit {
  readonly hit: SearchHit;
  readonly place: number;
}

const cursorOf = (place: number): string => Buffer.from(`search:${place}`).toString("base64url");

function offsetOf(after: string | null | undefined): number {
  if (after == null) return 0;
  const place = /^search:(\d{1,4})$/.exec(Buffer.from(after, "base64url").toString("utf8"))?.[1];
  if (place !== undefined) return Number(place) + 1;
  throw new BenchgraphError("BAD_INPUT", "The cursor in `after` is not one of a search.", {
    hint: "Pass a cursor exactly as the search gave it.",
  });
}

const Highlight = builder.objectRef<{ start: number; end: number }>("Highlight").implement({
  description: "A stretch of a text that answers the question, in UTF-16 code units.",
  fields: (t) => ({
    start: t.exposeInt("start", { description: "Where it begins." }),
    end: t.exposeInt("end", { description: "Where it ends, exclusive." }),
  }),
});

const SearchEdge = builder.objectRef<PlacedHit>("SearchEdge").implement({
  description: "A node found, and why.",
  fields: (t) => ({
    cursor: t.string({
      description: "The place in the list: pass it as `after` to go on from here.",
      resolve: ({ place }) => cursorOf(place),
    }),
    node: t.field({
      type: Node,
      description: "The node itself.",
      resolve: ({ hit }, _args, context, info) => loadNode(hit.id, hit.label, context, info),
    }),
    score: t.float({ description: "How well it answers, from 0 to 1.", resolve: ({ hit }) => hit.score }),
    matched: t.string({ description: "The name, title or alias that answers.", resolve: ({ hit }) => hit.matched }),
    highlights: t.field({
      type: [Highlight],
      description: "The parts of `matched` that answer.",
      resolve: ({ hit }) => [...hit.highlights],
    }),
  }),
});

const SearchPageInfo = builder.objectRef<SearchPage>("SearchPageInfo").implement({
  description: "Where a page stands in the hits of a search.",
  fields: (t) => ({
    hasNextPage: t.boolean({
      description: "Whether more hits follow.",
      resolve: ({ hits, offset, total }) => offset + hits.length < Math.min(total, MAX_HITS),
    }),
    hasPreviousPage: t.boolean({ description: "Whether hits come before.", resolve: ({ offset }) => offset > 0 }),
    startCursor: t.string({
      nullable: true,
      description: "The cursor of the page's first hit; null when the page is empty.",
      resolve: ({ hits, offset }) => (hits.length === 0 ? null : cursorOf(offset)),
    }),
    endCursor: t.string({
      nullable: true,
      description: "The cursor of the page's last hit: pass it as `after` for the next page.",
      resolve: ({ hits, offset }) => (hits.length === 0 ? null : cursorOf(offset + hits.length - 1)),
    }),
  }),
});

const SearchConnection = builder.objectRef<SearchPage>("SearchConnection").implement({
  description: "A page of what a search found, best first.",
  fields: (t) => ({
    edges: t.field({
      type: [SearchEdge],
      description: "The hits.",
      resolve: ({ hits, offset }) => hits.map((hit, index) => ({ hit, place: offset + index })),
    }),
    nodes: t.field({
      type: [Node],
      description: "The nodes found.",
      resolve: ({ hits }, _args, context, info) =>
        Promise.all(hits.map((hit) => loadNode(hit.id, hit.label, context, info))),
    }),
    pageInfo: t.field({
      type: SearchPageInfo,
      description: "Where the page stands among the hits.",
      resolve: (page) => page,
    }),
    totalCount: t.int({
      description: "How many nodes were found; a question so wide that some hundreds answer it is counted up to there.",
      resolve: ({ total }) => total,
    }),
  }),
});

builder.queryField("search", (t) =>
  t.field({
    type: SearchConnection,
    description:
      "Finds nodes by their names, titles and aliases: whole names first, then beginnings, words in any order, and words with one letter wrong.",
    args: {
      text: t.arg.string({
        required: true,
        description: "What to look for, as a person types it; up to 12 words count.",
      }),
      kinds: t.arg({
        type: [NodeKind],
        required: false,
        description: "Only these kinds; without it all that have names.",
      }),
      first: t.arg.int({ required: false, defaultValue: 20, description: "How many hits the page holds, 0 to 100." }),
      after: t.arg.string({ required: false, description: "The cursor that the page begins behind." }),
    },
    resolve: async (_root, { text, kinds, first, after }, { engine }) => {
      const offset = offsetOf(after);
      const limit = Math.min(offset + pageLength({ first }), MAX_HITS);
      const { hits, total } = await searchGraph(engine, { text, labels: labelsOf(kinds), limit });
      return { hits: hits.slice(offset), offset, total };
    },
  }),
);

function labelsOf(kinds: readonly string[] | null | undefined): readonly NodeLabel[] | undefined {
  return kinds == null ? undefined : NODE_LABELS.filter((label) => kinds.includes(label));
}
