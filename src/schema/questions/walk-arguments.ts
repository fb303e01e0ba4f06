import type { ArgBuilder } from "@pothos/core";
import { BenchgraphError } from "../../errors.js";
import { NODE_LABELS } from "../../graph/model/vocabulary.js";
import { ALL_EDGES, type Walk } from "../../graph/questions/walk/walk.js";
import type { Types } from "../builder.js";
import { EdgeKind } from "../enums.js";
import { provenanceArguments } from "../input/assertions.js";
import { assertionArgument } from "../plan/arguments.js";
import type { CheckedInput } from "../refs.js";

/** Which edges a question follows. */
export function walkArguments(arg: ArgBuilder<Types>) {
  return {
    via: arg({
      type: [EdgeKind],
      required: false,
      description: "Only edges of these kinds, at least one, in either direction; without it all.",
    }),
    ...provenanceArguments(arg),
  };
}

/**
 * What the arguments say.
 *
 * @throws BenchgraphError BAD_INPUT for an empty `via`
 */
export function walkOf(args: CheckedInput): Omit<Walk, "always"> {
  const { via, through } = args;
  const { statuses, minConfidence } = assertionArgument(args);
  const kinds = Array.isArray(via) ? ALL_EDGES.filter((kind) => via.includes(kind)) : ALL_EDGES;
  if (kinds.length === 0)
    throw new BenchgraphError("BAD_INPUT", "`via` names no kind of edge.", { hint: "Leave it out to follow all." });
  return {
    via: kinds,
    through: Array.isArray(through) ? NODE_LABELS.filter((label) => through.includes(label)) : null,
    assertions: { statuses, minConfidence },
  };
}
