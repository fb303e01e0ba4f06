import fc from "fast-check";
import { CONFIDENCES, type Input, STATUSES } from "../api/random/random-question.js";

/** The first of its kind is always there, the second not. */
const node = (prefix: string, letter: string) =>
  fc.constantFrom(0, 0, 0, 1).map((index) => ({ id: `${prefix}:${letter}${index}` }));
const year = fc.constantFrom(2023, 2024);

const PLACES = {
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
};
const NAMES = ["technique", "hardware", "dataset", "task", "paper", "years"] as const;

/** Which figures and assertions count: mostly all but the rejected ones. */
const counted = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ minConfidence: fc.constantFrom(...CONFIDENCES) }) },
  { weight: 1, arbitrary: fc.record({ statuses: fc.subarray(STATUSES.map((status) => status.toUpperCase())) }) },
);

/** The arguments of a question that rests on assertions rather than on figures. */
export const randomCounting: fc.Arbitrary<Input> = fc
  .tuple(fc.record({ includeNarrower: fc.boolean() }, { requiredKeys: [] }), counted)
  .map(([narrower, which]) => ({ ...narrower, ...which }));

/**
 * Where a question looks: arguments that all questions about figures share, with two restrictions at the most, so that
 * figures are left. What they name may not be there.
 */
export const randomScope: fc.Arbitrary<Input> = fc
  .subarray([...NAMES], { maxLength: 2 })
  .chain((names) =>
    fc
      .tuple(
        fc.record(Object.fromEntries(names.map((name): [string, fc.Arbitrary<unknown>] => [name, PLACES[name]]))),
        fc.record({ includeNarrower: fc.boolean() }, { requiredKeys: [] }),
        counted,
      )
      .map(([place, narrower, which]) => ({ ...place, ...narrower, ...which })),
  );

/** The arguments that say what is compared by what. */
export const randomRanking: fc.Arbitrary<Input> = fc
  .tuple(
    node("metric", "m"),
    fc.constantFrom(
      {},
      { by: "GAIN" },
      { by: "VALUE" },
      { by: "VALUE" },
      { by: "VALUE", unit: "s" },
      { by: "VALUE", unit: "" },
    ),
    randomScope,
  )
  .map(([metric, ranking, scope]) => ({ metric, ...ranking, ...scope }));
