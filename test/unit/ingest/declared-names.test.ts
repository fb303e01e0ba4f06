import { describe, expect, it } from "vitest";
import { declaredAs } from "../../../src/ingest/declared-names.js";
import { paperFacts } from "../../../src/ingest/facts.js";
import { method } from "../../imaginary-paper.js";

const platform = (name: string) => ({ name, kind: "other", granularity: "product", role: "evaluated" });
const figure = { metric: "speed", value: 2, unit: "x", form: "ratio", direction: "increase", qualifier: "exact" };

function problems(facts: Record<string, unknown>): string[] {
  const paper = {
    title: "On Folding",
    techniques: [method("folding", { aliases: ["FLD"] }), method("creasing", { role: "baseline" })],
    hardware: [platform("desk"), platform("lamp")],
    ...facts,
  };
  const checked = paperFacts.safeParse(paper);
  return checked.success ? [] : checked.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("a paper's relations and figures", () => {
  it("may use declared names and their aliases", () => {
    expect(
      problems({
        evaluatedOn: [{ technique: "FLD", hardware: "desk" }],
        comparedAgainst: [
          { subject: "folding", baseline: "creasing" },
          { subject: "desk", baseline: "lamp" },
        ],
        measurements: [
          { ...figure, subject: "FLD", baseline: "whatever else", hardware: "desk" },
          { ...figure, subject: "lamp" },
        ],
      }),
    ).toEqual([]);
  });

  it("are refused where they use others, each with its place", () => {
    expect(
      problems({
        evaluatedOn: [{ technique: "desk", hardware: "folding" }],
        comparedAgainst: [{ subject: "gluing", baseline: "creasing" }],
        measurements: [{ ...figure, subject: "gluing", hardware: "floor", dataset: "MapNet" }],
      }),
    ).toEqual([
      "evaluatedOn.0.technique: “desk” is not declared under techniques",
      "evaluatedOn.0.hardware: “folding” is not declared under hardware",
      "comparedAgainst.0.subject: “gluing” is not declared under techniques or hardware",
      "measurements.0.subject: “gluing” is not declared under techniques or hardware",
      "measurements.0.hardware: “floor” is not declared under hardware",
      "measurements.0.dataset: “MapNet” is not declared under datasets",
    ]);
  });

  it("compare like with like", () => {
    expect(problems({ comparedAgainst: [{ subject: "folding", baseline: "desk" }] })).toEqual([
      "comparedAgainst.0.baseline: “desk” is not declared under the same list as “folding”, techniques or hardware",
    ]);
  });
});

it("takes a name for its own declaration before it takes it for an alias of another", () => {
  const list = [method("paper folding", { aliases: ["folding"] }), method("folding")];
  expect(declaredAs(list, "folding")).toBe(list[1]);
  expect(declaredAs(list, "Folding")).toBeUndefined();
});
