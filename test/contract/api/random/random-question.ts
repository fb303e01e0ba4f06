import fc from "fast-check";
import { isAsserted, LISTED, type Listed, RELATIONS, type Relation, ROLES } from "./relations.js";

/** An input of the API, as it comes with the variables of a request. */
export type Input = Readonly<Record<string, unknown>>;

/** A list to ask for: all nodes of a kind, or those that a relation leads to from a node. */
export interface ListQuestion {
  /** The kind of the nodes in the list. */
  readonly label: Listed;
  /** The node that a relation starts from. */
  readonly from?: { readonly label: Listed; readonly id: string; readonly relation: string };
  readonly args: Input;
}

/** Names and parts of them: equal but for the case, accented, in other scripts, one part of another. */
export const NAMES = ["a", "A", "ab", "É", "é", "z", "标", "标z", "😀"] as const;
export const DAYS = ["2023-12-31", "2024-01-01", "2024-02-29"] as const;
export const GAINS = [0.5, 1, 2, 2.5, -3] as const;
export const CONFIDENCES = [0, 0.25, 0.5, 1] as const;
export const STATUSES = ["asserted", "confirmed", "rejected"] as const;

const anyName = fc.constantFrom(...NAMES);
const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 0 });

/** Two of the given conditions at the most. */
const conditions = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) => {
  const names = Object.keys(fields);
  return fc
    .subarray(names, { minLength: Math.min(1, names.length), maxLength: Math.min(2, names.length) })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, fields[name] ?? fc.constant(null)]))));
};

/** Any of the given arguments, or none. */
const options = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) => fc.record(fields, { requiredKeys: [] });

const text = conditions({
  eq: anyName,
  ne: anyName,
  in: fc.array(anyName, { maxLength: 3 }),
  contains: anyName,
  startsWith: anyName,
  isNull: fc.boolean(),
});
const day = fc.constantFrom(...DAYS);
const date = conditions({ eq: day, lt: day, lte: day, gt: day, gte: day, isNull: fc.boolean() });
const amount = fc.constantFrom(...GAINS, 0.25);
const number = conditions({
  eq: amount,
  ne: amount,
  lt: amount,
  lte: amount,
  gt: amount,
  gte: amount,
  isNull: fc.boolean(),
});
const oneOf = (...values: readonly string[]) => {
  const value = fc.constantFrom(...values);
  return conditions({ eq: value, ne: value, in: fc.array(value, { maxLength: 2 }), isNull: fc.boolean() });
};
const list = conditions({ has: anyName });
const id = (prefix: string, letter: string) =>
  fc.integer({ min: 0, max: 3 }).map((index) => `${prefix}:${letter}${index}`);

/** What nodes of a kind can be asked for by their own properties. */
const PROPERTIES: Readonly<Record<Listed, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
  Paper: { title: text, submitted: date, authors: list },
  Technique: {
    name: text,
    aliases: list,
    kind: oneOf("METHOD", "HARDWARE_DESIGN"),
    within: id("technique", "t"),
  },
  HardwarePlatform: {
    name: text,
    vendor: text,
    granularity: oneOf("PRODUCT", "CLASS"),
    within: id("hardware", "h"),
  },
  Metric: { name: text, better: oneOf("LOWER", "HIGHER") },
  Measurement: {
    gain: number,
    confidence: number,
    form: oneOf("RATIO", "PERCENT_CHANGE"),
    direction: oneOf("INCREASE"),
  },
};

const asserted = {
  minConfidence: fc.constantFrom(...CONFIDENCES),
  statuses: some(STATUSES.map((status) => status.toUpperCase())),
};

/** What says which assertions of a relation count. */
function assertionArguments(relation: Relation): Readonly<Record<string, fc.Arbitrary<unknown>>> {
  const roles = relation.kinds.flatMap((kind) => ROLES[kind] ?? []);
  return {
    ...(roles.length > 0 ? { role: some(roles) } : {}),
    ...(relation.narrower ? { includeNarrower: fc.boolean() } : {}),
    ...(isAsserted(relation) || relation.to === "Measurement" ? asserted : {}),
  };
}

function where(label: Listed, depth: number): fc.Arbitrary<Input> {
  const own = PROPERTIES[label];
  if (depth === 0) return conditions(own);
  const deeper = fc.array(where(label, depth - 1), { maxLength: 2 });
  const relations = Object.entries(RELATIONS[label]).map(([name, relation]) => {
    const nested = where(relation.to, depth - 1);
    const related = fc
      .tuple(conditions({ some: nested, every: nested, none: nested }), options(assertionArguments(relation)))
      .map(([quantified, counted]) => ({ ...quantified, ...counted }));
    return [name, relation.single ? nested : related] as const;
  });
  return conditions({
    ...own,
    ...Object.fromEntries(relations),
    and: deeper,
    or: deeper,
    not: where(label, depth - 1),
  });
}

const PROPERTY_ORDERS: Readonly<Record<Listed, readonly string[]>> = {
  Paper: ["title", "submitted"],
  Technique: ["name", "kind", "bestGain"],
  HardwarePlatform: ["name", "granularity", "bestGain"],
  Metric: ["name", "better", "bestGain"],
  Measurement: ["gain", "confidence", "form", "direction"],
};

function orderBy(label: Listed, related: boolean) {
  const counts = Object.entries(RELATIONS[label]).flatMap(([name, { single }]) => (single ? [] : [`${name}Count`]));
  const ofTheEdge = related && label !== "Measurement" ? ["support", "confidence"] : [];
  const key = fc
    .tuple(
      fc.constantFrom(...PROPERTY_ORDERS[label], ...PROPERTY_ORDERS[label], ...counts, ...ofTheEdge, ...ofTheEdge),
      fc.constantFrom("ASCENDING", "DESCENDING"),
    )
    .map(([field, direction]) => ({ [field]: direction }));
  return fc.array(key, { maxLength: 2 });
}

const perhaps = (filter: fc.Arbitrary<Input>) => fc.option(filter, { freq: 2 });

const rootQuestion = fc.constantFrom(...LISTED).chain((label) =>
  fc.record({
    label: fc.constant(label),
    args: fc
      .tuple(
        perhaps(where(label, 2)),
        orderBy(label, false),
        label === "Measurement" ? options(asserted) : fc.constant({}),
      )
      .map(([filter, order, counted]) => ({ where: filter, orderBy: order, ...counted })),
  }),
);

const STARTS = [
  { label: "Paper", id: "paper:p0" },
  { label: "Technique", id: "technique:t0" },
  { label: "HardwarePlatform", id: "hardware:h0" },
  { label: "Metric", id: "metric:m0" },
] as const;
const starts = STARTS.flatMap((start) =>
  Object.entries(RELATIONS[start.label]).map(([name, relation]) => ({ from: { ...start, relation: name }, relation })),
);
const relatedQuestion = fc.constantFrom(...starts).chain(({ from, relation }) =>
  fc.record({
    label: fc.constant(relation.to),
    from: fc.constant(from),
    args: fc
      .tuple(where(relation.to, 1), orderBy(relation.to, isAsserted(relation)), options(assertionArguments(relation)))
      .map(([filter, order, counted]) => ({ where: filter, orderBy: order, ...counted })),
  }),
);

/** Questions for lists, of all nodes of a kind and of relations alike. */
export const listQuestion: fc.Arbitrary<ListQuestion> = fc.oneof(rootQuestion, relatedQuestion);
