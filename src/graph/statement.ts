/** A value that an engine takes as a query parameter. */
export type ParameterValue =
  | string
  | number
  | boolean
  | null
  | readonly ParameterValue[]
  | { readonly [key: string]: ParameterValue };

/** A Cypher text with its parameters; equal texts share one plan in the engine's plan cache. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, ParameterValue | Integer>>;
}

/** A whole number where Cypher insists on an integer: SKIP and LIMIT. Neo4j takes plain JavaScript numbers for floats. */
export class Integer {
  constructor(readonly value: number) {
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a safe integer.`);
  }
}

/** A piece of Cypher under construction: its texts stand between and around its values. */
export class Fragment {
  constructor(
    readonly texts: readonly string[],
    readonly values: readonly (ParameterValue | Integer)[],
  ) {}
}

/**
 * Cypher with every interpolated value turned into a parameter; interpolated fragments are inlined.
 * There is no way to put a string of the outside into the text: labels, types and property names
 * come from the model, through {@link raw}.
 *
 * @example cypher`MATCH (p:Paper {id: ${id}}) RETURN p.title AS title`
 */
export function cypher(strings: TemplateStringsArray, ...parts: (ParameterValue | Integer | Fragment)[]): Fragment {
  const texts = [strings[0] ?? ""];
  const values: (ParameterValue | Integer)[] = [];
  parts.forEach((part, index) => {
    if (part instanceof Fragment) {
      texts[texts.length - 1] += part.texts[0] ?? "";
      texts.push(...part.texts.slice(1));
      values.push(...part.values);
    } else {
      values.push(part);
      texts.push("");
    }
    texts[texts.length - 1] += strings[index + 1] ?? "";
  });
  return new Fragment(texts, values);
}

/** Text of the product's own as a fragment: names out of the model, never input. */
export function raw(text: string): Fragment {
  return new Fragment([text], []);
}

/** The fragments one after the other, the separator between. */
export function join(fragments: readonly Fragment[], separator: string): Fragment {
  return fragments.reduce(
    (whole, fragment, index) => (index === 0 ? fragment : cypher`${whole}${raw(separator)}${fragment}`),
    raw(""),
  );
}

/** The finished statement: parameters are named `p0`, `p1`, … in order, so equal shapes give equal texts. */
export function statement(fragment: Fragment): Statement {
  let text = fragment.texts[0] ?? "";
  const parameters: Record<string, ParameterValue | Integer> = {};
  fragment.values.forEach((value, index) => {
    parameters[`p${index}`] = value;
    text += `$p${index}${fragment.texts[index + 1] ?? ""}`;
  });
  return { text, parameters };
}
