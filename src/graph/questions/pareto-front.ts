import { Scope } from "../compile/scope.js";
import type { GraphEngine } from "../engine.js";
import { cypher, Integer, raw, statement } from "../statement.js";
import { type FigureScope, figuresIn } from "./figure-scope.js";
import { type ParetoPoint, type RankedPoints, rankPoints } from "./pareto-points.js";
import { compileRanking, type LeftOut, type LeftOutReason, leftOut, type Ranking } from "./ranking.js";

/** How many figures of each metric are looked at: what more costs is more than a reader waits for. */
export const PARETO_FIGURES = 2_000;

/** One of the two metrics: its figures, compared how. */
export interface ParetoAxisRequest {
  readonly scope: FigureScope;
  readonly ranking: Ranking;
}

export interface ParetoFrontRequest {
  readonly x: ParetoAxisRequest;
  readonly y: ParetoAxisRequest;
  /** How many figures of each metric are looked at. */
  readonly limit: number;
}

/** What was found of one of the metrics. */
export interface ParetoAxis {
  /** As in a leaderboard. */
  readonly unit: string | null;
  readonly leftOut: readonly LeftOut[];
  /** How many figures compare, but belong to no point. */
  readonly unpaired: number;
}

/** Which points no other is better than in both metrics, and which ones are dominated. */
export interface ParetoFront extends RankedPoints {
  readonly x: ParetoAxis;
  readonly y: ParetoAxis;
  /** Whether a metric has as many figures as are looked at, so that there may be more. */
  readonly truncated: boolean;
}

type Figure = [id: string, subject: string, paper: string, value: number];
type Answer = {
  unit: string | null;
  counts: { reason: LeftOutReason | null; figures: number }[];
  figures: Figure[];
};

/** Pairs the figures of two metrics by subject and paper, and ranks the pairs. One statement for each metric. */
export async function paretoFront(read: GraphEngine["read"], request: ParetoFrontRequest): Promise<ParetoFront> {
  const { x, y, limit } = request;
  const [ofX, ofY] = await Promise.all([figuresOf(read, x, limit), figuresOf(read, y, limit)]);
  const [bestX, bestY] = [bestOf(ofX.figures, x.ranking), bestOf(ofY.figures, y.ranking)];
  const points = [...bestX].flatMap(([key, one]): ParetoPoint[] => {
    const other = bestY.get(key);
    if (other === undefined) return [];
    const [xId, subject, paper, xValue] = one;
    const [yId, , , yValue] = other;
    return [{ key, subject, paper, x: xValue, xId, y: yValue, yId }];
  });
  const lessIsBetter = (ranking: Ranking) => ranking.by === "value" && ranking.better === "lower";
  const axis = ({ unit, counts, figures }: Answer, others: ReadonlyMap<string, Figure>): ParetoAxis => ({
    unit,
    leftOut: leftOut(counts),
    unpaired: comparable(counts) - figures.filter((figure) => others.has(keyOf(figure))).length,
  });
  return {
    x: axis(ofX, bestY),
    y: axis(ofY, bestX),
    truncated: [ofX, ofY].some(({ counts }) => counts.reduce((sum, one) => sum + one.figures, 0) >= limit),
    ...rankPoints(points, { x: lessIsBetter(x.ranking), y: lessIsBetter(y.ranking) }),
  };
}

const comparable = (counts: Answer["counts"]) => counts.find(({ reason }) => reason === null)?.figures ?? 0;
const keyOf = ([, subject, paper]: Figure) => `${paper} ${subject}`;

/** The best figure of each subject in each paper; of several the first by id. */
function bestOf(figures: readonly Figure[], { by, better }: Ranking): Map<string, Figure> {
  const sign = by === "value" && better === "lower" ? 1 : -1;
  const best = new Map<string, Figure>();
  for (const figure of figures) {
    const known = best.get(keyOf(figure));
    const difference = known === undefined ? -1 : sign * (figure[3] - known[3]);
    if (known === undefined || difference < 0 || (difference === 0 && figure[0] < known[0]))
      best.set(keyOf(figure), figure);
  }
  return best;
}

async function figuresOf(
  read: GraphEngine["read"],
  { scope: figureScope, ranking }: ParetoAxisRequest,
  limit: number,
): Promise<Answer> {
  const scope = new Scope();
  const [figure, subject, paper] = [scope.variable("m"), scope.variable("s"), scope.variable("p")];
  const { gathered, each } = compileRanking(ranking, figure, scope);
  const looked = cypher`${figuresIn(figureScope, figure, scope)} WITH ${figure} LIMIT ${new Integer(limit)} ${gathered}`;
  const counted = cypher`${each} WITH reason, count(*) AS number RETURN collect({reason: reason, figures: number}) AS counts`;
  const found = cypher`${each} WHERE reason IS NULL MATCH (${figure})-[:MEASURES]->(${subject}) MATCH (${figure})<-[:REPORTS]-(${paper}:Paper) RETURN collect([${figure}.id, ${subject}.id, ${paper}.id, value]) AS found`;
  const call = (inner: typeof found) => cypher`CALL (figures, unit) { ${inner} }`;
  const [row] = await read<Answer>(
    statement(cypher`${looked} ${call(counted)} ${call(found)} RETURN unit, counts, ${raw("found AS figures")}`),
  );
  return row ?? { unit: null, counts: [], figures: [] };
}
