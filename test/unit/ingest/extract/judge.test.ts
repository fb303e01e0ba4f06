import { describe, expect, it } from "vitest";
import confidences from "../../../../src/ingest/extract/confidence.json" with { type: "json" };
import { find } from "../../../../src/ingest/extract/findings.js";
import { confidenceOf, judge, LEAST_CONFIDENCE } from "../../../../src/ingest/extract/judge.js";
import counts from "../../../../src/ingest/extract/lexicon/counts.json" with { type: "json" };
import { read } from "../../../../src/ingest/extract/reading.js";

describe("confidence", () => {
  it("is what was measured of the kind of evidence", () => {
    expect(confidenceOf("hardware", "product/evaluated")).toBeCloseTo(confidences.hardware["product/evaluated"], 2);
  });

  it("is that of the whole kind for evidence never met", () => {
    expect(confidenceOf("task", "never/met")).toBeCloseTo(confidences.task["*"], 2);
  });

  it("moves towards what was counted of the very words", () => {
    const [right, seen] = counts.hardware.cloud;
    expect((right ?? 0) / (seen ?? 1)).toBeLessThan(0.1);
    expect(confidenceOf("hardware", "class/evaluated", ["cloud"])).toBeLessThan(
      confidenceOf("hardware", "class/evaluated") / 2,
    );
  });
});

describe("the judge", () => {
  it("leaves out what is unsure, and nothing else", () => {
    const findings = find(read({ title: "A title", abstract: "We run it in the cloud and on an A100." }));
    expect(findings.hardware.map(({ name }) => name)).toEqual(["cloud", "A100"]);
    const { hardware } = judge(findings);
    expect(hardware.map(({ name }) => name)).toEqual(["A100"]);
    for (const { confidence } of hardware) expect(confidence).toBeGreaterThanOrEqual(LEAST_CONFIDENCE);
  });
});
