/** A question that the graph answers, as the playground shows it in a tab. */
export interface Example {
  /** The question in words. */
  readonly title: string;
  /** Named, for the name is the tab's title. */
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What to ask first; README.md shows the answers over the seeds. */
export const EXAMPLES: readonly Example[] = [
  {
    title: "What was made at least twice as fast on any GPU, against what, and where is that written?",
    query: `query FasterOnGpus {
  measurements(
    where: {
      metric: { name: { eq: "speed" } }
      hardware: { within: "hardware:gpu" }
      gain: { gte: 2 }
    }
    first: 5
  ) {
    totalCount
    nodes {
      subject { ... on Technique { name } ... on HardwarePlatform { name } }
      gain
      baselineText
      hardware { name }
      quote
      paper { title arxivId }
    }
  }
}
`,
  },
  {
    title: "What runs on microcontrollers, product by product, and how much did it gain?",
    query: `query OnMicrocontrollers {
  hardwarePlatform(by: { name: "MCU" }) {
    name
    narrower(first: 5) { nodes { name techniques { totalCount } } }
    techniques(orderBy: [{ bestGain: DESCENDING }], first: 5) {
      totalCount
      edges { bestGain support node { name kind } }
    }
  }
}
`,
  },
  {
    title: "What is compared with MobileNetV3, on what was that evaluated, and who says so?",
    query: `query ComparedWith($name: String!) {
  technique(by: { name: $name }) {
    name
    comparedBy(first: 5) {
      edges {
        support
        node { name evaluatedOn { nodes { name } } }
        evidence(first: 1) { status confidence paper { title submitted } }
      }
    }
  }
}
`,
    variables: { name: "MobileNetV3" },
  },
  {
    title: "Which techniques do most papers name, in which roles, and what were they evaluated on?",
    query: `query MostNamed {
  techniques(orderBy: [{ papersCount: DESCENDING }], first: 5) {
    nodes {
      name
      papers(first: 2) {
        totalCount
        edges {
          roles
          node {
            title
            submitted
          }
        }
      }
      evaluatedOn(first: 3) {
        nodes {
          name
        }
      }
    }
  }
}
`,
  },
  {
    title: "Which new papers on LLM inference were evaluated on GPUs but compare with no technique?",
    query: `query UncomparedPapers {
  papers(
    where: {
      tasks: { some: { name: { eq: "LLM inference" } } }
      hardware: { some: { within: "hardware:gpu" }, role: [EVALUATED] }
      techniques: { none: {}, role: [BASELINE] }
    }
    first: 5
  ) {
    totalCount
    nodes { title submitted techniques(role: [INTRODUCED]) { nodes { name } } }
  }
}
`,
  },
  {
    title: "What is known under a name, even a mistyped one?",
    query: `query Search($text: String!) {
  search(text: $text, first: 5) {
    edges {
      score
      matched
      highlights { start end }
      node { __typename id ... on HardwarePlatform { measurements { totalCount } } ... on Technique { kind } }
    }
  }
}
`,
    variables: { text: "rasberry pi" },
  },
];
