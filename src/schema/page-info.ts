import { builder } from "./builder.js";
import type { Connection } from "./connection.js";
import { encodeCursor } from "./plan/cursor.js";

/** Where a page stands in its list. */
export const PageInfo = builder.objectRef<Connection>("PageInfo").implement({
  description: "Where a page stands in its list.",
  fields: (t) => ({
    hasNextPage: t.exposeBoolean("hasNextPage", { description: "Whether more follows." }),
    hasPreviousPage: t.exposeBoolean("hasPreviousPage", {
      description: "Whether the page was asked for with `after`.",
    }),
    startCursor: t.string({
      nullable: true,
      description: "The cursor of the page's first edge; null when the page is empty.",
      resolve: ({ rows: [first], signature }) => (first === undefined ? null : encodeCursor(signature, first.key)),
    }),
    endCursor: t.string({
      nullable: true,
      description: "The cursor of the page's last edge: pass it as `after` for the next page.",
      resolve: ({ rows, signature }) => {
        const last = rows.at(-1);
        return last === undefined ? null : encodeCursor(signature, last.key);
      },
    }),
  }),
});
