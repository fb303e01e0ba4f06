import type { Facts } from "./facts.js";

interface Declaration {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A name that a relation or a figure uses and the paper's lists don't hold. */
export interface UndeclaredName {
  /** Path in the object of the paper. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The fact that declares a name: by its own name, else by one of its aliases. */
export function declaredAs<Fact extends Declaration>(declarations: readonly Fact[], name: string): Fact | undefined {
  return (
    declarations.find((declaration) => declaration.name === name) ??
    declarations.find((declaration) => declaration.aliases.includes(name))
  );
}

/**
 * Names that a relation or figure uses and the paper doesn't declare, so that no edge could be drawn from them.
 * A figure's baseline is free text and its metric declares itself: neither is ever among them.
 */
export function undeclaredNames(facts: Facts): UndeclaredName[] {
  const { techniques, hardware, datasets } = facts;
  const declares = (name: string, ...lists: (readonly Declaration[])[]) =>
    lists.some((list) => declaredAs(list, name) !== undefined);
  const undeclared: UndeclaredName[] = [];
  const refuse = (path: readonly (string | number)[], name: string, where: string) =>
    undeclared.push({ path, message: `“${name}” is not declared under ${where}` });

  facts.evaluatedOn.forEach((fact, index) => {
    if (!declares(fact.technique, techniques))
      refuse(["evaluatedOn", index, "technique"], fact.technique, "techniques");
    if (!declares(fact.hardware, hardware)) refuse(["evaluatedOn", index, "hardware"], fact.hardware, "hardware");
  });
  facts.comparedAgainst.forEach(({ subject, baseline }, index) => {
    const path = ["comparedAgainst", index];
    if (!declares(subject, techniques, hardware)) refuse([...path, "subject"], subject, "techniques or hardware");
    else if (comparedList(facts, subject, baseline) === undefined)
      refuse([...path, "baseline"], baseline, `the same list as “${subject}”, techniques or hardware`);
  });
  facts.measurements.forEach((fact, index) => {
    const path = ["measurements", index];
    if (fact.subject !== null && !declares(fact.subject, techniques, hardware))
      refuse([...path, "subject"], fact.subject, "techniques or hardware");
    if (fact.hardware !== null && !declares(fact.hardware, hardware))
      refuse([...path, "hardware"], fact.hardware, "hardware");
    if (fact.dataset !== null && !declares(fact.dataset, datasets))
      refuse([...path, "dataset"], fact.dataset, "datasets");
  });
  return undeclared;
}

/** The list that declares both sides of a comparison: like is compared with like. */
export function comparedList(
  { techniques, hardware }: Pick<Facts, "techniques" | "hardware">,
  subject: string,
  baseline: string,
): "techniques" | "hardware" | undefined {
  const holds = (list: readonly Declaration[]) =>
    declaredAs(list, subject) !== undefined && declaredAs(list, baseline) !== undefined;
  if (holds(techniques)) return "techniques";
  return holds(hardware) ? "hardware" : undefined;
}
