import { z } from "zod";
import { groups, nodes, type Question, ranked, support } from "../question.js";
import { standing } from "../reference/tables.js";

const TASK = "LLM inference";

const answer = z.object({
  techniques: z.object({
    nodes: z.array(
      z.object({
        name: z.string(),
        all: z.object({ totalCount: z.number() }),
        papers: nodes(z.object({ title: z.string(), submitted: z.string().nullable() })),
      }),
    ),
  }),
});

export const buildingBlocksOffGpus: Question = {
  title: "which techniques do papers on LLM inference use that were never evaluated on a GPU",
  query: `query ($task: String!, $gpu: ID!, $after: String) {
    techniques(
      first: 2
      after: $after
      where: {
        papers: { role: [USED], some: { tasks: { some: { name: { eq: $task } } } } }
        evaluatedOn: { none: { within: $gpu } }
      }
      orderBy: [{ papersCount: DESCENDING }]
    ) {
      pageInfo { hasNextPage endCursor }
      nodes {
        name
        all: papers(first: 0) { totalCount }
        papers(
          first: 100
          role: [USED]
          where: { tasks: { some: { name: { eq: $task } } } }
          orderBy: [{ submitted: DESCENDING }]
        ) {
          totalCount
          nodes { title submitted }
        }
      }
    }
  }`,
  variables: { task: TASK, gpu: "hardware:gpu" },

  answered: (data, key) =>
    answer.parse(data).techniques.nodes.map(({ name, all, papers }) => ({
      rank: [all.totalCount],
      technique: key("Technique", name),
      papers: papers.map(({ title, submitted }) => ({ rank: [submitted], title })),
    })),

  expected({ names, roles, tasks, evaluations }) {
    const [task, gpu] = [names.key("Task", TASK), names.key("HardwarePlatform", "GPU")];
    const onTask = new Set(standing(tasks).flatMap((addressed) => (addressed.task === task ? [addressed.paper] : [])));
    const onGpus = standing(evaluations).filter(({ hardware }) => names.within(hardware, gpu));
    const used = standing(roles).filter(({ role, paper }) => role === "used" && onTask.has(paper));
    const rows = groups(used, ({ technique }) => technique)
      .filter(([technique]) => !onGpus.some((evaluation) => evaluation.technique === technique))
      .map(([technique, said]) => ({
        rank: [support(standing(roles).filter((one) => one.technique === technique))],
        technique,
        papers: ranked(
          [...new Set(said.map(({ paper }) => paper))].map(({ title, submitted }) => ({ rank: [submitted], title })),
          "down",
        ),
      }));
    return ranked(rows, "down");
  },
};
