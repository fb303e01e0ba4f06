import { describe, expect, it } from "vitest";
import { measuresIn } from "../../../../../src/ingest/extract/figures/measure.js";
import { read } from "../../../../../src/ingest/extract/reading.js";

const measured = (abstract: string): string[] =>
  measuresIn(read({ title: "Title", abstract })).map(({ metric, figure, unit, direction }) =>
    [metric.name, direction ?? "level", figure.value, unit].join(" "),
  );

describe("figures are of the metric that the text sets beside them", () => {
  it.each([
    ["We cut the energy by 37%.", "energy decrease 37 %"],
    ["We show a 37% energy reduction.", "energy decrease 37 %"],
    ["Our chip has 2.2x better energy efficiency.", "energy efficiency increase 2.2 x"],
    ["We reach an accuracy of 93.1%.", "accuracy level 93.1 %"],
    ["Our net improves accuracy by 2%.", "accuracy increase 2 pp"],
    ["It is 3x faster than Foo, we find.", "speed increase 3 x"],
    ["Our runtime needs 60% lower latency.", "latency decrease 60 %"],
    ["We need half the memory.", "memory decrease 0.5 x"],
    ["Our cores improve latency by 20%.", "latency decrease 20 %"],
    ["We measure a PSNR of 26.15.", "PSNR level 26.15 dB"],
    ["We reach an F1 score of 0.93.", "F1 level 0.93"],
    ["We report a packet recovery rate of 88%.", "packet recovery rate level 88 %"],
  ])("%s", (abstract, expected) => {
    expect(measured(abstract).map((each) => each.trim())).toEqual([expected]);
  });

  it("or, where none is named, of the metric that their unit tells", () => {
    expect(measured("One inference of our net takes 3 ms and draws 2.6 W.")).toEqual([
      "latency level 3 ms",
      "power level 2.6 W",
    ]);
  });

  it("one after the other where metrics and figures are coordinated", () => {
    expect(measured("We cut power consumption and latency by 49% and 89%.")).toEqual([
      "power decrease 49 %",
      "latency decrease 89 %",
    ]);
  });

  it("also where their units differ", () => {
    expect(measured("We cut latency and energy by 2.6x and 37%, respectively.")).toEqual([
      "latency decrease 2.6 x",
      "energy decrease 37 %",
    ]);
  });

  it("all of them where one figure is given for several", () => {
    expect(measured("We need 40% less latency and energy.")).toEqual(["latency decrease 40 %", "energy decrease 40 %"]);
  });

  it("of the metric before where they only continue a comparison", () => {
    expect(measured("Our uplink latency is 33x higher than Ethernet and 17x higher than cable.")).toEqual([
      "latency increase 33 x",
      "latency increase 17 x",
    ]);
  });
});

describe("no figures of the paper", () => {
  it.each(["We used 4 nodes in 2019.", "We train with a batch size of 32 for 90 epochs.", "Our data span five years."])(
    "are found in: %s",
    (abstract) => {
      expect(measured(abstract)).toEqual([]);
    },
  );
});
