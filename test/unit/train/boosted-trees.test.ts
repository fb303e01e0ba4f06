import { describe, expect, test } from "vitest";
import { boostedTrees } from "../../../src/ingest/extract/model/boosted-trees.js";
import { type Row, trainBoostedTrees } from "../../../train/boosted-trees.js";
import { seededRandom } from "../../../train/seeded-random.js";

const random = seededRandom(7);
const rows = (count: number, label: (features: readonly number[]) => boolean, width = 4): Row[] =>
  Array.from({ length: count }, () => {
    const features = Array.from({ length: width }, () => Math.round(random() * 1000) / 1000);
    return { features, label: label(features) };
  });
const at = (features: ArrayLike<number>, index: number): number => features[index] ?? Number.NaN;

describe("boosted trees", () => {
  test("learn what no single feature tells: exclusive or", () => {
    const apart = ([one = 0, other = 0]: readonly number[]) => one > 0.5 !== other > 0.5;
    const classify = boostedTrees(trainBoostedTrees(rows(1000, apart)));
    const unseen = rows(500, apart);
    const right = unseen.filter(
      ({ features, label }) => classify.probability([...Array.from(features)]) > 0.5 === label,
    );
    expect(right.length / unseen.length).toBeGreaterThan(0.95);
  });

  test("state probabilities that noisy data bear out", () => {
    const noisy = ([one = 0]: readonly number[]) => random() < (one > 0.3 ? 0.8 : 0.1);
    const classify = boostedTrees(trainBoostedTrees(rows(4000, noisy), { trees: 100, depth: 1 }));
    expect(classify.probability([0.9, 0.5, 0.5, 0.5])).toBeCloseTo(0.8, 1);
    expect(classify.probability([0.1, 0.5, 0.5, 0.5])).toBeCloseTo(0.1, 1);
  });

  test("tell a missing feature from a great one", () => {
    const data = rows(900, ([one = 0]) => one > 0.8).map((row, index) =>
      index % 3 === 0 ? { features: [Number.NaN, at(row.features, 1)], label: false } : row,
    );
    const classify = boostedTrees(trainBoostedTrees(data.map((row) => ({ ...row, features: [at(row.features, 0)] }))));
    expect(classify.probability([Number.NaN])).toBeLessThan(0.1);
    expect(classify.probability([0.95])).toBeGreaterThan(0.9);
    expect(classify.probability([0.2])).toBeLessThan(0.1);
  });

  test("heed the weight of a row", () => {
    const torn: Row[] = Array.from({ length: 400 }, (_, index) => ({
      features: [1],
      label: index % 2 === 0,
      weight: index % 2 === 0 ? 3 : 1,
    }));
    expect(boostedTrees(trainBoostedTrees(torn)).probability([1])).toBeCloseTo(0.75, 1);
  });

  test("say what is usual where no feature tells more", () => {
    const model = trainBoostedTrees(rows(40, () => true).map((row) => ({ ...row, features: [] })));
    expect(boostedTrees(model).probability([])).toBeGreaterThan(0.9);
    expect(boostedTrees(trainBoostedTrees([])).probability([])).toBe(0.5);
  });

  test("choose among rivals, of which at most one is right", () => {
    // The greatest of three is right, unless it is small: what a single feature of each cannot tell.
    const rivals = () => [random(), random(), random()];
    const rightOf = (values: readonly number[]) =>
      values.findIndex((value) => value === Math.max(...values) && value > 0.5);
    const featuresOf = (value: number, values: readonly number[]) => [value, value - Math.max(...values)];
    const data = Array.from({ length: 400 }, rivals).flatMap((values, group): Row[] =>
      values.map((value, at) => ({ features: featuresOf(value, values), label: at === rightOf(values), group })),
    );
    const classify = boostedTrees(trainBoostedTrees(data));
    const chosen = (values: readonly number[]) => {
      const logOdds = values.map((value) => classify.logOdds(featuresOf(value, values)));
      const most = Math.max(...logOdds);
      return most > 0 ? logOdds.indexOf(most) : -1;
    };
    const unseen = Array.from({ length: 300 }, rivals);
    expect(unseen.filter((values) => chosen(values) === rightOf(values)).length).toBeGreaterThan(280);
  });

  test("come out the same each time, and otherwise with another seed", () => {
    const data = rows(300, ([one = 0, other = 0]) => one + other > 1);
    const json = (seed: number) => JSON.stringify(trainBoostedTrees(data, { seed, trees: 20 }));
    expect(json(1)).toBe(json(1));
    expect(json(1)).not.toBe(json(2));
  });

  test("judge the same after a round through JSON, and as in training", () => {
    const data = rows(500, ([one = 0, , three = 0]) => one * three > 0.2);
    const model = trainBoostedTrees(data, { trees: 100 });
    const [here, there] = [boostedTrees(model), boostedTrees(JSON.parse(JSON.stringify(model)))];
    for (const { features } of data) {
      const row = Float64Array.from(features);
      expect(there.probability(row)).toBe(here.probability(row));
    }
    const loss = data.map(({ features, label }) => {
      const probability = here.probability(Float64Array.from(features));
      return -Math.log(label ? probability : 1 - probability);
    });
    expect(loss.reduce((sum, each) => sum + each, 0) / loss.length).toBeLessThan(0.2);
  });
});
