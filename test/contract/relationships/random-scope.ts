import fc from "fast-check";
import { CONFIDENCES, type Input, STATUSES } from "../api/random/random-question.js";

const node = (prefix: string, letter: string) =>
  fc.integer({ min: 0, max: 1 }).map((index) => ({ id: `${prefix}:${letter}${index}` }));
const year = fc.constantFrom(2023, 2024);

/** Where a question looks: arguments that all questions about figures share. What they name may not be there. */
export const randomScope: fc.Arbitrary<Input> = fc
  .record(
    {
      technique: node("technique", "t"),
      hardware: node("hardware", "h"),
      dataset: node("dataset", "d"),
      task: node("task", "k"),
      paper: node("paper", "p"),
      years: fc.oneof(
        fc.record({ from: year }),
        fc.record({ to: year }),
        year.map((one) => ({ from: one, to: one })),
      ),
      includeNarrower: fc.boolean(),
      minConfidence: fc.constantFrom(...CONFIDENCES),
      statuses: fc.subarray(STATUSES.map((status) => status.toUpperCase())),
    },
    { requiredKeys: [] },
  )
  .map(fewer);

/** Two restrictions at the most, so that figures are left. */
function fewer(scope: Input): Input {
  const places = ["technique", "hardware", "dataset", "task", "paper", "years"].filter((name) => name in scope);
  return Object.fromEntries(Object.entries(scope).filter(([name]) => !places.slice(2).includes(name)));
}

/** The arguments that say what is compared by what. */
export const randomRanking: fc.Arbitrary<Input> = fc
  .tuple(
    node("metric", "m"),
    fc.record({ by: fc.constantFrom("GAIN", "VALUE"), unit: fc.constantFrom("s", "J", "") }, { requiredKeys: [] }),
    randomScope,
  )
  .map(([metric, ranking, scope]) => ({ metric, ...ranking, ...scope }));
