import type { GraphFixture } from "../../api/graph-fixture.js";
import type { Input } from "../../api/random/random-question.js";
import { comparison, leftOutList } from "./ranking.js";

/** The whole leaderboard, as the API answers it. */
export function leaderboard(graph: GraphFixture, args: Input) {
  const { unit, compared, leftOut } = comparison(graph, args);
  return {
    unit,
    totalCount: compared.length,
    leftOut: leftOutList(leftOut),
    edges: compared.map(({ figure, value }) => ({
      rank: 1 + compared.findIndex((other) => other.value === value),
      value,
      node: { id: figure.id },
    })),
  };
}
