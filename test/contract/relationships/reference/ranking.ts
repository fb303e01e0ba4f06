import type { FixtureNode, GraphFixture } from "../../api/graph-fixture.js";
import { compareText } from "../../api/in-order.js";
import type { Input } from "../../api/random/random-question.js";
import { figuresIn, idIn } from "./figures.js";

/** A figure that compares with the others. */
export interface Compared {
  readonly figure: FixtureNode;
  readonly value: number;
}

/** The figures of a metric that compare, best first, and how many do not, by reason. */
export interface Comparison {
  readonly unit: string | null;
  readonly compared: readonly Compared[];
  readonly leftOut: ReadonlyMap<string, number>;
}

export function comparison(graph: GraphFixture, args: Input): Comparison {
  const figures = figuresIn(graph, args);
  const byValue = args.by === "VALUE";
  const better = graph.nodes.find(({ id }) => id === idIn(args.metric))?.properties.better;
  const unit = byValue ? (typeof args.unit === "string" ? args.unit : commonUnit(figures)) : null;
  const compared: Compared[] = [];
  const leftOut = new Map<string, number>();
  for (const figure of figures) {
    const { gain, canonicalValue, canonicalUnit, form, direction } = figure.properties;
    const value = byValue ? canonicalValue : gain;
    let reason: string | undefined;
    if (better === "neither") reason = "NO_DIRECTION";
    else if (typeof value !== "number") {
      const undirected = (form === "ratio" || form === "percent-change") && direction === null;
      reason = undirected && !byValue ? "NO_DIRECTION" : "NO_VALUE";
    } else if (byValue && canonicalUnit !== unit) reason = "UNLIKE_UNIT";
    else compared.push({ figure, value });
    if (reason !== undefined) leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  }
  const sign = byValue && better === "lower" ? 1 : -1;
  compared.sort((one, other) => sign * (one.value - other.value) || compareText(one.figure.id, other.figure.id));
  return { unit, compared, leftOut };
}

/** The unit that most figures have, of several the first by spelling. */
function commonUnit(figures: readonly FixtureNode[]): string | null {
  const numbers = new Map<string, number>();
  for (const { properties } of figures) {
    const { canonicalUnit: unit } = properties;
    if (typeof unit === "string") numbers.set(unit, (numbers.get(unit) ?? 0) + 1);
  }
  const [first] = [...numbers].sort(([one, few], [other, many]) => many - few || compareText(one, other));
  return first?.[0] ?? null;
}

/** As the API answers it. */
export function leftOutList(leftOut: ReadonlyMap<string, number>) {
  return ["NO_DIRECTION", "NO_VALUE", "UNLIKE_UNIT", "NO_YEAR"].flatMap((reason) => {
    const figures = leftOut.get(reason);
    return figures === undefined ? [] : [{ reason, figures }];
  });
}
