import { Scope } from "../compile/scope.js";
import type { GraphEngine } from "../engine.js";
import { cypher, raw, statement } from "../statement.js";
import { type FigureScope, figuresIn } from "./figure-scope.js";
import { compileRanking, type LeftOut, type LeftOutReason, leftOut, type Ranking } from "./ranking.js";

/** Which figures, compared how. */
export interface TrendRequest {
  readonly scope: FigureScope;
  readonly ranking: Ranking;
}

/** How a metric went over the years. */
export interface Trend {
  /** As in a leaderboard. */
  readonly unit: string | null;
  readonly leftOut: readonly LeftOut[];
  /** Years that have figures, earliest first. */
  readonly points: readonly TrendPoint[];
}

/** The figures of the papers that were submitted in a year. */
export interface TrendPoint {
  readonly year: number;
  readonly best: number;
  /** Of the figures with the best value the first by id. */
  readonly bestId: string;
  /** Of an even number of figures the mean of the two in the middle, to twelve digits, as figures are stored. */
  readonly median: number;
  readonly figures: number;
  readonly papers: number;
}

type Answer = {
  unit: string | null;
  counts: { reason: LeftOutReason | null; figures: number }[];
  points: (Omit<TrendPoint, "year"> & { year: string | null })[];
};

/** Sums up figures of one metric year by year, in one statement. */
export async function trend(read: GraphEngine["read"], request: TrendRequest): Promise<Trend> {
  const [{ unit, counts, points } = { unit: null, counts: [], points: [] }] = await read<Answer>(statementOf(request));
  const undated = points
    .filter(({ year }) => year === null)
    .map(({ figures }) => ({ reason: "no-year" as const, figures }));
  return {
    unit,
    leftOut: leftOut([...counts, ...undated]),
    points: points
      .flatMap(({ year, median, ...point }) =>
        year === null ? [] : [{ ...point, year: Number(year), median: Number(median.toPrecision(12)) }],
      )
      .sort((one, other) => one.year - other.year),
  };
}

function statementOf({ scope: figureScope, ranking }: TrendRequest) {
  const scope = new Scope();
  const figure = scope.variable("m");
  const { gathered, each, descending } = compileRanking(ranking, figure, scope);
  const counted = cypher`${each} WITH reason, count(*) AS number RETURN collect({reason: reason, figures: number}) AS counts`;
  const [order, best] = descending ? [raw("DESC"), raw("max")] : [raw("ASC"), raw("min")];
  const yearly = cypher`${each} WHERE reason IS NULL MATCH (${figure})<-[:REPORTS]-(p:Paper) WITH substring(p.submitted, 0, 4) AS year, value, ${figure}.id AS id, p.id AS paper ORDER BY value ${order}, id WITH year, collect(id) AS ids, ${best}(value) AS best, percentileCont(value, 0.5) AS median, count(*) AS number, count(DISTINCT paper) AS papers RETURN collect({year: year, best: best, bestId: ids[0], median: median, figures: number, papers: papers}) AS points`;
  return statement(
    cypher`${figuresIn(figureScope, figure, scope)} ${gathered} CALL (figures, unit) { ${counted} } CALL (figures, unit) { ${yearly} } RETURN unit, counts, points`,
  );
}
