import { toBenchgraphError } from "../errors.js";
import type { GraphEngine } from "../graph/engine.js";
import type { Route } from "./routes.js";
import { within } from "./within.js";

/** A store that takes longer to say that it is there is not ready. */
const PATIENCE_MS = 3_000;

/** `/health`: the process runs. `/ready`: the store answers too, else 503 with the error's code. */
export function healthRoutes(engine: GraphEngine): Record<string, Route> {
  return {
    "/health": (_request, Response) => Response.json({ status: "up" }),
    "/ready": async (_request, Response) => {
      try {
        await within(PATIENCE_MS, engine.ping());
        return Response.json({ status: "ready", engine: engine.name });
      } catch (error) {
        const { code } = toBenchgraphError(error);
        return Response.json({ status: "unavailable", engine: engine.name, code }, { status: 503 });
      }
    },
  };
}
