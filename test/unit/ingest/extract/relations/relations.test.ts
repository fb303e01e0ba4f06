import { describe, expect, it } from "vitest";
import { find } from "../../../../../src/ingest/extract/findings.js";
import { judge } from "../../../../../src/ingest/extract/judge.js";
import { read } from "../../../../../src/ingest/extract/reading.js";
import { contextsIn } from "../../../../../src/ingest/extract/relations/context.js";
import { comparedAgainst, evaluatedOn, mainTechnique } from "../../../../../src/ingest/extract/relations/relate.js";

const judged = (abstract: string, title = "A title") => judge(find(read({ title, abstract })));
const contexts = (abstract: string) => {
  const judgement = judged(abstract);
  return judgement.measures.map(contextsIn(judgement));
};

describe("relations", () => {
  const abstract =
    "We propose TinyForge, a runtime. On a Jetson Nano, TinyForge outperforms TensorFlow Lite. We also run it on an A100.";

  it("set what the paper introduces on every platform that it evaluates", () => {
    const relations = evaluatedOn(judged(abstract));
    expect(relations.map(({ from, to, evidence }) => [from, to, evidence])).toEqual([
      ["TinyForge", "Jetson Nano", "introduced/sentence"],
      ["TinyForge", "A100", "introduced/paper"],
    ]);
  });

  it("set it against its baselines", () => {
    expect(comparedAgainst(judged(abstract))).toMatchObject([{ from: "TinyForge", to: "TensorFlow Lite" }]);
  });

  it("begin with what a study examines where nothing is introduced", () => {
    const study = judged("We measure the latency of ResNet-50 on a Jetson Nano.", "A Measurement Study of Boards");
    expect(mainTechnique(study)).toBeUndefined();
    expect(evaluatedOn(study)).toMatchObject([{ from: "ResNet-50", to: "Jetson Nano" }]);
  });
});

describe("the context of a figure", () => {
  it("is what its sentence names", () => {
    expect(
      contexts(
        "We propose TinyForge. On a Jetson Nano, TinyForge reaches 93% accuracy on CIFAR-10. We also use a CPU in tests.",
      ),
    ).toEqual([{ subject: "TinyForge", baseline: null, hardware: "Jetson Nano", dataset: "CIFAR-10" }]);
  });

  it("has the declared baseline, or the words that stand for it", () => {
    expect(contexts("We propose TinyForge. It is 3x faster than vLLM.")).toMatchObject([{ baseline: "vLLM" }]);
    expect(contexts("We propose TinyForge. It is 3x faster than earlier runtimes.")).toMatchObject([
      { baseline: "earlier runtimes" },
    ]);
    expect(contexts("We propose TinyForge. Compared to vLLM, it cuts latency by 40%.")).toMatchObject([
      { baseline: "vLLM" },
    ]);
  });

  it("is not the platform that the figure is compared with", () => {
    expect(
      contexts("We propose TinyForge and measure it on an FPGA. Its latency is 3x lower than on GPUs."),
    ).toMatchObject([{ subject: "TinyForge", hardware: null }]);
  });
});
