import { once } from "node:events";
import { createServer as createHttpServer, type ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import type { Config } from "../config.js";
import { BenchgraphError } from "../errors.js";
import { createHandler, type Serving } from "./create-handler.js";

/** How long running requests may take to finish when the server closes. */
const GRACE_MS = 10_000;

/** A server that is not listening yet. */
export interface Server {
  /**
   * Begins to accept requests.
   *
   * @returns the address, as one opens it in a browser on this machine
   * @throws BenchgraphError MISCONFIGURED when the address can't be taken
   */
  listen(): Promise<URL>;
  /** Accepts no more, lets running requests finish for at most 10 s, and ends what is left. */
  close(): Promise<void>;
}

/** The HTTP server around {@link createHandler}. */
export function createServer(serving: Serving & { readonly config: Pick<Config, "host" | "port"> }): Server {
  const { host, port, limits } = serving.config;
  const handler = createHandler(serving);
  const running = new Set<ServerResponse>();
  const http = createHttpServer({ requestTimeout: limits.milliseconds }, (request, response) => {
    running.add(response);
    response.once("close", () => running.delete(response));
    handler(request, response);
  });
  return {
    async listen() {
      http.listen(port, host);
      try {
        await once(http, "listening");
      } catch (cause) {
        throw new BenchgraphError("MISCONFIGURED", `Cannot listen on ${host}:${port}: ${reasonOf(cause)}.`, {
          hint: "Set HOST and PORT to an address of this machine that is free; PORT=0 takes any free port.",
          cause,
        });
      }
      const address = http.address();
      const taken = typeof address === "object" && address !== null ? address.port : port;
      return new URL(`http://${nameOf(host)}:${taken}`);
    },
    async close() {
      const closed = once(http, "close");
      http.close();
      for (const response of running) if (!response.headersSent) response.setHeader("Connection", "close");
      const answered = Promise.all([...running].map((response) => once(response, "close")));
      await Promise.race([answered, setTimeout(GRACE_MS, undefined, { ref: false })]);
      // What is left are connections that no request came on, or whose request takes too long.
      http.closeAllConnections();
      await closed;
      await handler.dispose();
    },
  };
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: "another program listens there",
  EADDRNOTAVAIL: "this machine has no such address",
  ENOTFOUND: "this machine has no such address",
  EACCES: "this user may not listen there",
};

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return ("code" in cause && REASONS[String(cause.code)]) || cause.message;
}

/** What stands for a listening address in a browser: an address that means "all" can't be opened. */
function nameOf(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
