import { z } from "zod";
import { edges, groups, named, type Question, type Row, ranked, support } from "../question.js";
import { standing } from "../reference/tables.js";

const compared = edges(z.object({ support: z.number(), node: named }));
const answer = z.object({
  pairs: z.object({ nodes: z.array(z.object({ name: z.string(), comparedAgainst: compared })) }),
  gpus: z.object({ comparedBy: compared }),
});

export const platformsCompared: Question = {
  title: "which platforms are set against each other, and which against any GPU",
  query: `query ($gpu: String!) {
    pairs: hardwarePlatforms(first: 100, where: { comparedAgainst: { includeNarrower: false, some: {} } }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        name
        comparedAgainst(first: 100, includeNarrower: false, orderBy: [{ support: DESCENDING }]) {
          totalCount
          edges { support node { name } }
        }
      }
    }
    gpus: hardwarePlatform(by: { name: $gpu }) {
      comparedBy(first: 100, orderBy: [{ support: DESCENDING }]) { totalCount edges { support node { name } } }
    }
  }`,
  variables: { gpu: "Graphics Processing Units" },

  answered(data, key) {
    const { pairs, gpus } = answer.parse(data);
    const counted = (list: z.output<typeof compared>): Row[] =>
      list.map(({ support, node }) => ({ rank: [support], platform: key("HardwarePlatform", node.name) }));
    return [
      ...pairs.nodes.map(({ name, comparedAgainst }) => ({
        subject: key("HardwarePlatform", name),
        against: counted(comparedAgainst),
      })),
      { subject: "any", comparedWithGpus: counted(gpus.comparedBy) },
    ];
  },

  expected({ names, comparisons }) {
    const gpu = names.key("HardwarePlatform", "GPU");
    const ofPlatforms = standing(comparisons).filter(({ subject }) => subject.startsWith("HardwarePlatform:"));
    const counted = (said: typeof ofPlatforms, end: "subject" | "baseline"): Row[] =>
      ranked(
        groups(said, (one) => one[end]).map(([platform, papers]) => ({ rank: [support(papers)], platform })),
        "down",
      );
    return [
      ...groups(ofPlatforms, ({ subject }) => subject).map(([subject, said]) => ({
        subject,
        against: counted(said, "baseline"),
      })),
      {
        subject: "any",
        comparedWithGpus: counted(
          ofPlatforms.filter(({ baseline }) => names.within(baseline, gpu)),
          "subject",
        ),
      },
    ];
  },
};
