import type { FixtureNode, GraphFixture } from "../../api/graph-fixture.js";
import { compareText } from "../../api/in-order.js";
import type { Input } from "../../api/random/random-question.js";
import { figuresIn, paperOf, targets } from "./figures.js";

/** Figures that disagree, as the API answers it: of all pairs of like figures the widest of each set. */
export function conflicts(graph: GraphFixture, args: Input) {
  const figures = figuresIn(graph, args);
  const reasons = figures.map((figure) => reasonAgainst(graph, figure));
  const comparable = figures.filter((_, index) => reasons[index] === undefined);
  const found = comparable.flatMap((least) => {
    const like = comparable.filter((other) => alike(graph, least, other));
    const isBelow = (one: FixtureNode, other: FixtureNode) =>
      amountOf(one) < amountOf(other) || (amountOf(one) === amountOf(other) && compareText(one.id, other.id) < 0);
    if (like.length < 2 || like.some((other) => isBelow(other, least))) return [];
    const most = Math.max(...like.map(amountOf));
    const greatest = like
      .filter((one) => amountOf(one) === most)
      .sort((one, other) => compareText(one.id, other.id))[0];
    const factor = Number((most / amountOf(least)).toPrecision(12));
    if (greatest === undefined || factor <= Number(args.factor ?? 2)) return [];
    return {
      key: least.id,
      factor,
      unit: least.properties.form === "absolute" ? least.properties.canonicalUnit : null,
      figures: like.length,
      papers: new Set(like.map(({ id }) => paperOf(graph, id)?.id)).size,
      least: amountOf(least),
      leastFigure: { id: least.id },
      greatest: most,
      greatestFigure: { id: greatest.id },
    };
  });
  return {
    figures: figures.length,
    truncated: false,
    leftOut: ["NO_SUBJECT", "NO_METRIC", "NO_HARDWARE", "NO_VALUE", "NO_BASELINE"]
      .map((reason) => ({ reason, figures: reasons.filter((one) => one === reason).length }))
      .filter((one) => one.figures > 0),
    totalCount: found.length,
    conflicts: found.sort((one, other) => other.factor - one.factor || compareText(one.key, other.key)),
  };
}

function amountOf({ properties: { form, canonicalValue, gain } }: FixtureNode): number {
  const value = form === "absolute" ? canonicalValue : gain;
  return typeof value === "number" ? value : Number.NaN;
}

function reasonAgainst(graph: GraphFixture, figure: FixtureNode): string | undefined {
  const [subject] = targets(graph, figure.id, "MEASURES");
  if (subject === undefined) return "NO_SUBJECT";
  if (targets(graph, figure.id, "OF_METRIC").length === 0) return "NO_METRIC";
  if (platformOf(graph, figure) === undefined) return "NO_HARDWARE";
  if (!(amountOf(figure) > 0)) return "NO_VALUE";
  const isAbsolute = figure.properties.form === "absolute";
  return isAbsolute || baselineOf(graph, figure) !== undefined ? undefined : "NO_BASELINE";
}

function platformOf(graph: GraphFixture, { id }: FixtureNode): string | undefined {
  return [...targets(graph, id, "MEASURED_ON"), ...targets(graph, id, "MEASURES")].find((one) =>
    one.startsWith("hardware:"),
  );
}

function baselineOf(graph: GraphFixture, { id, properties: { baselineText } }: FixtureNode): string | undefined {
  const [node] = targets(graph, id, "AGAINST");
  return node ?? (typeof baselineText === "string" ? baselineText : undefined);
}

function alike(graph: GraphFixture, one: FixtureNode, other: FixtureNode): boolean {
  const same = (of: (figure: FixtureNode) => unknown) => of(one) === of(other);
  return (
    same(({ id }) => targets(graph, id, "MEASURES")[0]) &&
    same(({ id }) => targets(graph, id, "OF_METRIC")[0]) &&
    same((figure) => platformOf(graph, figure)) &&
    same(({ id }) => targets(graph, id, "MEASURED_WITH")[0]) &&
    same(({ properties }) => properties.form) &&
    (one.properties.form === "absolute"
      ? same(({ properties }) => properties.canonicalUnit)
      : same((figure) => baselineOf(graph, figure)))
  );
}
