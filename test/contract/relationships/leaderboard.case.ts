import { test } from "vitest";
import { openEngineUnderTest } from "../engine-under-test.js";
import { compareWithReference } from "./compared.js";
import { randomRanking } from "./random-scope.js";
import { leaderboard } from "./reference/leaderboard.js";
import { RANKING_PARAMETERS, RANKING_VALUES } from "./variables.js";

const engine = await openEngineUnderTest();

test("a leaderboard is what looking through plain arrays gives", { timeout: 300_000 }, () =>
  compareWithReference(engine, {
    query: `query (${RANKING_PARAMETERS}) {
      leaderboard(${RANKING_VALUES}, first: 100) {
        unit
        totalCount
        leftOut { reason figures }
        edges { rank value node { id } }
      }
    }`,
    field: "leaderboard",
    args: randomRanking,
    reference: leaderboard,
    statements: 3,
  }),
);
