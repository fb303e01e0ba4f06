import { Scope } from "../compile/scope.js";
import type { GraphEngine } from "../engine.js";
import type { EdgeKind } from "../model/edges.js";
import { labelOf } from "../model/label-of.js";
import { cypher, Integer, raw, statement } from "../statement.js";
import { type FigureScope, figuresIn } from "./figure-scope.js";
import { type LeftOut, type LeftOutReason, leftOut } from "./ranking.js";

/** How many figures are looked at: what more costs is more than a reader waits for. */
export const CONFLICT_FIGURES = 2_000;

/** What a figure hangs together with; every one is reported by a paper. */
const END_EDGES = ["REPORTS", "MEASURES", "OF_METRIC", "MEASURED_ON", "MEASURED_WITH", "AGAINST"] satisfies EdgeKind[];

/** Which figures, and by how much they may differ without being in conflict. */
export interface ConflictsRequest {
  readonly scope: FigureScope;
  /** The greatest figure by the least has to be more than this; at least 1. */
  readonly factor: number;
  /** How many figures are looked at. */
  readonly limit: number;
}

/** Figures that should agree and do not. */
export interface Conflicts {
  /** How many figures were looked at. */
  readonly figures: number;
  /** Whether there are more. */
  readonly truncated: boolean;
  /** Figures that compare with no other, whatever there is. */
  readonly leftOut: readonly LeftOut[];
  /** Those with the greatest factor first, then by key. */
  readonly conflicts: readonly Conflict[];
}

/** Like figures: of one subject, metric, platform, dataset and form; gains over one baseline, values in one unit. */
export interface Conflict {
  /** The id of the least figure. */
  readonly key: string;
  /** The greatest by the least, to twelve digits. */
  readonly factor: number;
  /** Of values; null for gains. */
  readonly unit: string | null;
  /** How many like figures there are, those between the least and the greatest included. */
  readonly figures: number;
  /** How many papers report them. */
  readonly papers: number;
  /** Of equal ones the first by id. */
  readonly least: LikeFigure;
  readonly greatest: LikeFigure;
}

export interface LikeFigure {
  readonly id: string;
  readonly paper: string | null;
  /** The gain, or of an absolute figure the canonical value. */
  readonly value: number;
  readonly unit: string | null;
}

type Row = [
  id: string,
  form: string,
  value: number | null,
  unit: string | null,
  baselineText: string | null,
  ends: [edge: EdgeKind, id: string][],
];

/** Finds like figures that disagree. One statement; which are alike is worked out here. */
export async function conflicts(
  read: GraphEngine["read"],
  { scope, factor, limit }: ConflictsRequest,
): Promise<Conflicts> {
  const [row] = await read<{ figures: Row[] }>(statementOf(scope, limit));
  const all = row?.figures ?? [];
  const looked = all.slice(0, limit);
  const groups = new Map<string, LikeFigure[]>();
  const reasons: LeftOutReason[] = [];
  for (const one of looked) {
    const found = likeness(one);
    if ("reason" in found) reasons.push(found.reason);
    else groups.set(found.key, [...(groups.get(found.key) ?? []), found.figure]);
  }
  return {
    figures: looked.length,
    truncated: all.length > limit,
    leftOut: leftOut(reasons.map((reason) => ({ reason, figures: 1 }))),
    conflicts: [...groups.values()]
      .flatMap(extremes)
      .filter((one) => one.factor > factor)
      .sort((one, other) => other.factor - one.factor || (one.key < other.key ? -1 : 1)),
  };
}

/** What a figure has to share with others to be compared with them, or why it compares with none. */
function likeness([id, form, value, unit, baselineText, ends]: Row):
  | { readonly key: string; readonly figure: LikeFigure }
  | { readonly reason: LeftOutReason } {
  const at = new Map(ends);
  const end = (kind: EdgeKind) => at.get(kind) ?? null;
  const [paper, subject, metric] = [end("REPORTS"), end("MEASURES"), end("OF_METRIC")];
  if (subject === null) return { reason: "no-subject" };
  if (metric === null) return { reason: "no-metric" };
  // A figure of a platform itself was obtained on it, where nothing else is said.
  const platform = end("MEASURED_ON") ?? (labelOf(subject) === "HardwarePlatform" ? subject : null);
  if (platform === null) return { reason: "no-hardware" };
  if (value === null || value <= 0) return { reason: "no-value" };
  const isAbsolute = form === "absolute";
  const baseline = end("AGAINST") ?? baselineText;
  if (!isAbsolute && baseline === null) return { reason: "no-baseline" };
  const key = JSON.stringify([subject, metric, platform, end("MEASURED_WITH"), form, isAbsolute ? unit : baseline]);
  return { key, figure: { id, paper, value, unit } };
}

function extremes(figures: readonly LikeFigure[]): Conflict[] {
  const [least, ...others] = figures.toSorted((one, other) => one.value - other.value || (one.id < other.id ? -1 : 1));
  const most = others.at(-1)?.value;
  const greatest = others.find(({ value }) => value === most);
  if (least === undefined || greatest === undefined) return [];
  return [
    {
      key: least.id,
      factor: Number((greatest.value / least.value).toPrecision(12)),
      unit: least.unit,
      figures: figures.length,
      papers: new Set(figures.map(({ paper }) => paper)).size,
      least,
      greatest,
    },
  ];
}

/** One step for all ends: five OPTIONAL MATCH instead take 400 ms on the embedded engine, for 2,000 figures. */
function statementOf(figureScope: FigureScope, limit: number) {
  const scope = new Scope();
  const [figure, edge, end] = [scope.variable("m"), scope.variable("r"), scope.variable("n")];
  const value = cypher`CASE ${figure}.form WHEN 'absolute' THEN ${figure}.canonicalValue ELSE ${figure}.gain END`;
  const unit = cypher`CASE ${figure}.form WHEN 'absolute' THEN ${figure}.canonicalUnit END`;
  const ends = cypher`MATCH (${figure})-[${edge}:${raw(END_EDGES.join("|"))}]-(${end}) WITH ${figure}, collect([type(${edge}), ${end}.id]) AS ends`;
  const row = cypher`[${figure}.id, ${figure}.form, ${value}, ${unit}, ${figure}.baselineText, ends]`;
  return statement(
    cypher`${figuresIn(figureScope, figure, scope)} WITH ${figure} LIMIT ${new Integer(limit + 1)} ${ends} RETURN collect(${row}) AS figures`,
  );
}
