import { z } from "zod";
import { bestGain, named, nodes, type Question, ranked } from "../question.js";
import { standing } from "../reference/tables.js";

const GAIN = 2;

const figures = nodes(z.object({ gain: z.number(), metric: named }));
const answer = z.object({
  papers: z.object({ nodes: z.array(z.object({ title: z.string(), gains: figures, losses: figures })) }),
});

export const pricesOfGains: Question = {
  title: "which papers pay for gains of at least 2x with a loss elsewhere, each against a baseline that they name",
  query: `query ($gain: Float!, $after: String) {
    papers(
      first: 2
      after: $after
      where: {
        and: [
          { measurements: { some: { gain: { gte: $gain } } } }
          { measurements: { some: { gain: { lt: 1 } } } }
          { measurements: { every: { or: [{ gain: { isNull: true } }, { baselineText: { isNull: false } }] } } }
        ]
      }
      orderBy: [{ bestGain: DESCENDING }]
    ) {
      pageInfo { hasNextPage endCursor }
      nodes {
        title
        gains: measurements(first: 100, where: { gain: { gte: $gain } }) { totalCount nodes { gain metric { name } } }
        losses: measurements(first: 100, where: { gain: { lt: 1 } }) { totalCount nodes { gain metric { name } } }
      }
    }
  }`,
  variables: { gain: GAIN },

  answered(data, key) {
    const plain = (list: z.output<typeof figures>) =>
      list.map(({ gain, metric }) => ({ gain, metric: key("Metric", metric.name) }));
    return answer.parse(data).papers.nodes.map(({ title, gains, losses }) => ({
      rank: [bestGain(gains)],
      title,
      gains: plain(gains),
      losses: plain(losses),
    }));
  },

  expected({ papers, figures }) {
    const rows = papers.flatMap((paper) => {
      const comparable = standing(figures).flatMap(({ paper: reportedBy, gain, metric, baselineText }) =>
        reportedBy === paper && gain !== null ? { gain, metric, baselineText } : [],
      );
      const plain = comparable.map(({ gain, metric }) => ({ gain, metric }));
      const [gains, losses] = [plain.filter(({ gain }) => gain >= GAIN), plain.filter(({ gain }) => gain < 1)];
      if (gains.length === 0 || losses.length === 0 || comparable.some(({ baselineText }) => baselineText === null))
        return [];
      return { rank: [bestGain(gains)], title: paper.title, gains, losses };
    });
    return ranked(rows, "down");
  },
};
