import { test } from "vitest";
import { openEngineUnderTest } from "../engine-under-test.js";
import { compareWithReference } from "./compared.js";
import { randomRanking } from "./random-scope.js";
import { trend } from "./reference/trend.js";
import { RANKING_PARAMETERS, RANKING_VALUES } from "./variables.js";

const engine = await openEngineUnderTest();

test("a trend is what looking through plain arrays gives", { timeout: 300_000 }, () =>
  compareWithReference(engine, {
    query: `query (${RANKING_PARAMETERS}) {
      trend(${RANKING_VALUES}) {
        unit
        leftOut { reason figures }
        points { year best bestFigure { id } median figures papers }
      }
    }`,
    field: "trend",
    args: randomRanking,
    reference: trend,
    statements: 3,
  }),
);
