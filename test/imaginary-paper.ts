import type { z } from "zod";
import { type PaperFacts, paperFacts, type TechniqueFact } from "../src/ingest/facts.js";

/** A paper that nobody wrote, checked as a line of a facts file is. */
export const imaginaryPaper = (paper: z.input<typeof paperFacts>): PaperFacts => paperFacts.parse(paper);

/** A method that the paper introduces. */
export const method = (name: string, more: Partial<TechniqueFact> = {}): TechniqueFact => ({
  ...{ name, kind: "method", role: "introduced", aliases: [], mention: null, span: null },
  ...more,
});

/** A paper with every kind of fact, and everything that a fact can carry. */
export const RICH_PAPER = imaginaryPaper({
  title: "Möbius Pruning für “Größe 0”: 模型压缩 🙂 on µ-Devices",
  arxivId: "2401.01234",
  submitted: "2024-01-03",
  authors: ["Ångström, Ö.", "王小明"],
  url: "https://example.org/papers/moebius",
  tldr: "A pruning scheme that folds weight matrices onto themselves before they are stored.",
  abstract: "Möbius pruning folds weights. On the Folio board it is 3.2x faster than plain pruning.",
  listed: [
    { document: "week-2.txt", shown: "Jan 8" },
    { document: "week-1.txt", shown: null },
  ],
  extractor: "someone@2",
  confidence: 0.75,
  techniques: [
    method("Möbius pruning", {
      aliases: ["MP", "折叠剪枝"],
      mention: "Möbius pruning",
      span: { field: "abstract", start: 0, end: 14 },
      confidence: 0.9,
      status: "confirmed",
      extractor: "someone-else@1",
    }),
    method("plain pruning", { role: "baseline", mention: "plain pruning" }),
    method("Foldbench", { kind: "benchmark", role: "used", status: "rejected" }),
    method("FoldNet-50", { kind: "model", role: "studied" }),
  ],
  hardware: [
    {
      name: "Folio board",
      aliases: ["Folio"],
      kind: "sbc",
      vendor: "Origami & Söhne",
      granularity: "product",
      role: "evaluated",
    },
    { name: "paper tape", kind: "storage", granularity: "class", role: "mentioned" },
    { name: "desk lamp", kind: "other", granularity: "class", role: "targeted" },
  ],
  metrics: [{ name: "speed", aliases: ["swiftness"], mention: "faster" }, { name: "energy" }],
  datasets: [{ name: "CreaseNet", mention: "CreaseNet" }],
  tasks: [{ name: "napkin folding" }],
  evaluatedOn: [{ technique: "MP", hardware: "Folio board", mention: "On the Folio board", confidence: 0.5 }],
  comparedAgainst: [
    { subject: "Möbius pruning", baseline: "plain pruning" },
    { subject: "Folio board", baseline: "paper tape" },
  ],
  measurements: [
    {
      metric: "speed",
      value: 3.2,
      unit: "x",
      form: "ratio",
      direction: "increase",
      qualifier: "exact",
      subject: "Möbius pruning",
      baseline: "plain pruning",
      hardware: "Folio board",
      dataset: "CreaseNet",
      evidence: "3.2x faster",
      span: { field: "abstract", start: 54, end: 65 },
    },
    {
      metric: "energy",
      value: 1.5,
      valueHigh: 2.5,
      unit: "mJ",
      form: "absolute",
      qualifier: "range",
      subject: "Folio board",
      baseline: "a desk lamp left on",
    },
  ],
  codeUrls: ["https://example.org/code", "hf.example/moebius"],
});
