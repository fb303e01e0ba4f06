import type { GraphFixture } from "../../api/graph-fixture.js";
import { compareText } from "../../api/in-order.js";
import type { Input } from "../../api/random/random-question.js";
import { broader, idIn } from "./figures.js";
import { narrower, neighbours, SORTS } from "./neighbours.js";

/** The gaps around a technique or a platform, as the API answers them where nothing is too common or too much. */
export function coverageGaps(graph: GraphFixture, args: Input) {
  const { technique, hardware } = { technique: idIn(args.technique), hardware: idIn(args.hardware) };
  const all = (prefix: string) => graph.nodes.map(({ id }) => id).filter((id) => id.startsWith(prefix));
  const pairs =
    technique === undefined
      ? all("technique:").map((id) => ({ technique: id, hardware: hardware ?? "" }))
      : all("hardware:").map((id) => ({ technique, hardware: id }));
  // Around a technique its narrower ones are part of it; around a platform each technique stands for itself.
  const partsOf = (id: string) => (technique === undefined ? [id] : narrower(graph, args, id));
  const on = (id: string) => {
    const platforms = [...neighbours(graph, args, "EVALUATION", id)];
    return new Set(platforms.flatMap((one) => (args.includeNarrower === false ? [one] : [...broader(graph, one)])));
  };
  const gaps = pairs
    .filter((pair) => !narrower(graph, args, pair.technique).some((id) => on(id).has(pair.hardware)))
    .map((pair) => {
      const parts = partsOf(pair.technique);
      const reasons = SORTS.slice(0, 3).flatMap((sort) =>
        [...new Set(parts.flatMap((id) => [...neighbours(graph, args, sort, id)]))].map((id) => {
          const sharing = all("technique:").filter((one) => neighbours(graph, args, sort, one).has(id));
          const others = sharing.filter((one) => !parts.includes(one));
          const evaluated = others.filter((one) => on(one).has(pair.hardware)).length;
          return { sort, node: { id }, evaluated, others: others.length };
        }),
      );
      return { ...pair, reasons: reasons.filter(({ evaluated }) => evaluated > 0) };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ reasons, ...pair }) => ({
      ...pair,
      points: reasons.reduce((sum, { evaluated, others }) => sum + Math.floor((evaluated * 1e6) / others), 0),
      reasons: reasons.sort(
        (one, other) =>
          other.evaluated * one.others - one.evaluated * other.others ||
          SORTS.indexOf(one.sort) - SORTS.indexOf(other.sort) ||
          compareText(one.node.id, other.node.id),
      ),
    }))
    .sort(
      (one, other) =>
        other.points - one.points ||
        compareText(one.technique, other.technique) ||
        compareText(one.hardware, other.hardware),
    );
  return {
    gaps: gaps.map((gap) => ({
      technique: { id: gap.technique },
      hardware: { id: gap.hardware },
      score: gap.points / 1e6,
      reasons: gap.reasons,
    })),
    tooCommon: 0,
    sampled: false,
  };
}
