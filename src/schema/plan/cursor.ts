import { z } from "zod";
import { BenchgraphError } from "../../errors.js";
import type { NodeLabel } from "../../graph/model/vocabulary.js";
import type { CursorPosition, OrderKey } from "../../graph/plan.js";
import { labelOf } from "../names.js";

const content = z.tuple([z.string(), z.string()], z.union([z.string(), z.number(), z.null()]));

/** Names an order in a few characters, so that a cursor can tell which order it belongs to. */
export function orderSignature(order: readonly OrderKey[]): string {
  return order
    .map((key) => {
      const what = key.by === "property" ? key.property : "relation" in key ? `${key.by}(${key.relation})` : key.by;
      return `${key.descending ? "-" : ""}${what}`;
    })
    .join(",");
}

/** The opaque cursor of a row: the order it belongs to, the row's id, and the values of its order keys. */
export function encodeCursor(signature: string, key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify([signature, key.at(-1), ...key.slice(0, -1)])).toString("base64url");
}

/**
 * The position that a cursor names.
 *
 * @throws BenchgraphError BAD_INPUT when it is not a cursor, or one of a list of other nodes or in another order
 */
export function decodeCursor(cursor: string, label: NodeLabel, order: readonly OrderKey[]): CursorPosition {
  const decoded = content.safeParse(parsed(Buffer.from(cursor, "base64url").toString("utf8")));
  if (!decoded.success) {
    throw new BenchgraphError("BAD_INPUT", "The cursor in `after` is not one of this API.", {
      hint: "Pass a cursor exactly as pageInfo.endCursor or edges.cursor gave it.",
    });
  }
  const [signature, id, ...keys] = decoded.data;
  if (labelOf(id) !== label) {
    throw new BenchgraphError("BAD_INPUT", `The cursor in \`after\` does not belong to a list of ${label} nodes.`, {
      hint: "Ask for the next page of the same list as gave the cursor.",
    });
  }
  if (signature !== orderSignature(order) || keys.length !== order.length) {
    throw new BenchgraphError("BAD_INPUT", "The cursor in `after` belongs to a list in another order.", {
      hint: "Ask for the next page with the same orderBy as for the page that gave the cursor.",
    });
  }
  return { keys, id };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
