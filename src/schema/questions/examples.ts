import type { Example } from "../examples.js";

/** One of each question about relationships; docs/questions.md shows the answers over the seeds. */
export const QUESTION_EXAMPLES: readonly Example[] = [
  {
    title: "What speeds things up most on GPUs, and against what?",
    query: `query Leaderboard {
  leaderboard(metric: { name: "speed" }, hardware: { name: "GPU" }, first: 4) {
    totalCount
    leftOut { reason figures }
    edges {
      rank
      value
      node {
        subject { ... on Technique { name } ... on HardwarePlatform { name } }
        baselineText
        hardware { name }
        paper { title }
      }
    }
  }
}
`,
  },
  {
    title: "How did the best and the median cut of latency change over the years?",
    query: `query Trend {
  trend(metric: { name: "latency" }) {
    leftOut { reason figures }
    points {
      year
      best
      median
      figures
      papers
      bestFigure { subject { ... on Technique { name } ... on HardwarePlatform { name } } }
    }
  }
}
`,
  },
  {
    title: "What else does the work of a Raspberry Pi, and what makes it like one?",
    query: `query Similar {
  similar(to: { name: "Raspberry Pi" }, first: 3) {
    alike {
      score
      node { ... on HardwarePlatform { name } }
      shared { sort name others }
    }
    tooCommon
    sampled
  }
}
`,
  },
  {
    title:
      "How much cheaper than a plain mixture of experts is DeepSpeed-MoE, if figures set both against dense models only?",
    query: `query Comparison {
  comparison(
    of: [{ name: "DeepSpeed-MoE" }, { name: "mixture of experts" }, { name: "dense model" }]
  ) {
    metrics {
      metric { name }
      pairs {
        subject { ... on Technique { name } }
        baseline { ... on Technique { name } }
        direct { gain figures figure { paper { title } } }
        indirect(first: 1) {
          gain
          via { ... on Technique { name } }
          first { gain }
          second { gain }
        }
        values { unit value baselineValue }
        empty
      }
    }
  }
}
`,
  },
  {
    title: "What gets how much better on which kind of hardware, and what by most?",
    query: `query Matrix {
  matrix(rows: METRIC, columns: HARDWARE_KIND) {
    figures
    truncated
    leftOut { reason figures }
    columns(first: 3) { name figures }
    rows(first: 4) {
      name
      figures
      cells(first: 3) {
        figures
        compared
        best
        median
        measurements(first: 1) { subject { ... on Technique { name } ... on HardwarePlatform { name } } }
      }
    }
  }
}
`,
  },
  {
    title:
      "No paper measures Once-for-All on a Jetson: over which baseline does it compare with what was measured there?",
    query: `query Paths {
  paths(from: { name: "Once-for-All" }, to: { name: "Jetson" }, via: [COMPARED_AGAINST, EVALUATED_ON]) {
    completeHops
    isPartial
    paths {
      nodes { ... on Technique { name } ... on HardwarePlatform { name } }
      hops { edges { kind from to evidence(first: 1) { paper { title } } } }
    }
  }
}
`,
  },
  {
    title: "What was measured on the Edge TPU or on a kind of it, and what does that compare with?",
    query: `query Neighbourhood {
  neighbourhood(
    of: { name: "Edge TPU" }, depth: 2, includeNarrower: true, first: 12
    via: [EVALUATED_ON, COMPARED_AGAINST], through: [TECHNIQUE]
  ) {
    truncated
    nodes { distance support node { ... on Technique { name } ... on HardwarePlatform { name } } }
    edges { kind from to support }
  }
}
`,
  },
  {
    title: "What is faster without being less accurate for it, and what pays with the one for the other?",
    query: `query ParetoFront {
  paretoFront(x: { metric: { name: "speed" } }, y: { metric: { name: "accuracy" } }) {
    frontCount
    dominatedCount
    front {
      x
      y
      subject { ... on Technique { name } ... on HardwarePlatform { name } }
      xFigure { baselineText }
      yFigure { baselineText }
    }
    dominated {
      x
      y
      subject { ... on Technique { name } ... on HardwarePlatform { name } }
      dominatedBy { subject { ... on Technique { name } ... on HardwarePlatform { name } } }
    }
  }
}
`,
  },
  {
    title: "What has nobody tried on an NPU, though techniques like it run there?",
    query: `query CoverageGaps {
  coverageGaps(hardware: { name: "NPU" }, first: 4) {
    gaps {
      technique { name }
      score
      reason
    }
    tooCommon
    sampled
  }
}
`,
  },
  {
    title: "Where do figures of the same thing, on the same hardware, differ by most?",
    query: `query Conflicts {
  conflicts(factor: 3) {
    figures
    totalCount
    leftOut { reason figures }
    conflicts(first: 3) {
      factor
      unit
      papers
      least
      leastFigure {
        subject { ... on Technique { name } ... on HardwarePlatform { name } }
        metric { name }
        hardware { name }
        quote
        paper { title }
      }
      greatest
      greatestFigure { quote paper { title } }
    }
  }
}
`,
  },
];
