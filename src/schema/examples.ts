/** A question that the graph answers, as the playground shows it in a tab. */
export interface Example {
  /** The question in words. */
  readonly title: string;
  /** Named, for the name is the tab's title. */
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What to ask first. */
export const EXAMPLES: readonly Example[] = [
  {
    title: "How large is the graph?",
    query: `query Size {
  stats {
    papers
    techniques
    hardwarePlatforms
    measurements
  }
}
`,
  },
  {
    title: "Which techniques were evaluated on any GPU?",
    query: `query EvaluatedOnGpu($hardware: String!) {
  hardwarePlatform(by: { name: $hardware }) {
    name
  }
}
`,
    variables: { hardware: "GPU" },
  },
];
