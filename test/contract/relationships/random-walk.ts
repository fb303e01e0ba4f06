import fc from "fast-check";
import { CONFIDENCES, type Input, STATUSES } from "../api/random/random-question.js";

/** Few of each, as Neo4j plans each anew. */
const VIA = [
  ["COMPARED_AGAINST", "EVALUATED_ON"],
  ["MEASURES", "MEASURED_ON", "AGAINST", "BROADER"],
  ["INTRODUCES", "USES", "STUDIES", "COMPARES", "EVALUATES_ON", "TARGETS"],
];
const THROUGH = [[], ["TECHNIQUE"], ["HARDWARE_PLATFORM", "MEASUREMENT", "PAPER"], ["TECHNIQUE", "PAPER", "METRIC"]];

/** Any node of a random graph: those that are always there more often, few that are not. */
export const randomEnd = fc
  .tuple(
    fc.constantFrom(
      "technique:t",
      "technique:t",
      "hardware:h",
      "hardware:h",
      "paper:p",
      "metric:m",
      "dataset:d",
      "task:k",
      "measurement:f",
    ),
    fc.constantFrom(0, 0, 0, 1),
  )
  .map(([prefix, index]) => ({ id: `${prefix}${index}` }));

/** Which edges are followed, and through which nodes. */
export const randomWalk: fc.Arbitrary<Input> = fc
  .tuple(
    fc.oneof(
      { weight: 2, arbitrary: fc.constant({}) },
      { weight: 2, arbitrary: fc.constantFrom(...VIA).map((via) => ({ via })) },
    ),
    fc.oneof(
      { weight: 2, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.constantFrom(...THROUGH).map((through) => ({ through })) },
    ),
    fc.oneof(
      { weight: 2, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.constantFrom(...CONFIDENCES).map((minConfidence) => ({ minConfidence })) },
      {
        weight: 1,
        arbitrary: fc.subarray(STATUSES.map((status) => status.toUpperCase())).map((statuses) => ({ statuses })),
      },
    ),
  )
  .map(([via, through, which]) => ({ ...via, ...through, ...which }));
