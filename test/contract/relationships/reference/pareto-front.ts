import type { GraphFixture } from "../../api/graph-fixture.js";
import { compareText } from "../../api/in-order.js";
import type { Input } from "../../api/random/random-question.js";
import { paperOf, targets } from "./figures.js";
import { comparison, leftOutList } from "./ranking.js";

/** The front and what it dominates, as the API answers it. */
export function paretoFront(graph: GraphFixture, { x, y, ...scope }: Input) {
  const [ofX, ofY] = [x, y].map((axis) => pairable(graph, { ...scope, ...Object(axis) }));
  if (ofX === undefined || ofY === undefined) throw new RangeError("There are two axes.");
  const points = [...ofX.best].flatMap(([key, one]) => {
    const other = ofY.best.get(key);
    return other === undefined ? [] : [{ key, ...one, other }];
  });
  const better = (one: number, other: number, lower: boolean) => (lower ? one < other : one > other);
  const beats = (one: (typeof points)[number], other: (typeof points)[number]) =>
    !better(other.value, one.value, ofX.lower) &&
    !better(other.other.value, one.other.value, ofY.lower) &&
    (better(one.value, other.value, ofX.lower) || better(one.other.value, other.other.value, ofY.lower));
  const ordered = points.sort(
    (one, other) =>
      (ofX.lower ? 1 : -1) * (one.value - other.value) ||
      (ofY.lower ? 1 : -1) * (one.other.value - other.other.value) ||
      compareText(one.key, other.key),
  );
  const front = ordered.filter((point) => !points.some((other) => beats(other, point)));
  const shown = (point: (typeof points)[number]) => ({
    key: point.key,
    subject: { id: point.subject },
    paper: { id: point.paper },
    x: point.value,
    xFigure: { id: point.id },
    y: point.other.value,
    yFigure: { id: point.other.id },
  });
  const dominated = ordered.filter((point) => !front.includes(point));
  const axis = ({ unit, leftOut, compared, keys }: typeof ofX, others: ReadonlyMap<string, unknown>) => ({
    unit,
    leftOut,
    unpaired: compared - keys.filter((key) => others.has(key)).length,
  });
  return {
    x: axis(ofX, ofY.best),
    y: axis(ofY, ofX.best),
    truncated: false,
    frontCount: front.length,
    dominatedCount: dominated.length,
    front: front.map((point) => ({ ...shown(point), dominatedBy: null })),
    dominated: dominated.map((point) => ({
      ...shown(point),
      dominatedBy: { key: front.find((one) => beats(one, point))?.key },
    })),
  };
}

/** Of one metric: the best figure by paper and subject, and how many compare. */
function pairable(graph: GraphFixture, args: Input) {
  const { unit, compared, leftOut } = comparison(graph, args);
  const better = graph.nodes.find(({ id }) => id === Object(args.metric).id)?.properties.better;
  const best = new Map<string, { id: string; subject: string; paper: string; value: number }>();
  const keys: string[] = [];
  // Best first, then by id.
  for (const { figure, value } of compared) {
    const [subject] = targets(graph, figure.id, "MEASURES");
    const paper = paperOf(graph, figure.id)?.id;
    if (subject === undefined || paper === undefined) continue;
    const key = `${paper} ${subject}`;
    keys.push(key);
    if (!best.has(key)) best.set(key, { id: figure.id, subject, paper, value });
  }
  const lower = args.by === "VALUE" && better === "lower";
  return { unit, leftOut: leftOutList(leftOut), compared: compared.length, best, keys, lower };
}
