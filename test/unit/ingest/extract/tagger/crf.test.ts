import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BEGIN, INSIDE, LABELS, lattice, OUTSIDE, spans } from "../../../../../src/ingest/extract/tagger/crf.js";

const score = fc.double({ min: -3, max: 3, noNaN: true });
const transitions = fc.array(score, { minLength: 9, maxLength: 9 }).map((scores) => Float64Array.from(scores));
const emissions = fc
  .array(fc.tuple(score, score, score), { minLength: 1, maxLength: 5 })
  .map((tokens) => Float64Array.from(tokens.flat()));

/** Every allowed labelling with its weight, one after the other. */
function labellings(length: number): number[][] {
  if (length === 0) return [[]];
  return labellings(length - 1).flatMap((before) =>
    [OUTSIDE, BEGIN, INSIDE]
      .filter((label) => label !== INSIDE || (before.length > 0 && before.at(-1) !== OUTSIDE))
      .map((label) => [...before, label]),
  );
}

/** All labellings of a sentence with the share that each has of the whole. */
function sharesOf(emissions: Float64Array, transitions: Float64Array): { labels: number[]; share: number }[] {
  const all = labellings(emissions.length / LABELS).map((labels) => {
    let sum = 0;
    labels.forEach((label, at) => {
      sum += emissions[at * LABELS + label] ?? 0;
      if (at > 0) sum += transitions[(labels[at - 1] ?? 0) * LABELS + label] ?? 0;
    });
    return { labels, worth: Math.exp(sum) };
  });
  const total = all.reduce((sum, each) => sum + each.worth, 0);
  return all.map(({ labels, worth }) => ({ labels, share: worth / total }));
}
const total = (all: readonly { share: number }[]): number => all.reduce((sum, { share }) => sum + share, 0);

describe("the chain", () => {
  it("gives each label of a token the share of all labellings that hold it", () => {
    fc.assert(
      fc.property(emissions, transitions, (scores, steps) => {
        const { forward, backward } = lattice(scores, steps);
        const all = sharesOf(scores, steps);
        scores.forEach((_, index) => {
          const holding = all.filter(({ labels }) => labels[Math.floor(index / LABELS)] === index % LABELS);
          expect((forward[index] ?? 0) * (backward[index] ?? 0)).toBeCloseTo(total(holding), 8);
        });
      }),
    );
  });

  it("gives each run of tokens the share of all labellings in which it is a whole name", () => {
    fc.assert(
      fc.property(emissions, transitions, (scores, steps) => {
        const all = sharesOf(scores, steps);
        for (const { from, to, probability } of spans(scores, steps, 0, 5)) {
          const whole = all.filter(
            ({ labels }) =>
              labels[from] === BEGIN &&
              labels.slice(from + 1, to).every((label) => label === INSIDE) &&
              labels[to] !== INSIDE,
          );
          expect(probability).toBeCloseTo(total(whole), 8);
        }
      }),
    );
  });

  it("leaves out what is less probable than asked for", () => {
    const scores = Float64Array.of(0, 4, 0, 0, 0, 0);
    const runs = (least: number) => spans(scores, new Float64Array(9), least, 5).map(({ from, to }) => `${from}-${to}`);
    expect(runs(0.5)).toEqual(["0-1"]);
    expect(runs(0.2)).toEqual(["0-1", "0-2", "1-2"]);
  });
});
