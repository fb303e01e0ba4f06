import type { Command } from "./command.js";

interface Entry {
  readonly summary: string;
  /** Commands are loaded when they are called: some bring the server or the extractor with them. */
  readonly load: () => Promise<Command>;
}

/** Every command by its name, in the order in which help shows them. */
export const COMMANDS: ReadonlyMap<string, Entry> = new Map([
  [
    "serve",
    {
      summary: "Serve the API and the playground.",
      load: async () => (await import("./commands/serve.js")).serve,
    },
  ],
  [
    "ingest",
    {
      summary: "Bring documents and facts files into the graph.",
      load: async () => (await import("./commands/ingest.js")).ingest,
    },
  ],
  [
    "extract",
    {
      summary: "Find the facts in documents and print them.",
      load: async () => (await import("./commands/extract.js")).extract,
    },
  ],
  [
    "score",
    {
      summary: "Compare facts with annotated ones.",
      load: async () => (await import("./commands/score.js")).score,
    },
  ],
  [
    "export",
    {
      summary: "Print the facts of every paper in the graph.",
      load: async () => (await import("./commands/export.js")).exportFacts,
    },
  ],
  [
    "query",
    {
      summary: "Answer a GraphQL query.",
      load: async () => (await import("./commands/query.js")).query,
    },
  ],
  [
    "leaderboard",
    {
      summary: "Rank the figures of a metric.",
      load: async () => (await import("./commands/leaderboard.js")).leaderboard,
    },
  ],
  [
    "matrix",
    {
      summary: "Set figures against two axes, such as technique and hardware.",
      load: async () => (await import("./commands/matrix.js")).matrix,
    },
  ],
  [
    "trend",
    {
      summary: "Sum up the figures of a metric year by year.",
      load: async () => (await import("./commands/trend.js")).trend,
    },
  ],
  [
    "compare",
    {
      summary: "Set techniques and platforms side by side.",
      load: async () => (await import("./commands/compare.js")).compare,
    },
  ],
  [
    "paths",
    {
      summary: "Find the shortest ways from one node to another.",
      load: async () => (await import("./commands/paths.js")).paths,
    },
  ],
  [
    "gaps",
    {
      summary: "Find what was not evaluated though its like was.",
      load: async () => (await import("./commands/gaps.js")).gaps,
    },
  ],
  [
    "schema",
    {
      summary: "Print the schema of the API.",
      load: async () => (await import("./commands/schema.js")).schema,
    },
  ],
  [
    "stats",
    {
      summary: "Print how much the graph holds.",
      load: async () => (await import("./commands/stats.js")).stats,
    },
  ],
]);
