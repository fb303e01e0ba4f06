import { asserted, figure, graphOf, node, plain } from "./graph-fixture.js";

/** The text of the one paper whose abstract is stored; offsets below point into it. */
export const EDGE_ABSTRACT =
  "Attention is costly on small boards. On the Orin we cut energy 3x against FlashKernel. We also try an A100.";

/** Where the words stand in {@link EDGE_ABSTRACT}. */
const span = (words: string) => {
  const start = EDGE_ABSTRACT.indexOf(words);
  return { field: "abstract", start, end: start + words.length };
};

const edge = "paper:2401.00001";
const kernels = "paper:2402.00002";
const survey = "paper:a-survey-of-everything";

/**
 * The graph that the hand-written cases ask. Four papers, of which one has neither date nor arXiv identifier and two
 * share a day; techniques that share names; a diamond orin → jetson → gpu, orin → ampere → gpu; parallel edges,
 * rejected and doubtful ones; figures with and without gain.
 */
export const SMALL_GRAPH = graphOf(
  node("Paper", "2401.00001", {
    title: "Sparse attention at the edge",
    arxivId: "2401.00001",
    submitted: "2024-01-10",
    authors: ["Ada Example", "Bo Übung"],
    url: "https://example.org/sparse",
    tldr: "Cuts energy.",
    abstract: EDGE_ABSTRACT,
    codeUrls: ["https://example.org/code"],
    listed: '[{"document":"list.txt","shown":"2024-01-12"},{"document":"page.txt","shown":null}]',
  }),
  node("Paper", "2402.00002", {
    title: "Überschnelle Kernels für 8-bit",
    arxivId: "2402.00002",
    submitted: "2024-02-20",
  }),
  node("Paper", "a-survey-of-everything", { title: "A survey of everything" }),
  node("Paper", "2402.00004", { title: "late results", arxivId: "2402.00004", submitted: "2024-02-20" }),

  node("Technique", "sparse-attention", { name: "Sparse Attention", aliases: ["SpAtt"], kind: "method" }),
  node("Technique", "flashkernel", { name: "FlashKernel", kind: "system", aliases: ["LUT-GEMM"] }),
  node("Technique", "lut-gemm", { name: "LUT-GEMM", kind: "system", aliases: ["table look-up"] }),
  node("Technique", "quantization", { name: "Quantization", aliases: ["LUT-GEMMs"] }),
  node("Technique", "标准量化", { name: "标准量化 😀", kind: "model" }),
  node("Technique", "twin-a", { name: "Twin" }),
  node("Technique", "twin-b", { name: "twin", aliases: ["Twin"] }),
  plain("BROADER", "technique:lut-gemm", "technique:quantization"),

  node("HardwarePlatform", "gpu", { name: "GPU", granularity: "class" }),
  node("HardwarePlatform", "jetson", { name: "Jetson", kind: "sbc", granularity: "family", vendor: "NVIDIA" }),
  node("HardwarePlatform", "ampere", { name: "Ampere", granularity: "family", vendor: "NVIDIA" }),
  node("HardwarePlatform", "orin", { name: "Jetson Orin", kind: "sbc", vendor: "NVIDIA", aliases: ["AGX Orin"] }),
  node("HardwarePlatform", "a100", { name: "A100", vendor: "NVIDIA" }),
  node("HardwarePlatform", "zcu104", { name: "ZCU104", kind: "fpga", vendor: "AMD" }),
  plain("BROADER", "hardware:orin", "hardware:jetson"),
  plain("BROADER", "hardware:orin", "hardware:ampere"),
  plain("BROADER", "hardware:a100", "hardware:ampere"),
  plain("BROADER", "hardware:jetson", "hardware:gpu"),
  plain("BROADER", "hardware:ampere", "hardware:gpu"),

  node("Metric", "energy", { name: "energy", canonicalUnit: "J" }),
  node("Metric", "latency", { name: "latency", canonicalUnit: "s", aliases: ["delay"] }),
  node("Metric", "accuracy", { name: "accuracy", better: "higher" }),
  node("Dataset", "coco", { name: "COCO" }),
  node("Dataset", "imagenet", { name: "ImageNet" }),
  node("Task", "detection", { name: "object detection" }),
  node("Task", "ranking", { name: "ranking" }),

  asserted("INTRODUCES", edge, "technique:sparse-attention", {
    paper: edge,
    ...span("Attention"),
    mention: "Attention",
    confidence: 0.95,
  }),
  asserted("COMPARES", edge, "technique:flashkernel", { paper: edge, ...span("FlashKernel"), mention: "FlashKernel" }),
  asserted("USES", edge, "technique:quantization", { paper: edge, confidence: 0.3 }),
  asserted("STUDIES", edge, "technique:lut-gemm", { paper: edge, status: "rejected", confidence: 1 }),
  asserted("INTRODUCES", kernels, "technique:flashkernel", { paper: kernels, status: "confirmed", confidence: 1 }),
  asserted("STUDIES", kernels, "technique:flashkernel", { paper: kernels, confidence: 0.5 }),
  asserted("STUDIES", kernels, "technique:lut-gemm", { paper: kernels, mention: "LUT-GEMM" }),
  asserted("STUDIES", survey, "technique:sparse-attention", { paper: survey, confidence: 0.6 }),
  asserted("STUDIES", survey, "technique:flashkernel", { paper: survey }),
  asserted("STUDIES", survey, "technique:标准量化", { paper: survey, mention: "标准量化 😀" }),

  asserted("EVALUATES_ON", edge, "hardware:orin", { paper: edge, ...span("Orin"), mention: "Orin" }),
  asserted("MENTIONS", edge, "hardware:a100", { paper: edge, ...span("A100"), mention: "A100", confidence: 0.4 }),
  asserted("EVALUATES_ON", kernels, "hardware:a100", { paper: kernels }),
  asserted("TARGETS", kernels, "hardware:gpu", { paper: kernels }),
  asserted("MENTIONS", survey, "hardware:zcu104", { paper: survey, status: "rejected" }),

  asserted("CONSIDERS", edge, "metric:energy", { paper: edge }),
  asserted("CONSIDERS", kernels, "metric:latency", { paper: kernels }),
  asserted("CONSIDERS", survey, "metric:energy", { paper: survey }),
  asserted("EVALUATES_WITH", edge, "dataset:coco", { paper: edge }),
  asserted("ADDRESSES", edge, "task:detection", { paper: edge }),

  // Two papers, one of them twice: three parallel edges, support 2.
  asserted("EVALUATED_ON", "technique:sparse-attention", "hardware:orin", {
    paper: edge,
    ...span("On the Orin"),
    mention: "On the Orin",
    confidence: 0.8,
  }),
  asserted("EVALUATED_ON", "technique:sparse-attention", "hardware:orin", {
    paper: edge,
    ...span("Orin"),
    mention: "Orin",
    confidence: 0.5,
    ordinal: 1,
  }),
  asserted("EVALUATED_ON", "technique:sparse-attention", "hardware:orin", {
    paper: survey,
    mention: "on Orin boards",
    confidence: 0.9,
    status: "confirmed",
  }),
  asserted("EVALUATED_ON", "technique:sparse-attention", "hardware:a100", {
    paper: edge,
    ...span("A100"),
    confidence: 0.4,
  }),
  asserted("EVALUATED_ON", "technique:sparse-attention", "hardware:zcu104", { paper: survey, status: "rejected" }),
  asserted("EVALUATED_ON", "technique:flashkernel", "hardware:a100", { paper: kernels, status: "confirmed" }),
  asserted("EVALUATED_ON", "technique:flashkernel", "hardware:gpu", { paper: survey, confidence: 0.7 }),
  asserted("EVALUATED_ON", "technique:lut-gemm", "hardware:a100", { paper: kernels, confidence: 0.6 }),
  asserted("COMPARED_AGAINST", "technique:sparse-attention", "technique:flashkernel", { paper: edge }),
  asserted("COMPARED_AGAINST", "technique:lut-gemm", "technique:flashkernel", { paper: kernels }),
  asserted("COMPARED_AGAINST", "hardware:orin", "hardware:a100", { paper: edge }),

  figure(
    "edge-energy",
    {
      paper: edge,
      metric: "metric:energy",
      subject: "technique:sparse-attention",
      baseline: "technique:flashkernel",
      hardware: "hardware:orin",
      dataset: "dataset:coco",
    },
    { value: 3, gain: 3, direction: "decrease", evidence: "energy 3x", ...span("energy 3x"), baselineText: "Flash" },
  ),
  figure(
    "edge-latency",
    { paper: edge, metric: "metric:latency", subject: "technique:sparse-attention", hardware: "hardware:a100" },
    { value: 50, unit: "%", form: "percent-change", gain: 1.5, direction: "increase", evidence: "half as quick again" },
  ),
  figure(
    "edge-doubtful",
    { paper: edge, metric: "metric:energy", subject: "technique:sparse-attention", hardware: "hardware:a100" },
    { value: 50, gain: 50, confidence: 0.2, qualifier: "up-to" },
  ),
  figure(
    "edge-rejected",
    { paper: edge, metric: "metric:energy", subject: "technique:sparse-attention", hardware: "hardware:orin" },
    { value: 100, gain: 100, status: "rejected" },
  ),
  figure(
    "kernels-latency",
    { paper: kernels, metric: "metric:latency", subject: "hardware:a100", baseline: "hardware:orin" },
    {
      value: 12,
      valueHigh: 14,
      unit: "ms",
      form: "absolute",
      qualifier: "range",
      canonicalValue: 0.012,
      canonicalUnit: "s",
      status: "confirmed",
    },
  ),
  figure(
    "kernels-accuracy",
    { paper: kernels, metric: "metric:accuracy", subject: "technique:flashkernel", hardware: "hardware:a100" },
    { value: -0.5, unit: "%", form: "percentage-points", qualifier: "approximately", baselineText: "the float model" },
  ),
  figure("survey-alone", { paper: survey }, { value: 7, form: "absolute", unit: "" }),
);
