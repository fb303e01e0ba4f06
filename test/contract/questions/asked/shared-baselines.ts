import { z } from "zod";
import { groups, named, nodes, type Question, ranked } from "../question.js";
import { standing } from "../reference/tables.js";

const answer = z.object({
  techniques: z.object({
    nodes: z.array(
      z.object({
        name: z.string(),
        papers: nodes(z.object({ title: z.string(), techniques: nodes(named) })),
      }),
    ),
  }),
});

export const sharedBaselines: Question = {
  title: "which papers share a baseline, and what do they introduce beside it",
  query: `query ($after: String) {
    techniques(
      first: 50
      after: $after
      where: { papers: { role: [BASELINE], some: {} } }
      orderBy: [{ papersCount: DESCENDING }]
    ) {
      pageInfo { hasNextPage endCursor }
      nodes {
        name
        papers(first: 100, role: [BASELINE], orderBy: [{ title: ASCENDING }]) {
          totalCount
          nodes { title techniques(first: 100, role: [INTRODUCED]) { totalCount nodes { name } } }
        }
      }
    }
  }`,
  variables: {},

  answered: (data, key) =>
    answer
      .parse(data)
      .techniques.nodes.filter(({ papers }) => papers.length > 1)
      .map(({ name, papers }) => ({
        baseline: key("Technique", name),
        papers: papers.map(({ title, techniques }) => ({
          rank: [title.toLowerCase()],
          introduced: techniques.map((technique) => key("Technique", technique.name)),
        })),
      })),

  expected({ roles }) {
    const said = (role: string) => standing(roles).filter((one) => one.role === role);
    return groups(said("baseline"), ({ technique }) => technique).flatMap(([baseline, compared]) => {
      const papers = [...new Set(compared.map(({ paper }) => paper))].map((paper) => ({
        rank: [paper.title.toLowerCase()],
        introduced: said("introduced")
          .filter((one) => one.paper === paper)
          .map(({ technique }) => technique),
      }));
      return papers.length > 1 ? { baseline, papers: ranked(papers, "up") } : [];
    });
  },
};
