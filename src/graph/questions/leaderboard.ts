import { Scope } from "../compile/scope.js";
import type { GraphEngine } from "../engine.js";
import { cypher, Integer, raw, statement } from "../statement.js";
import { type FigureScope, figuresIn } from "./figure-scope.js";
import { compileRanking, type LeftOut, type LeftOutReason, leftOut, type Ranking } from "./ranking.js";

/** Which page of the ranked figures is wanted. */
export interface LeaderboardRequest {
  readonly scope: FigureScope;
  readonly ranking: Ranking;
  readonly first: number;
  /** The figure that the page begins behind. */
  readonly after: { readonly value: number; readonly id: string } | null;
}

/** A page of ranked figures. */
export interface Leaderboard {
  /** By value: the unit of the values; else null, and null too where no figure has a canonical value. */
  readonly unit: string | null;
  /** How many figures are ranked in all. */
  readonly ranked: number;
  readonly leftOut: readonly LeftOut[];
  /** Best first, then by id. Equal values share a rank, and the next one is as if they had not: 1, 2, 2, 4. */
  readonly places: readonly RankedFigure[];
  readonly hasNextPage: boolean;
}

export interface RankedFigure {
  readonly id: string;
  readonly value: number;
  readonly rank: number;
}

type Answer = {
  unit: string | null;
  /** `ahead`: how many are better than the figure in `after`; `until`: how many stand before the page. */
  counts: { reason: LeftOutReason | null; figures: number; ahead: number; until: number }[];
  rows: { id: string; value: number }[];
};

/** Ranks figures of one metric, best first. One statement: the figures are looked at once, however long the page. */
export async function leaderboard(read: GraphEngine["read"], request: LeaderboardRequest): Promise<Leaderboard> {
  const { first, after } = request;
  const [{ unit, counts, rows } = { unit: null, counts: [], rows: [] }] = await read<Answer>(statementOf(request));
  const {
    figures: ranked,
    ahead,
    until,
  } = counts.find(({ reason }) => reason === null) ?? { figures: 0, ahead: 0, until: 0 };
  const places: RankedFigure[] = [];
  let previous = { value: after?.value, rank: ahead + 1 };
  for (const [index, { id, value }] of rows.slice(0, first).entries()) {
    previous = { value, rank: value === previous.value ? previous.rank : until + index + 1 };
    places.push({ id, value, rank: previous.rank });
  }
  return { unit, ranked, leftOut: leftOut(counts), places, hasNextPage: rows.length > first };
}

function statementOf({ scope: figureScope, ranking, first, after }: LeaderboardRequest) {
  const scope = new Scope();
  const figure = scope.variable("m");
  const { gathered, each, descending } = compileRanking(ranking, figure, scope);
  const better = raw(descending ? ">" : "<");
  const id = cypher`${figure}.id`;
  const isAhead = after === null ? raw("false") : cypher`value ${better} ${after.value}`;
  const isUntil =
    after === null ? raw("false") : cypher`${isAhead} OR (value = ${after.value} AND ${id} <= ${after.id})`;
  const counted = cypher`${each} WITH reason, count(*) AS number, sum(CASE WHEN ${isAhead} THEN 1 ELSE 0 END) AS ahead, sum(CASE WHEN ${isUntil} THEN 1 ELSE 0 END) AS until RETURN collect({reason: reason, figures: number, ahead: ahead, until: until}) AS counts`;
  const page = cypher`${each} WHERE reason IS NULL AND NOT (${isUntil}) WITH value, ${id} AS id ORDER BY value ${raw(descending ? "DESC" : "ASC")}, id LIMIT ${new Integer(first + 1)} RETURN collect({id: id, value: value}) AS rows`;
  return statement(
    cypher`${figuresIn(figureScope, figure, scope)} ${gathered} CALL (figures, unit) { ${counted} } CALL (figures, unit) { ${page} } RETURN unit, counts, rows`,
  );
}
