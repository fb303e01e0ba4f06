import { z } from "zod";
import { edges, groups, named, nodes, type Question, ranked, support } from "../question.js";
import { standing } from "../reference/tables.js";

const answer = z.object({
  techniques: z.object({
    nodes: z.array(
      z.object({
        name: z.string(),
        comparedBy: nodes(named),
        evaluatedOn: edges(z.object({ support: z.number(), node: named })),
      }),
    ),
  }),
});

export const evaluatedBaselines: Question = {
  title: "on which platforms were the techniques evaluated that others are compared with",
  query: `query ($after: String) {
    techniques(
      first: 4
      after: $after
      where: { comparedBy: { some: {} }, evaluatedOn: { some: {} } }
      orderBy: [{ comparedByCount: DESCENDING }]
    ) {
      pageInfo { hasNextPage endCursor }
      nodes {
        name
        comparedBy(first: 100) { totalCount nodes { name } }
        evaluatedOn(first: 100, orderBy: [{ support: DESCENDING }]) { totalCount edges { support node { name } } }
      }
    }
  }`,
  variables: {},

  answered: (data, key) =>
    answer.parse(data).techniques.nodes.map(({ name, comparedBy, evaluatedOn }) => ({
      rank: [comparedBy.length],
      baseline: key("Technique", name),
      of: comparedBy.map((technique) => key("Technique", technique.name)),
      evaluatedOn: evaluatedOn.map((edge) => ({ rank: [edge.support], on: key("HardwarePlatform", edge.node.name) })),
    })),

  expected({ comparisons, evaluations }) {
    const rows = groups(standing(comparisons), ({ baseline }) => baseline).flatMap(([baseline, compared]) => {
      const own = standing(evaluations).filter(({ technique }) => technique === baseline);
      const of = groups(compared, ({ subject }) => subject).map(([subject]) => subject);
      const platforms = groups(own, ({ hardware }) => hardware).map(([on, said]) => ({ rank: [support(said)], on }));
      return own.length === 0 ? [] : { rank: [of.length], baseline, of, evaluatedOn: ranked(platforms, "down") };
    });
    return ranked(rows, "down");
  },
};
