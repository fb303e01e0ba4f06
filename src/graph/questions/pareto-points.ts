/** A subject in a paper, by its best figure of each of two metrics. */
export interface ParetoPoint {
  readonly key: string;
  readonly subject: string;
  readonly paper: string;
  readonly x: number;
  readonly xId: string;
  readonly y: number;
  readonly yId: string;
}

/** A point that another dominates: one as good in both metrics, and better in one. */
export interface DominatedPoint extends ParetoPoint {
  /** The first point of the front that does. */
  readonly dominatedBy: ParetoPoint;
}

/** Points in the order of x, best first, then of y, best first, then by key. */
export interface RankedPoints {
  readonly front: readonly ParetoPoint[];
  readonly dominated: readonly DominatedPoint[];
}

/** Tells the front from what it dominates; `lessIsBetter` says for which values, as seen from each axis. */
export function rankPoints(
  points: readonly ParetoPoint[],
  lessIsBetter: { readonly x: boolean; readonly y: boolean },
): RankedPoints {
  const x = (point: ParetoPoint) => (lessIsBetter.x ? -point.x : point.x);
  const y = (point: ParetoPoint) => (lessIsBetter.y ? -point.y : point.y);
  const dominates = (one: ParetoPoint, other: ParetoPoint) =>
    x(one) >= x(other) && y(one) >= y(other) && (x(one) > x(other) || y(one) > y(other));
  const ordered = points.toSorted(
    (one, other) => x(other) - x(one) || y(other) - y(one) || (one.key < other.key ? -1 : 1),
  );
  // Whatever dominates a point stands before it, and so does something of the front that does.
  const front: ParetoPoint[] = [];
  for (const point of ordered) {
    const last = front.at(-1);
    if (last === undefined || !dominates(last, point)) front.push(point);
  }
  const dominated = ordered.flatMap((point) => {
    const dominatedBy = front.find((one) => dominates(one, point));
    return dominatedBy === undefined ? [] : [{ ...point, dominatedBy }];
  });
  return { front, dominated };
}
