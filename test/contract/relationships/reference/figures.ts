import type { EdgeKind } from "../../../../src/graph/model/edges.js";
import type { FixtureNode, GraphFixture } from "../../api/graph-fixture.js";
import type { Input } from "../../api/random/random-question.js";

/** What the nodes that an edge kind leads to from a node are. */
export function targets({ edges }: GraphFixture, id: string, kind: EdgeKind): string[] {
  return edges.filter((edge) => edge.kind === kind && edge.from === id).map(({ to }) => to);
}

/** The paper that reports a figure. */
export function paperOf({ nodes, edges }: GraphFixture, id: string): FixtureNode | undefined {
  const report = edges.find(({ kind, to }) => kind === "REPORTS" && to === id);
  return nodes.find((node) => node.id === report?.from);
}

/** The node itself and all that it belongs to. */
export function broader(graph: GraphFixture, id: string): Set<string> {
  const reached = new Set([id]);
  for (const one of reached) for (const to of targets(graph, one, "BROADER")) reached.add(to);
  return reached;
}

/** Whether a figure or an asserted edge counts. */
export function counts({ status, confidence }: FixtureNode["properties"], { statuses, minConfidence }: Input): boolean {
  const wanted = Array.isArray(statuses) ? statuses : ["ASSERTED", "CONFIRMED"];
  return wanted.includes(String(status).toUpperCase()) && Number(confidence) >= Number(minConfidence ?? 0);
}

/** The node that an argument names by its id; undefined where it names none. */
export function idIn(argument: unknown): string | undefined {
  return typeof argument === "object" && argument !== null && "id" in argument ? String(argument.id) : undefined;
}

/** Whether every node that the arguments name is there. */
export function allNamed({ nodes }: GraphFixture, args: Input): boolean {
  return Object.values(args)
    .flat()
    .flatMap((one) => [one, typeof one === "object" && one !== null && "metric" in one ? one.metric : undefined])
    .every((one) => idIn(one) === undefined || nodes.some(({ id }) => id === idIn(one)));
}

/** The figures that a question is about. */
export function figuresIn(graph: GraphFixture, args: Input): FixtureNode[] {
  const rolled = (id: string) => (args.includeNarrower === false ? new Set([id]) : broader(graph, id));
  return graph.nodes.filter(({ label, id, properties }) => {
    if (label !== "Measurement" || !counts(properties, args)) return false;
    const leadsTo = (argument: string, reached: readonly string[]) =>
      args[argument] === undefined || reached.includes(idIn(args[argument]) ?? "");
    const paper = paperOf(graph, id);
    const tasks = graph.edges.filter(
      (edge) => edge.kind === "ADDRESSES" && edge.from === paper?.id && counts(edge.properties, args),
    );
    return (
      leadsTo("metric", targets(graph, id, "OF_METRIC")) &&
      leadsTo("dataset", targets(graph, id, "MEASURED_WITH")) &&
      leadsTo("paper", paper ? [paper.id] : []) &&
      leadsTo(
        "technique",
        targets(graph, id, "MEASURES").flatMap((one) => [...rolled(one)]),
      ) &&
      leadsTo(
        "hardware",
        targets(graph, id, "MEASURED_ON").flatMap((one) => [...rolled(one)]),
      ) &&
      leadsTo(
        "task",
        tasks.map(({ to }) => to),
      ) &&
      submittedIn(args.years, yearOf(paper))
    );
  });
}

/** The year in which a paper was submitted; null where that is unknown. */
export function yearOf(paper: FixtureNode | undefined): number | null {
  const day = paper?.properties.submitted;
  return typeof day === "string" ? Number(day.split("-")[0]) : null;
}

function submittedIn(years: unknown, year: number | null): boolean {
  if (typeof years !== "object" || years === null) return true;
  const from = "from" in years ? Number(years.from) : Number.NEGATIVE_INFINITY;
  const to = "to" in years ? Number(years.to) : Number.POSITIVE_INFINITY;
  return year !== null && year >= from && year <= to;
}
