import { describe, expect, it } from "vitest";
import { alignment } from "../../../../../src/ingest/extract/relations/alignment.js";
import { Scene } from "../../../../../src/ingest/extract/relations/scene.js";
import { imagine } from "./imaginary-cast.js";

/** For each figure, how it is aligned with each of the things. */
function aligned(abstract: string, roles: { techniques?: Record<string, string>; hardware?: Record<string, string> }) {
  const scene = new Scene(imagine({ abstract, ...roles }));
  return scene.cast.measures.map((measure) =>
    scene.participants.map((each) => alignment(measure, scene.mentionsOf(each), scene)),
  );
}

describe("a series of figures beside an enumeration", () => {
  const techniques = { Alpha: "baseline", Beta: "baseline" };

  it("is told member by member", () => {
    const abstract = "It is 1.8x and 7.1x faster than Alpha and Beta, respectively.";
    expect(aligned(abstract, { techniques })).toEqual([
      [1, -1],
      [-1, 1],
    ]);
  });

  it("may have platforms beside the techniques", () => {
    const abstract = "It is 2x and 3x faster than Alpha on a Pi and Beta on a Jetson, respectively.";
    expect(aligned(abstract, { techniques, hardware: { Pi: "evaluated", Jetson: "evaluated" } })).toEqual([
      [1, -1, 1, -1],
      [-1, 1, -1, 1],
    ]);
  });

  it("counts members that nobody declared", () => {
    const abstract = "It is 2x, 3x and 4x faster than Alpha, some prior work and Beta.";
    expect(aligned(abstract, { techniques }).map(([alpha, beta]) => [alpha, beta])).toEqual([
      [1, -1],
      [-1, -1],
      [-1, 1],
    ]);
  });

  it("is not told where their numbers differ, or where there is one figure only", () => {
    expect(aligned("It is 2x and 3x faster than Alpha.", { techniques: { Alpha: "baseline" } })).toEqual([[0], [0]]);
    expect(aligned("It is 2x faster than Alpha and Beta.", { techniques })).toEqual([[0, 0]]);
  });
});
