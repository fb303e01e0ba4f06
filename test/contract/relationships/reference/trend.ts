import type { GraphFixture } from "../../api/graph-fixture.js";
import type { Input } from "../../api/random/random-question.js";
import { paperOf, yearOf } from "./figures.js";
import { comparison, leftOutList } from "./ranking.js";

/** The trend, as the API answers it. */
export function trend(graph: GraphFixture, args: Input) {
  const { unit, compared, leftOut } = comparison(graph, args);
  const dated = compared.map((one) => ({ ...one, paper: paperOf(graph, one.figure.id) }));
  const years = [...new Set(dated.map(({ paper }) => yearOf(paper)))];
  const undated = dated.filter(({ paper }) => yearOf(paper) === null).length;
  return {
    unit,
    leftOut: leftOutList(undated === 0 ? leftOut : new Map([...leftOut, ["NO_YEAR", undated]])),
    points: years
      .filter((year) => year !== null)
      .sort((one, other) => one - other)
      .map((year) => {
        const figures = dated.filter(({ paper }) => yearOf(paper) === year);
        const values = figures.map(({ value }) => value).sort((one, other) => one - other);
        const [low = 0, high = 0] = [Math.floor, Math.ceil].map((round) => values[round((values.length - 1) / 2)]);
        return {
          year,
          best: figures[0]?.value,
          bestFigure: { id: figures[0]?.figure.id },
          median: Number(((low + high) / 2).toPrecision(12)),
          figures: figures.length,
          papers: new Set(figures.map(({ paper }) => paper?.id)).size,
        };
      }),
  };
}
