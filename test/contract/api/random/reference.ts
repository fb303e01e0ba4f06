import type { FixtureEdge, FixtureNode, GraphFixture } from "../graph-fixture.js";
import { compareKeys, compareText, type Key } from "../in-order.js";
import type { Input, ListQuestion } from "./random-question.js";
import { ASSERTED, LISTED, RELATIONS, type Relation, ROLES } from "./relations.js";

/** What a list holds: the nodes in order, each with what belongs to the way to it. */
export interface ExpectedRow {
  readonly id: string;
  readonly support: number;
  readonly confidence: number;
  readonly roles: readonly string[];
}

/** Answers questions about a graph by looking through its plain arrays. */
export class Reference {
  constructor(readonly graph: GraphFixture) {}

  /** The whole list that a question is about; null when it starts from a node that isn't there. */
  list({ label, from, args }: ListQuestion): ExpectedRow[] | null {
    if (from === undefined) {
      const nodes = this.graph.nodes.filter((node) => node.label === label && counts(node.properties, args));
      const found = nodes.map((node) => ({ node, edges: [] }));
      return this.#page(found, label, args);
    }
    const start = this.#node(from.id);
    const relation = RELATIONS[from.label][from.relation];
    return start && relation ? this.#page(this.#related(start, relation, args), label, args) : null;
  }

  #page(found: readonly Related[], label: string, args: Input): ExpectedRow[] {
    const rows = found
      .filter(({ node }) => !isInput(args.where) || this.#meets(node, args.where))
      .map(({ node, edges }) => ({
        node,
        id: node.id,
        support: new Set(edges.map(({ properties }) => properties.paper)).size,
        confidence: Math.max(0, ...edges.map(({ properties }) => numberOf(properties.confidence) ?? 0)),
        roles: [...new Set(edges.flatMap(({ kind }) => ROLES[kind] ?? []))].sort(),
      }));
    const asserted = found.some(({ edges }) => edges.some(({ kind }) => ASSERTED.includes(kind)));
    const order = isList(args.orderBy) && args.orderBy.length > 0 ? args.orderBy : defaultOrder(label, asserted);
    return rows
      .toSorted((one, other) => {
        for (const entry of order) {
          const [[field, direction] = ["", ""]] = Object.entries(isInput(entry) ? entry : {});
          const keys = [one, other].map((row) => this.#key(row, field));
          const difference = compareKeys(keys[0] ?? null, keys[1] ?? null, direction === "DESCENDING");
          if (difference !== 0) return difference;
        }
        return compareText(one.id, other.id);
      })
      .map(({ id, support, confidence, roles }) => ({ id, support, confidence, roles }));
  }

  #key(row: ExpectedRow & { readonly node: FixtureNode }, field: string): Key {
    if (field === "support") return row.support;
    if (field === "confidence" && row.node.label !== "Measurement") return row.confidence;
    const relations = relationsOf(row.node);
    if (field === "bestGain") {
      const figures = relations.measurements ? this.#related(row.node, relations.measurements, {}) : [];
      const gains = figures.flatMap(({ node }) => numberOf(node.properties.gain) ?? []);
      return gains.length === 0 ? null : Math.max(...gains);
    }
    const counted = relations[field.replace(/Count$/, "")];
    if (field.endsWith("Count") && counted) return this.#related(row.node, counted, {}).length;
    const value = keyOf(row.node.properties[field]);
    return typeof value === "string" && ["name", "title"].includes(field) ? value.toLowerCase() : value;
  }

