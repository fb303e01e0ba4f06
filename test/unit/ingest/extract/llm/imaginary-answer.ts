import type { PaperText } from "../../../../../src/ingest/facts.js";

/** A paper that nobody wrote. */
export const PAPER: PaperText = {
  title: "Folio: Folding Weights on Small Boards",
  abstract:
    "We fold weight matrices onto themselves. Our method, Folio, cuts energy by 37% on a Jetson Nano\nand is 2.5x faster than plain pruning on CreaseNet. Code: https://example.org/folio.",
};

/** What a careful model says of it. */
export const ANSWER = {
  techniques: [
    { name: "Folio", aliases: ["weight folding"], kind: "method", role: "introduced", mention: "Folio" },
    { name: "pruning", aliases: ["plain pruning"], kind: "method", role: "baseline", mention: "plain pruning" },
  ],
  hardware: [
    {
      ...{ name: "Jetson Nano", aliases: [], kind: "sbc", vendor: "NVIDIA", granularity: "product" },
      ...{ role: "evaluated", mention: "Jetson Nano" },
    },
  ],
  metrics: [
    { name: "energy", aliases: [], mention: "energy" },
    { name: "speed", aliases: [], mention: "faster" },
  ],
  datasets: [{ name: "CreaseNet", aliases: [], mention: "CreaseNet" }],
  tasks: [],
  evaluatedOn: [{ technique: "Folio", hardware: "Jetson Nano", mention: "Folio, cuts energy by 37% on a Jetson Nano" }],
  comparedAgainst: [{ subject: "Folio", baseline: "plain pruning", mention: "faster than plain pruning" }],
  measurements: [
    {
      ...{ metric: "energy", value: 37, valueHigh: null, unit: "%", form: "percent-change", direction: "decrease" },
      ...{ qualifier: "exact", subject: "Folio", baseline: null, hardware: "Jetson Nano", dataset: null },
      evidence: "cuts energy by 37%",
    },
    {
      ...{ metric: "speed", value: 2.5, valueHigh: null, unit: "x", form: "ratio", direction: "increase" },
      ...{ qualifier: "exact", subject: "Folio", baseline: "plain pruning", hardware: null, dataset: "CreaseNet" },
      evidence: "2.5x faster",
    },
  ],
};
