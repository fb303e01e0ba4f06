import { z } from "zod";
import { groups, named, nodes, type Question, ranked } from "../question.js";
import { standing } from "../reference/tables.js";

const answer = z.object({
  papers: z.object({
    nodes: z.array(
      z.object({
        title: z.string(),
        submitted: z.string().nullable(),
        introduced: nodes(z.object({ name: z.string(), evaluatedOn: nodes(named) })),
        used: nodes(named),
      }),
    ),
  }),
});

export const quantizedOnFpgas: Question = {
  title: "which papers introduce something evaluated on an FPGA and use some quantization, newest first",
  query: `query ($fpga: ID!, $quantization: ID!, $after: String) {
    papers(
      first: 1
      after: $after
      where: {
        and: [
          { techniques: { role: [INTRODUCED], some: { evaluatedOn: { some: { within: $fpga } } } } }
          { techniques: { role: [USED], some: { within: $quantization } } }
        ]
      }
      orderBy: [{ submitted: DESCENDING }]
    ) {
      pageInfo { hasNextPage endCursor }
      nodes {
        title
        submitted
        introduced: techniques(first: 100, role: [INTRODUCED], where: { evaluatedOn: { some: { within: $fpga } } }) {
          totalCount
          nodes { name evaluatedOn(first: 100, where: { within: $fpga }) { totalCount nodes { name } } }
        }
        used: techniques(first: 100, role: [USED], where: { within: $quantization }) { totalCount nodes { name } }
      }
    }
  }`,
  variables: { fpga: "hardware:fpga", quantization: "technique:quantization" },

  answered: (data, key) =>
    answer.parse(data).papers.nodes.map(({ title, submitted, introduced, used }) => ({
      rank: [submitted],
      title,
      introduced: introduced.map(({ name, evaluatedOn }) => ({
        technique: key("Technique", name),
        on: evaluatedOn.map((platform) => key("HardwarePlatform", platform.name)),
      })),
      used: used.map(({ name }) => key("Technique", name)),
    })),

  expected({ names, papers, roles, evaluations }) {
    const fpga = names.key("HardwarePlatform", "FPGA");
    const quantization = names.key("Technique", "quantization");
    const onFpgas = standing(evaluations).filter(({ hardware }) => names.within(hardware, fpga));
    const rows = papers.flatMap((paper) => {
      const own = standing(roles).filter((one) => one.paper === paper);
      const distinct = (role: string) => new Set(own.filter((one) => one.role === role).map((one) => one.technique));
      const introduced = [...distinct("introduced")].flatMap((technique) => {
        const evaluated = onFpgas.filter((evaluation) => evaluation.technique === technique);
        const on = groups(evaluated, ({ hardware }) => hardware).map(([hardware]) => hardware);
        return on.length === 0 ? [] : { technique, on };
      });
      const used = [...distinct("used")].filter((technique) => names.within(technique, quantization));
      if (introduced.length === 0 || used.length === 0) return [];
      return { rank: [paper.submitted], title: paper.title, introduced, used };
    });
    return ranked(rows, "down");
  },
};