  #meets(node: FixtureNode, where: Input): boolean {
    return Object.entries(where).every(([field, condition]) => {
      if (condition === null || condition === undefined) return true;
      const meets = (one: unknown) => isInput(one) && this.#meets(node, one);
      if (field === "and") return isList(condition) && condition.every(meets);
      if (field === "or") return isList(condition) && condition.some(meets);
      if (field === "not") return !meets(condition);
      if (field === "within") return this.#broader(node.id).has(String(condition));
      if (!isInput(condition)) return true;
      const relation = relationsOf(node)[field];
      if (relation === undefined) return compares(field === "id" ? node.id : keyOfProperty(node, field), condition);
      const related = this.#related(node, relation, condition).map((one) => one.node);
      const holds = (filter: unknown) => (one: FixtureNode) => isInput(filter) && this.#meets(one, filter);
      if (relation.single) return related.some(holds(condition));
      const { some, every, none } = condition;
      return (
        (some === undefined || related.some(holds(some))) &&
        (every === undefined || related.every(holds(every))) &&
        (none === undefined || !related.some(holds(none)))
      );
    });
  }

  /** Each node at the other end once, with all edges that count. */
  #related(start: FixtureNode, { to, kinds, backwards, narrower }: Relation, args: Input): Related[] {
    const starts =
      narrower && args.includeNarrower !== false
        ? this.graph.nodes.filter(({ id }) => this.#broader(id).has(start.id)).map(({ id }) => id)
        : [start.id];
    const found = new Map<string, FixtureEdge[]>();
    for (const edge of this.graph.edges) {
      const [near, far] = backwards ? [edge.to, edge.from] : [edge.from, edge.to];
      const node = this.#node(far);
      if (!kinds.includes(edge.kind) || !starts.includes(near) || node?.label !== to) continue;
      if (isList(args.role) && !args.role.includes(ROLES[edge.kind])) continue;
      if (ASSERTED.includes(edge.kind) && !counts(edge.properties, args)) continue;
      if (to === "Measurement" && !counts(node.properties, args)) continue;
      found.set(far, [...(found.get(far) ?? []), edge]);
    }
    return [...found].flatMap(([id, edges]) => {
      const node = this.#node(id);
      return node ? [{ node, edges }] : [];
    });
  }

  /** The node itself and all that it belongs to. */
  #broader(id: string): Set<string> {
    const reached = new Set([id]);
    for (const one of reached) {
      for (const { kind, from, to } of this.graph.edges) if (kind === "BROADER" && from === one) reached.add(to);
    }
    return reached;
  }

  #node(id: string): FixtureNode | undefined {
    return this.graph.nodes.find((node) => node.id === id);
  }
}

function relationsOf({ label }: FixtureNode): Readonly<Record<string, Relation>> {
  const listed = LISTED.find((one) => one === label);
  return listed === undefined ? {} : RELATIONS[listed];
}

interface Related {
  readonly node: FixtureNode;
  readonly edges: readonly FixtureEdge[];
}

/** Whether an assertion counts; what carries no status always does. */
function counts({ status, confidence }: FixtureNode["properties"], { statuses, minConfidence }: Input): boolean {
  if (typeof status !== "string") return true;
  const wanted = isList(statuses) ? statuses : ["ASSERTED", "CONFIRMED"];
  return (
    wanted.includes(status.toUpperCase()) &&
    (typeof minConfidence !== "number" || (numberOf(confidence) ?? 0) >= minConfidence)
  );
}

function compares(value: Key | readonly unknown[], condition: Input): boolean {
  return Object.entries(condition).every(([operator, operand]) => {
    if (operator === "isNull") return (value === null) === operand;
    if (operator === "ne") return value === null || value !== stored(operand);
    if (value === null) return false;
    if (isList(value)) return operator === "has" && value.includes(operand);
    if (operator === "in") return isList(operand) && operand.map(stored).includes(value);
    if (operator === "eq") return value === stored(operand);
    const [text, part] = [String(value).toLowerCase(), String(operand).toLowerCase()];
    if (operator === "contains") return text.includes(part);
    if (operator === "startsWith") return text.startsWith(part);
    const difference = compareKeys(value, stored(operand), false);
    if (operator === "lt") return difference < 0;
    if (operator === "lte") return difference <= 0;
    return operator === "gt" ? difference > 0 : difference >= 0;
  });
}

function keyOfProperty({ properties }: FixtureNode, property: string): Key | readonly unknown[] {
  const value = properties[property];
  return isList(value) ? value : keyOf(value);
}

/** Values of enums are upper case in the API and lower case in the store. */
const stored = (operand: unknown): Key =>
  typeof operand === "string" && /^[A-Z_]{3,}$/.test(operand)
    ? operand.toLowerCase().replaceAll("_", "-")
    : keyOf(operand);

const keyOf = (value: unknown): Key => (typeof value === "string" || typeof value === "number" ? value : null);
const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isInput = (value: unknown): value is Input => typeof value === "object" && value !== null && !isList(value);

function defaultOrder(label: string, asserted: boolean): Input[] {
  if (label === "Paper") return [{ submitted: "DESCENDING" }];
  if (label === "Measurement") return [{ gain: "DESCENDING" }];
  return asserted ? [{ support: "DESCENDING" }, { name: "ASCENDING" }] : [{ name: "ASCENDING" }];
}
