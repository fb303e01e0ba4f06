import { describe, expect, it } from "vitest";
import { rawAnswer } from "../../../../../src/ingest/extract/llm/answer.js";
import { verifiedFacts } from "../../../../../src/ingest/extract/llm/verified-facts.js";
import { paperFacts } from "../../../../../src/ingest/facts.js";
import { ANSWER, PAPER } from "./imaginary-answer.js";

/** The facts that hold, and the faults of the others. */
function verify(answer: object) {
  const faults: string[] = [];
  const facts = verifiedFacts(rawAnswer.parse(answer), PAPER, (fault) => faults.push(fault));
  paperFacts.parse({ ...facts, ...PAPER });
  return { facts, faults };
}
const [folio, pruning] = ANSWER.techniques;
const [energy, speed] = ANSWER.measurements;

describe("a model's answer, held against the text,", () => {
  it("gives facts with their place, in the words of the text, and a confidence", () => {
    const { facts, faults } = verify(ANSWER);
    expect(faults).toEqual(["unfounded"]); // “weight folding”, an alias that the text doesn't use
    expect(facts.techniques[0]).toEqual({
      ...{ name: "Folio", aliases: [], kind: "method", role: "introduced", confidence: 0.7 },
      ...{ mention: "Folio", span: { field: "title", start: 0, end: 5 } },
    });
    expect(facts.evaluatedOn).toEqual([
      {
        ...{ technique: "Folio", hardware: "Jetson Nano", confidence: 0.6 },
        ...{ mention: "Folio, cuts energy by 37% on a Jetson Nano", span: { field: "abstract", start: 53, end: 95 } },
      },
    ]);
    expect(facts.comparedAgainst).toMatchObject([{ subject: "Folio", baseline: "pruning" }]);
    expect(facts.measurements).toMatchObject([
      { ...energy, span: { field: "abstract" } },
      { ...speed, baseline: "pruning" },
    ]);
  });

  it("loses what the text doesn't say, and what hangs on it", () => {
    const invented = { ...folio, name: "Crane", mention: "Crane" };
    const { facts, faults } = verify({
      techniques: [invented, pruning],
      hardware: ANSWER.hardware,
      evaluatedOn: [{ technique: "Crane", hardware: "Jetson Nano", mention: "on a Jetson Nano" }],
      measurements: [{ ...energy, subject: "Crane" }],
    });
    expect(facts.techniques.map(({ name }) => name)).toEqual(["pruning"]);
    expect(facts.evaluatedOn).toEqual([]);
    expect(facts.measurements).toMatchObject([{ metric: "energy", subject: null, hardware: "Jetson Nano" }]);
    expect(faults).toEqual(["unfounded", "undeclared", "undeclared"]);
  });

  it("loses a figure whose number its words don't hold", () => {
    const { facts, faults } = verify({ ...ANSWER, measurements: [{ ...energy, value: 73 }, speed] });
    expect(facts.measurements.map(({ value }) => value)).toEqual([2.5]);
    expect(faults).toEqual(["unfounded", "unfounded"]);
  });

  it("loses a fact of another form, and keeps the others", () => {
    const wrong = [{ ...folio, role: "invented" }, { name: "?" }, "Folio", null, pruning];
    const { facts, faults } = verify({ techniques: wrong });
    expect(facts.techniques.map(({ name }) => name)).toEqual(["pruning"]);
    expect(faults).toEqual(["malformed", "malformed", "malformed", "malformed"]);
  });

  it("says nothing twice", () => {
    const { facts, faults } = verify({
      ...{ techniques: [pruning, { ...pruning, role: "used" }], measurements: [speed, speed] },
      hardware: ANSWER.hardware,
    });
    expect(facts.techniques).toHaveLength(1);
    expect(facts.measurements).toHaveLength(1);
    expect(faults.filter((fault) => fault === "repeated")).toHaveLength(2);
  });

  it("compares like with like, and nothing with itself", () => {
    const compared = (subject: string, baseline: string) => ({
      subject,
      baseline,
      mention: "faster than plain pruning",
    });
    const { facts, faults } = verify({
      ...ANSWER,
      comparedAgainst: [
        compared("Folio", "Jetson Nano"),
        compared("pruning", "plain pruning"),
        compared("Folio", "pruning"),
      ],
    });
    expect(facts.comparedAgainst).toMatchObject([{ subject: "Folio", baseline: "pruning" }]);
    expect(faults.slice(1)).toEqual(["undeclared", "malformed"]);
  });

  it("keeps a baseline in the words of the text, and no other", () => {
    const against = (baseline: string) =>
      verify({ measurements: [{ ...energy, subject: null, hardware: null, baseline }] });
    expect(against("weight matrices").facts.measurements).toMatchObject([{ baseline: "weight matrices" }]);
    expect(against("the competition")).toMatchObject({
      ...{ facts: { measurements: [{ baseline: null }] }, faults: ["unfounded"] },
    });
  });

  it("has the links of the text, which no model is asked for", () => {
    expect(verify({ tasks: [] }).facts.codeUrls).toEqual(["https://example.org/folio"]);
  });
});
