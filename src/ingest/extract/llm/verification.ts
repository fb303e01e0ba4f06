import type { z } from "zod";
import { comparedList, declaredAs } from "../../declared-names.js";
import type { Facts, MeasurementFact, PaperText } from "../../facts.js";
import { ASKED } from "./answer.js";
import confidence from "./confidence.json" with { type: "json" };
import { holdsNumber } from "./holds-number.js";
import { type Place, placeOf } from "./place.js";

/** Why statements of a model are dropped. */
export const FAULTS = {
  unfounded: "in words or numbers that the text doesn't hold",
  malformed: "not of the asked form",
  undeclared: "about things that the answer doesn't declare",
  repeated: "said before",
} as const;
export type Fault = keyof typeof FAULTS;

type Thing = z.output<(typeof ASKED)["metrics"]>;
type Declared = Pick<Facts, "techniques" | "hardware" | "datasets">;

/** Holds what a model says against the text of a paper: what doesn't stand there is dropped, and counted by whoever listens. */
export class Verification {
  constructor(
    private readonly paper: PaperText,
    private readonly onDropped: (fault: Fault) => void,
  ) {}

  /** Named things, each name once, with those of their aliases that the text holds. */
  things<Fact extends Thing>(items: readonly unknown[], schema: z.ZodType<Fact>, list: keyof typeof confidence) {
    const names = new Set<string>();
    return this.#sound(items, schema).flatMap((fact) => {
      const place = this.#firstPlace(fact.mention, names, fact.name);
      if (place === null) return [];
      const others = [...new Set(fact.aliases)].filter((alias) => alias !== fact.name);
      const aliases = others.filter((alias) => this.#place(alias) !== null);
      return [{ ...fact, aliases, mention: place.words, span: place.span, confidence: confidence[list] }];
    });
  }

  evaluations(items: readonly unknown[], { techniques, hardware }: Declared): Facts["evaluatedOn"] {
    const pairs = new Set<string>();
    return this.#sound(items, ASKED.evaluatedOn).flatMap((fact) => {
      const technique = this.#nameIn(techniques, fact.technique);
      const platform = this.#nameIn(hardware, fact.hardware);
      if (technique === null || platform === null) return [];
      const place = this.#firstPlace(fact.mention, pairs, [technique, platform]);
      if (place === null) return [];
      const { words: mention, span } = place;
      return [{ technique, hardware: platform, mention, span, confidence: confidence.evaluatedOn }];
    });
  }

  comparisons(items: readonly unknown[], declared: Declared): Facts["comparedAgainst"] {
    const pairs = new Set<string>();
    return this.#sound(items, ASKED.comparedAgainst).flatMap((fact) => {
      const list = declared[comparedList(declared, fact.subject, fact.baseline) ?? "techniques"];
      const subject = this.#nameIn(list, fact.subject);
      const baseline = this.#nameIn(list, fact.baseline);
      if (subject === null || baseline === null) return [];
      if (subject === baseline) return this.#drop("malformed");
      const place = this.#firstPlace(fact.mention, pairs, [subject, baseline]);
      if (place === null) return [];
      const { words: mention, span } = place;
      return [{ subject, baseline, mention, span, confidence: confidence.comparedAgainst }];
    });
  }

  /** Figures whose words hold their numbers. A reference of theirs that doesn't hold is left open. */
  measurements(items: readonly unknown[], { techniques, hardware, datasets }: Declared): MeasurementFact[] {
    const figures = new Set<string>();
    const things = [...techniques, ...hardware];
    return this.#sound(items, ASKED.measurements).flatMap((fact): MeasurementFact[] => {
      const { value, valueHigh, subject, baseline } = fact;
      const place = this.#firstPlace(fact.evidence, figures, fact);
      if (place === null) return [];
      if (![value, valueHigh ?? value].every((number) => holdsNumber(place.words, number)))
        return this.#drop("unfounded");
      return [
        {
          ...fact,
          subject: subject && this.#nameIn(things, subject),
          baseline: baseline && (declaredAs(things, baseline)?.name ?? this.#place(baseline)?.words ?? null),
          hardware: fact.hardware && this.#nameIn(hardware, fact.hardware),
          dataset: fact.dataset && this.#nameIn(datasets, fact.dataset),
          evidence: place.words,
          span: place.span,
          confidence: confidence.measurements,
        },
      ];
    });
  }

  #sound<Fact>(items: readonly unknown[], schema: z.ZodType<Fact>): Fact[] {
    return items.flatMap((item) => {
      const checked = schema.safeParse(item);
      return checked.success ? [checked.data] : this.#drop("malformed");
    });
  }

  /** The place of words, unless the same content was said before. */
  #firstPlace(words: string, said: Set<string>, content: unknown): Place | null {
    const key = JSON.stringify(content);
    if (said.has(key)) {
      this.onDropped("repeated");
      return null;
    }
    said.add(key);
    return this.#place(words);
  }

  #place(words: string): Place | null {
    const place = placeOf(words, this.paper);
    if (place === null) this.onDropped("unfounded");
    return place;
  }

  #nameIn(declared: readonly { readonly name: string; readonly aliases: readonly string[] }[], name: string) {
    const declaration = declaredAs(declared, name);
    if (declaration === undefined) this.onDropped("undeclared");
    return declaration?.name ?? null;
  }

  #drop(fault: Fault): [] {
    this.onDropped(fault);
    return [];
  }
}
