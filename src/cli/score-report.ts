import type { Score, ScoreReport } from "../ingest/score/score-papers.js";
import { columns } from "./columns.js";

/** Writes a report as text, with or without the errors one by one. */
export type ScoreFormat = (report: ScoreReport, withErrors: boolean) => string;

/** The formats that a report of scores can be printed in, by name. */
export const SCORE_FORMATS: ReadonlyMap<string, ScoreFormat> = new Map([
  ["table", table],
  ["json", json],
]);

const FIGURES = ["gold", "precision", "recall", "f1"] as const satisfies readonly (keyof Score)[];
const LONGEST_TITLE = 50;

function table({ papers, found, scores, errors }: ScoreReport, withErrors: boolean): string {
  const listed = errors.map(
    ({ verdict, kind, title, fact }) => `${verdict.padEnd(8)} ${kind}  [${title.slice(0, LONGEST_TITLE)}]  ${fact}\n`,
  );
  const rows = [...scores].map(([kind, score]) => [
    kind,
    ...FIGURES.map((figure) =>
      (figure === "gold" ? String(score.gold) : score[figure].toFixed(3)).padStart(figure.length),
    ),
  ]);
  return `${withErrors ? listed.join("") : ""}${found} of ${papers} annotated papers found
${columns([["", ...FIGURES], ...rows])}
`;
}

function json({ papers, found, scores, errors }: ScoreReport, withErrors: boolean): string {
  const report = { papers, found, scores: Object.fromEntries(scores), ...(withErrors ? { errors } : {}) };
  return `${JSON.stringify(report, null, 2)}\n`;
}
