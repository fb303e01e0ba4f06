import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createServer, type Server } from "../../../src/server/create-server.js";
import { LIMITS, stubParts } from "./stub-server.js";

const opened: Server[] = [];
afterEach(() => Promise.all(opened.splice(0).map((server) => server.close())));

async function listening(port = 0, limits = LIMITS) {
  const parts = stubParts();
  const server = createServer({ ...parts, config: { ...parts.config, limits, host: "127.0.0.1", port } });
  const address = await server.listen();
  opened.push(server);
  return { server, address, log: parts.log };
}

const ask = (address: URL, query: string) =>
  fetch(new URL("/graphql", address), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query }),
  });

describe("the server", () => {
  it("answers at the address that it tells", async () => {
    const { address } = await listening();
    expect(await (await ask(address, "{ hello }")).json()).toEqual({ data: { hello: "Hello you" } });
  });

  it("says clearly that a port is taken", async () => {
    const { address } = await listening();
    await expect(listening(Number(address.port))).rejects.toMatchObject({
      code: "MISCONFIGURED",
      message: `Cannot listen on 127.0.0.1:${address.port}: another program listens there.`,
    });
  });

  it("refuses a body that is too large, announced or in pieces", async () => {
    const { address } = await listening(0, { ...LIMITS, bodyBytes: 100 });
    expect((await ask(address, `{ hello } # ${"x".repeat(100)}`)).status).toBe(413);
    const pieces = new ReadableStream({
      start(controller) {
        for (let n = 0; n < 10; n += 1) controller.enqueue(new TextEncoder().encode(" ".repeat(50)));
        controller.close();
      },
    });
    const init = { method: "POST", headers: { "Content-Type": "application/json" }, body: pieces, duplex: "half" };
    expect((await fetch(new URL("/graphql", address), init)).status).toBe(413);
  });

  it("stops working for a caller that has gone, and takes that for no failure", async () => {
    const { address, log } = await listening();
    const caller = new AbortController();
    const slow = fetch(new URL("/graphql?query=%7Bslow(milliseconds:1000)%7D", address), { signal: caller.signal });
    setTimeout(() => caller.abort(), 50);
    await expect(slow).rejects.toThrow();
    await vi.waitFor(() => expect(log).toHaveLength(1));
    expect(log[0]).toMatchObject({ level: 30, path: "/graphql" });
    expect(log[0]?.milliseconds).toBeLessThan(900);
  });

  it("lets a running request finish when it closes, takes no other, and lets no kept connection hold it up", async () => {
    const { server, address } = await listening();
    const agent = new Agent({ keepAlive: true });
    const request = get(new URL("/graphql?query=%7Bslow(milliseconds:200)%7D", address), { agent });
    const idle = get(new URL("/health", address), { agent });
    const [first]: IncomingMessage[] = await once(idle, "response");
    first?.resume();
    const started = performance.now();
    const closed = server.close();
    await expect(fetch(new URL("/health", address))).rejects.toThrow();
    const [response]: IncomingMessage[] = await once(request, "response");
    response?.resume();
    expect(response?.statusCode).toBe(200);
    expect(response?.headers.connection).toBe("close");
    await closed;
    expect(performance.now() - started).toBeLessThan(2_000);
    agent.destroy();
  });
});
