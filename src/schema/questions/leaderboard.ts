import type { OrderKey } from "../../graph/plan.js";
import { type Leaderboard as Answer, leaderboard, type RankedFigure } from "../../graph/questions/leaderboard.js";
import { builder } from "../builder.js";
import type { Connection } from "../connection.js";
import { loadNode } from "../load-node.js";
import { PageInfo } from "../page-info.js";
import { afterArgument, DEFAULT_FIRST, MAX_FIRST, pageLength } from "../plan/arguments.js";
import { encodeCursor, orderSignature } from "../plan/cursor.js";
import { NODE_REFS } from "../refs.js";
import { findRanking, LeftOut, rankedBy, rankingArguments } from "./ranking.js";

interface Page extends Answer {
  readonly metric: string;
  readonly pageInfo: Connection;
}
interface Place extends RankedFigure {
  readonly cursor: string;
}

/** What a cursor belongs to: figures, best first. */
const orderBy = (by: "gain" | "value"): OrderKey[] => [
  { by: "property", property: by === "gain" ? "gain" : "canonicalValue", foldCase: false, descending: true },
];
const keyOf = ({ value, id }: RankedFigure) => [value, id];

const LeaderboardEdge = builder.objectRef<Place>("LeaderboardEdge").implement({
  description: "A figure with its place in the leaderboard.",
  fields: (t) => ({
    cursor: t.exposeString("cursor", { description: "The place in the list: pass it as `after` to go on from here." }),
    rank: t.exposeInt("rank", {
      description: "1 and one more for each figure that is better; equal figures share it: 1, 2, 2, 4.",
    }),
    value: t.exposeFloat("value", { description: "The gain, or the value in the leaderboard's unit." }),
    node: t.field({
      type: NODE_REFS.Measurement,
      description: "The figure itself.",
      resolve: ({ id }, _args, context, info) => loadNode(id, "Measurement", context, info),
    }),
  }),
});

const Leaderboard = builder.objectRef<Page>("Leaderboard").implement({
  description: "Figures of one metric, best first.",
  fields: (t) => ({
    metric: t.field({
      type: NODE_REFS.Metric,
      description: "The metric.",
      resolve: ({ metric }, _args, context, info) => loadNode(metric, "Metric", context, info),
    }),
    unit: t.exposeString("unit", {
      nullable: true,
      description:
        "By value: the unit of all values, empty for plain numbers; null by gain, and where nothing has one.",
    }),
    totalCount: t.exposeInt("ranked", { description: "How many figures are ranked in all." }),
    leftOut: t.expose("leftOut", { type: [LeftOut], description: "How many are not, and why." }),
    edges: t.field({
      type: [LeaderboardEdge],
      description: "The page's figures with their ranks.",
      resolve: ({ places, pageInfo }) =>
        places.map((place) => ({ ...place, cursor: encodeCursor(pageInfo.signature, keyOf(place)) })),
    }),
    pageInfo: t.expose("pageInfo", { type: PageInfo, description: "Where the page stands in the list." }),
  }),
});

builder.queryField("leaderboard", (t) =>
  t.field({
    type: Leaderboard,
    description: `Ranks the figures of a metric, best first: by gain, or by value in the direction that is good for the metric. Equal figures share a rank and stand in the order of their ids. Figures that do not compare are not ranked but counted, with the reason.`,
    args: {
      ...rankingArguments(t.arg),
      first: t.arg.int({
        required: false,
        defaultValue: DEFAULT_FIRST,
        description: `How many figures the page holds, 0 to ${MAX_FIRST}.`,
      }),
      after: t.arg.string({ required: false, description: "The cursor that the page begins behind." }),
    },
    resolve: async (_root, args, { read }) => {
      const first = pageLength(args);
      const order = orderBy(rankedBy(args));
      const position = afterArgument(args, "Measurement", order);
      const { scope, ranking, metric } = await findRanking(read, args);
      const after = position === null ? null : { value: Number(position.keys[0]), id: position.id };
      const answer = await leaderboard(read, { scope, ranking, first, after });
      const pageInfo = {
        rows: answer.places.map((place) => ({ key: keyOf(place) })),
        total: undefined,
        hasNextPage: answer.hasNextPage,
        hasPreviousPage: after !== null,
        signature: orderSignature(order),
      };
      return { ...answer, metric, pageInfo };
    },
  }),
);
