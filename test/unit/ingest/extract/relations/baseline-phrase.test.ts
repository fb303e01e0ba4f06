import { describe, expect, it } from "vitest";
import { baselinePhrase } from "../../../../../src/ingest/extract/relations/baseline-phrase.js";
import { imagine } from "./imaginary-cast.js";

const phrases = (abstract: string, techniques = {}) => {
  const cast = imagine({ abstract, techniques });
  return cast.measures.map((measure) => baselinePhrase(measure, cast.techniques));
};

describe("the words for what a change is set against", () => {
  it("stand behind the figure or open the sentence", () => {
    expect(phrases("It is 3x faster than earlier runtimes.")).toEqual(["earlier runtimes"]);
    expect(phrases("Compared to manual tuning, it cuts latency by 40%.")).toEqual(["manual tuning"]);
  });

  it("are left to the declared name that they hold", () => {
    expect(phrases("It is 3x faster than Alpha.", { Alpha: "baseline" })).toEqual([null]);
  });

  it("belong to changes only", () => {
    expect(phrases("It reaches 93% accuracy, more than earlier runtimes.")).toEqual([null]);
  });
});
