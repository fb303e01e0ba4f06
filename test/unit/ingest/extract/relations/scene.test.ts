import { describe, expect, it } from "vitest";
import { LEAST_COMPARING } from "../../../../../src/ingest/extract/relations/cue.js";
import { Scene } from "../../../../../src/ingest/extract/relations/scene.js";
import { textAt } from "../../../../../src/ingest/extract/text/passage.js";
import { imagine } from "./imaginary-cast.js";

const mentions = (scene: Scene, ordinal = 1) =>
  scene.mentionsIn(ordinal).map(({ participant, place, named }) => [participant.name, textAt(place), named]);

describe("a scene", () => {
  it("knows who is named in which sentence", () => {
    const scene = new Scene(
      imagine({
        title: "TinyForge: a runtime",
        abstract: "We propose TinyForge. It runs on a Pi.",
        techniques: { TinyForge: "introduced" },
        hardware: { Pi: "evaluated" },
      }),
    );
    expect(mentions(scene, 0)).toEqual([["TinyForge", "TinyForge", true]]);
    expect(mentions(scene, 1)).toEqual([["TinyForge", "TinyForge", true]]);
    expect(mentions(scene, 2)).toEqual([["Pi", "Pi", true]]);
  });

  it("has one name where a longer one holds it", () => {
    const scene = new Scene(
      imagine({
        abstract: "Forge is old, Forge-S is small.",
        techniques: { Forge: "baseline", "Forge-S": "introduced" },
      }),
    );
    expect(mentions(scene)).toEqual([
      ["Forge", "Forge", true],
      ["Forge-S", "Forge-S", true],
    ]);
  });

  it("takes words that refer to what is introduced for mentions of it", () => {
    const scene = new Scene(
      imagine({
        abstract: "TinyForge compiles. The proposed compiler is small. Our dense kernel helps.",
        techniques: { TinyForge: "system/introduced", "loop kernel": "used" },
      }),
    );
    expect(mentions(scene, 2)).toEqual([["TinyForge", "The proposed compiler", false]]);
    expect(mentions(scene, 3)).toEqual([["loop kernel", "Our dense kernel", false]]);
  });

  it("lets all members of an enumeration hang on what its first hangs on", () => {
    const scene = new Scene(
      imagine({
        abstract: "It is faster than Alpha, the older Beta and Gamma on a Pi.",
        techniques: { Alpha: "baseline", Beta: "baseline", Gamma: "baseline" },
        hardware: { Pi: "evaluated" },
      }),
    );
    const found = scene.mentionsIn(1);
    const [first, second, third, board] = found;
    expect(found.map(({ list }) => list.position)).toEqual([0, 1, 2, 0]);
    expect(first?.cue).toBeGreaterThanOrEqual(LEAST_COMPARING);
    expect([second?.cue, third?.cue]).toEqual([first?.cue, first?.cue]);
    expect(board?.cue).toBeLessThan(LEAST_COMPARING);
  });

  it("hears a comparison in several words", () => {
    for (const words of ["compared to", "in comparison with the", "relative to", "with respect to"]) {
      const scene = new Scene(
        imagine({ abstract: `It saves 40% of energy ${words} Alpha.`, techniques: { Alpha: "baseline" } }),
      );
      expect(scene.mentionsIn(1)[0]?.cue, words).toBeGreaterThanOrEqual(LEAST_COMPARING);
    }
  });

  it("holds the first that the paper probably introduces for the main one", () => {
    const techniques = { Alpha: "baseline", Beta: "introduced", Gamma: "introduced" };
    expect(new Scene(imagine({ abstract: "Unlike Alpha, Beta has Gamma.", techniques })).main?.name).toBe("Beta");
    expect(new Scene(imagine({ abstract: "Nothing is named." })).main).toBeUndefined();
  });
});
