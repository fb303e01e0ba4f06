import type { FixtureNode, GraphFixture } from "../../api/graph-fixture.js";
import { compareText } from "../../api/in-order.js";
import type { Input } from "../../api/random/random-question.js";
import { broader, counts, figuresIn, paperOf, targets, yearOf } from "./figures.js";
import { leftOutList } from "./ranking.js";

interface Valued {
  readonly figure: FixtureNode;
  readonly value: number | null;
  readonly unit: string | null;
}

/** The matrix, as the API answers it. */
export function matrix(graph: GraphFixture, args: Input) {
  const all = figuresIn(graph, args).map((figure) => ({
    figure,
    rows: keysOf(graph, figure, args.rows, args),
    columns: keysOf(graph, figure, args.columns, args),
  }));
  const placed = all.filter(({ rows, columns }) => rows.length > 0 && columns.length > 0);
  const reasons = new Map<string, number>();
  const valued = new Map<string, Valued>();
  for (const { figure } of placed) {
    const one = comparedBy(
      graph,
      figure,
      placed.map((other) => other.figure),
      args,
    );
    const value = typeof one === "string" ? null : one;
    if (typeof one === "string") reasons.set(one, (reasons.get(one) ?? 0) + 1);
    const unit = value === null || args.by !== "VALUE" ? null : String(figure.properties.canonicalUnit);
    valued.set(figure.id, { figure, value, unit });
  }
  const rows = lines(placed.map(({ rows: keys }) => keys));
  const columns = lines(placed.map(({ columns: keys }) => keys));
  return {
    figures: placed.length,
    truncated: false,
    leftOut: [
      { reason: "NO_ROW", figures: all.filter((one) => one.rows.length === 0).length },
      {
        reason: "NO_COLUMN",
        figures: all.filter((one) => one.rows.length > 0 && one.columns.length === 0).length,
      },
    ].filter(({ figures }) => figures > 0),
    notCompared: leftOutList(reasons),
    rowCount: rows.length,
    columnCount: columns.length,
    columns: columns.map((column) => ({ ...column, node: nodeOf(graph, column.key) })),
    rows: rows.map((row) => ({
      ...row,
      node: nodeOf(graph, row.key),
      cells: columns.map((column) => {
        const common = placed.filter((one) => one.rows.includes(row.key) && one.columns.includes(column.key));
        return cell(
          graph,
          common.flatMap(({ figure }) => valued.get(figure.id) ?? []),
          args,
        );
      }),
    })),
  };
}

function nodeOf({ nodes }: GraphFixture, key: string) {
  const found = nodes.find(({ id }) => id === key);
  return found === undefined ? null : { id: key };
}

function lines(keys: readonly (readonly string[])[]) {
  return [...new Set(keys.flat())]
    .map((key) => ({ key, figures: keys.filter((its) => its.includes(key)).length }))
    .sort((one, other) => other.figures - one.figures || compareText(one.key, other.key));
}

function cell(graph: GraphFixture, all: readonly Valued[], args: Input) {
  if (all.length === 0) return null;
  const compared = all
    .flatMap(({ figure, value, unit }) => (value === null ? [] : [{ figure, value, unit }]))
    .sort((one, other) => {
      const lower = args.by === "VALUE" && metricOf(graph, one.figure)?.properties.better === "lower";
      return (lower ? 1 : -1) * (one.value - other.value) || compareText(one.figure.id, other.figure.id);
    });
  const others = all.filter(({ value }) => value === null).sort((a, b) => compareText(a.figure.id, b.figure.id));
  const values = compared.map(({ value }) => value).sort((one, other) => one - other);
  const [low = 0, high = 0] = [Math.floor, Math.ceil].map((round) => values[round((values.length - 1) / 2)]);
  return {
    figures: all.length,
    papers: new Set(all.map(({ figure }) => paperOf(graph, figure.id)?.id)).size,
    compared: compared.length,
    unit: compared[0]?.unit ?? null,
    best: compared[0]?.value ?? null,
    median: compared.length === 0 ? null : Number(((low + high) / 2).toPrecision(12)),
    worst: compared.at(-1)?.value ?? null,
    measurements: [...compared, ...others].map(({ figure }) => ({ id: figure.id })),
  };
}

function metricOf(graph: GraphFixture, figure: FixtureNode) {
  const [id] = targets(graph, figure.id, "OF_METRIC");
  return graph.nodes.find((node) => node.id === id);
}

/** What a figure is compared by, or why it is not. */
function comparedBy(
  graph: GraphFixture,
  figure: FixtureNode,
  all: readonly FixtureNode[],
  args: Input,
): number | string {
  const { gain, canonicalValue, canonicalUnit, form, direction } = figure.properties;
  const metric = metricOf(graph, figure);
  const named = args.metric !== undefined || args.rows === "METRIC" || args.columns === "METRIC";
  if (named && metric?.properties.better === "neither") return "NO_DIRECTION";
  if (args.by !== "VALUE") {
    if (typeof gain === "number") return gain;
    return (form === "ratio" || form === "percent-change") && direction === null ? "NO_DIRECTION" : "NO_VALUE";
  }
  if (typeof canonicalValue !== "number") return "NO_VALUE";
  const units = all
    .filter((other) => metricOf(graph, other)?.id === metric?.id)
    .map(({ properties }) => properties.canonicalUnit)
    .filter((unit) => typeof unit === "string");
  const often = (unit: string) => units.filter((one) => one === unit).length;
  const [commonest] = units.sort((one, other) => often(other) - often(one) || compareText(one, other));
  return canonicalUnit === (args.unit ?? commonest) ? canonicalValue : "UNLIKE_UNIT";
}

/** Where a figure stands on an axis. */
function keysOf(graph: GraphFixture, figure: FixtureNode, axis: unknown, args: Input): string[] {
  const node = (id: string) => graph.nodes.find((one) => one.id === id);
  const rolled = (ids: readonly string[]) =>
    args.includeNarrower === false ? [...ids] : ids.flatMap((id) => [...broader(graph, id)]);
  const kinds = (ids: readonly string[]) =>
    ids.map((id) => String(node(id)?.properties.kind).replaceAll("-", "_").toUpperCase());
  const techniques = targets(graph, figure.id, "MEASURES").filter((id) => node(id)?.label === "Technique");
  const platforms = targets(graph, figure.id, "MEASURED_ON");
  const paper = paperOf(graph, figure.id);
  const keys: Readonly<Record<string, () => readonly string[]>> = {
    TECHNIQUE: () => rolled(techniques),
    TECHNIQUE_KIND: () => kinds(techniques),
    HARDWARE: () => rolled(platforms),
    HARDWARE_KIND: () => kinds(platforms),
    HARDWARE_CLASS: () => rolled(platforms).filter((id) => node(id)?.properties.granularity === "class"),
    METRIC: () => targets(graph, figure.id, "OF_METRIC"),
    DATASET: () => targets(graph, figure.id, "MEASURED_WITH"),
    PAPER: () => (paper ? [paper.id] : []),
    YEAR: () => (yearOf(paper) === null ? [] : [String(yearOf(paper))]),
    TASK: () =>
      graph.edges
        .filter(({ kind, from, properties }) => kind === "ADDRESSES" && from === paper?.id && counts(properties, args))
        .map(({ to }) => to),
  };
  return [...new Set(keys[String(axis)]?.() ?? [])];
}

/** Whether the question is one that is answered at all. */
export function isAnswerable({ rows, columns, by, metric }: Input): boolean {
  return rows !== columns && (by !== "VALUE" || metric !== undefined || rows === "METRIC" || columns === "METRIC");
}
