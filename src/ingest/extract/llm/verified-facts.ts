import type { Facts, PaperText } from "../../facts.js";
import { codeUrls } from "../code-urls.js";
import { ASKED, type RawAnswer } from "./answer.js";
import { type Fault, Verification } from "./verification.js";

const MOST_LINKS = 1_000;

/**
 * The facts of an answer that hold against the text: each has the asked form, stands in words that the text holds, and
 * relates what is declared. Words come out as the text writes them, with their place. Links are read off the text itself.
 *
 * @param onDropped hears of each fact, and each alias or reference of one, that doesn't hold
 */
export function verifiedFacts(answer: RawAnswer, paper: PaperText, onDropped: (fault: Fault) => void): Facts {
  const verification = new Verification(paper, onDropped);
  const named = (list: "metrics" | "datasets" | "tasks") => verification.things(answer[list], ASKED[list], list);
  const declared = {
    techniques: verification.things(answer.techniques, ASKED.techniques, "techniques"),
    hardware: verification.things(answer.hardware, ASKED.hardware, "hardware"),
    metrics: named("metrics"),
    datasets: named("datasets"),
    tasks: named("tasks"),
  };
  return {
    ...declared,
    evaluatedOn: verification.evaluations(answer.evaluatedOn, declared),
    comparedAgainst: verification.comparisons(answer.comparedAgainst, declared),
    measurements: verification.measurements(answer.measurements, declared),
    codeUrls: codeUrls(paper).slice(0, MOST_LINKS),
  };
}
