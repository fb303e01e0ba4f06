import fc from "fast-check";
import {
  DIRECTIONS,
  GRANULARITIES,
  HARDWARE_KINDS,
  HARDWARE_ROLES,
  MEASUREMENT_FORMS,
  QUALIFIERS,
  TECHNIQUE_KINDS,
  TECHNIQUE_ROLES,
} from "../../../../src/graph/model/vocabulary.js";

/** Few words in many spellings, so that names of two papers are often the same, or nearly. */
const word = fc.constantFrom(
  ...["early exit", "Early-Exits", "EarlyExit", "ResFold", "resfold network", "NVIDIA A100", "A100 GPU", "GPUs", "GPU"],
  ...["the Board", "boards", "Arm Cortex-M4", "Cortex M4 (STM32)", "mixture of experts", "MoE", "c++", "C", "class"],
  ...["折叠", "Größe", "v1.5", "v1.5 (beta", "S", "loss", "losses", "DATASET", "Xilinx FPGA", "the of"],
);
const metric = fc.constantFrom(
  ...["latency", "Runtime", "execution time", "energy", "energy usage", "accuracy", "Top-1 Accuracy", "mAP", "map"],
  ...["mean average precision", "FLOPs", "compute", "bit-width", "bit width", "f1-score", "F1", "emissions", "cost"],
);
const unit = fc.constantFrom(
  ...["ms", "MS", "x", "×", "times", "fold", "%", "percent", "pp", "percentage points", "mAP", "", "µJ", "uJ", "\\muJ"],
  ...["params", "M params", "B parameters", "parameters", "kparam", "GFLOPs", "FLOPs", "tok/s", "tokens / s", "hours"],
);
const value = fc.constantFrom(...[1, 2, 2.000001, 2.1, 0, 500, 0.5, 5e8, 2.6, 2.6e9, -3]);
const flag = fc.boolean();

const named = fc.record({ name: word, aliases: fc.uniqueArray(word, { maxLength: 2 }) });
const technique = fc.record({
  ...{ name: word, aliases: fc.uniqueArray(word, { maxLength: 2 }) },
  kind: fc.constantFrom(...TECHNIQUE_KINDS),
  role: fc.constantFrom(...TECHNIQUE_ROLES),
});
const platform = fc.record({
  name: word,
  kind: fc.constantFrom(...HARDWARE_KINDS),
  granularity: fc.constantFrom(...GRANULARITIES),
  role: fc.constantFrom(...HARDWARE_ROLES),
});
const list = <Fact extends { name: string }>(fact: fc.Arbitrary<Fact>) =>
  fc.uniqueArray(fact, { selector: ({ name }) => name, minLength: 1, maxLength: 5 });

const things = fc.record({
  techniques: list(technique),
  hardware: list(platform),
  metrics: fc.uniqueArray(fc.record({ name: metric }), { selector: ({ name }) => name, maxLength: 4 }),
  datasets: list(named),
  tasks: list(named),
});

/** What one paper may say: everything that a line of a facts file needs but the title. */
export const randomFacts = things.chain((declared) => {
  const one = (facts: readonly { readonly name: string }[]) => fc.constantFrom(...facts.map(({ name }) => name));
  const [anyTechnique, anyPlatform] = [one(declared.techniques), one(declared.hardware)];
  const maybe = (name: fc.Arbitrary<string>) => fc.option(name);
  const pairOf = (name: fc.Arbitrary<string>) => fc.record({ subject: name, baseline: name });
  const relations = fc.record({
    evaluatedOn: fc.array(fc.record({ technique: anyTechnique, hardware: anyPlatform }), { maxLength: 3 }),
    comparedAgainst: fc.array(
      flag.chain((like) => pairOf(like ? anyTechnique : anyPlatform)),
      { maxLength: 3 },
    ),
    measurements: fc.array(
      fc.record({
        ...{ metric, value, valueHigh: fc.option(value), unit },
        form: fc.constantFrom(...MEASUREMENT_FORMS),
        direction: fc.option(fc.constantFrom(...DIRECTIONS)),
        qualifier: fc.constantFrom(...QUALIFIERS),
        subject: maybe(anyTechnique),
        baseline: maybe(word),
        hardware: maybe(anyPlatform),
        dataset: maybe(one(declared.datasets)),
        evidence: maybe(fc.constant("2 ms")),
      }),
      { maxLength: 5 },
    ),
  });
  return relations.map((related) => ({ ...declared, ...related }));
});
